package org.diplomaticties.cli;

import java.io.PrintWriter;
import java.util.concurrent.Callable;
import org.diplomaticties.store.DiskStore;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Spec;

/** {@code ties compact}. */
@Command(
        name = "compact",
        description = "Make the files of a store smaller: what earlier changes left in them goes; no version is lost.",
        mixinStandardHelpOptions = true,
        footerHeading = "%nExample:%n",
        footer = "  ties compact --store my-store")
final class CompactCommand implements Callable<Integer> {

    @Spec
    private CommandSpec spec;

    @Mixin
    private StoreFolderOption folder;

    @Override
    public Integer call() {
        PrintWriter out = spec.commandLine().getOut();
        try (DiskStore store = folder.openExisting()) {
            long bytes = store.compact();
            out.println("Compacted; the files of the data have " + (bytes >> 20) + " MB now.");
        }
        out.flush();
        return ExitCode.OK.code();
    }
}
