package org.diplomaticties.cli;

import java.io.PrintWriter;
import java.nio.file.Path;
import java.util.concurrent.Callable;
import org.diplomaticties.ontology.Ontology;
import org.diplomaticties.store.Restore;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** {@code ties restore}. */
@Command(
        name = "restore",
        description = "Make a store from a backup. The backup is checked whole before anything is touched.",
        mixinStandardHelpOptions = true,
        footerHeading = "%nExamples:%n",
        footer = {"  ties restore --store my-store backup.zip", "  ties restore --store my-store --replace backup.zip"})
final class RestoreCommand implements Callable<Integer> {

    @Spec
    private CommandSpec spec;

    @Mixin
    private StoreFolderOption folder;

    @Option(
            names = "--replace",
            description = "Take the place of the store that is there, and keep it as DIR.before-VERSION.")
    private boolean replace;

    @Parameters(paramLabel = "FILE", description = "A file that ties backup wrote.")
    private Path file;

    @Override
    public Integer call() {
        Restore restore = new Restore(file, Ontology.bundled());
        PrintWriter out = spec.commandLine().getOut();
        if (replace) {
            Restore.Replaced replaced = restore.inPlaceOf(folder.path());
            out.println("Restored: " + StateText.of(replaced.state()) + ".");
            out.println("The store that was there is now " + replaced.old() + ".");
        } else {
            out.println("Restored: " + StateText.of(restore.into(folder.path())) + ".");
        }
        out.flush();
        return ExitCode.OK.code();
    }
}
