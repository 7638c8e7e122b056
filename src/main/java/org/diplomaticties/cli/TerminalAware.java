package org.diplomaticties.cli;

import picocli.CommandLine;
import picocli.CommandLine.IFactory;

/** Gives each command the terminal it is run from. */
final class TerminalAware implements IFactory {

    private final Terminal terminal;

    TerminalAware(Terminal terminal) {
        this.terminal = terminal;
    }

    @Override
    public <K> K create(Class<K> type) throws Exception {
        if (type.equals(Terminal.class)) {
            return type.cast(terminal);
        }
        try {
            return type.cast(type.getDeclaredConstructor(Terminal.class).newInstance(terminal));
        } catch (NoSuchMethodException e) {
            return CommandLine.defaultFactory().create(type);
        }
    }
}
