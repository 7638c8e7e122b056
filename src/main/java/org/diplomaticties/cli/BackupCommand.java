package org.diplomaticties.cli;

import java.io.PrintWriter;
import java.nio.file.Path;
import java.util.concurrent.Callable;
import org.diplomaticties.store.DiskStore;
import org.diplomaticties.store.StoreState;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** {@code ties backup}. */
@Command(
        name = "backup",
        description = "Write all of a store, with every version, to one file.",
        mixinStandardHelpOptions = true,
        footerHeading = "%nExample:%n",
        footer = "  ties backup --store my-store backup.zip")
final class BackupCommand implements Callable<Integer> {

    @Spec
    private CommandSpec spec;

    @Mixin
    private StoreFolderOption folder;

    @Parameters(paramLabel = "FILE", description = "The file to write (ZIP); one that is there is never overwritten.")
    private Path file;

    @Override
    public Integer call() {
        PrintWriter out = spec.commandLine().getOut();
        try (DiskStore store = folder.openExisting()) {
            StoreState state = store.backup(file);
            out.println("Written: " + StateText.of(state) + ".");
        }
        out.flush();
        return ExitCode.OK.code();
    }
}
