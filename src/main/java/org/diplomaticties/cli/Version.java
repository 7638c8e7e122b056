package org.diplomaticties.cli;

import picocli.CommandLine.IVersionProvider;

/** Tells the version that the jar was built as. */
final class Version implements IVersionProvider {

    @Override
    public String[] getVersion() {
        String built = Version.class.getPackage().getImplementationVersion();
        return new String[] {"ties " + (built == null ? "(not from a jar)" : built)};
    }
}
