package org.diplomaticties.cli;

import java.io.PrintWriter;
import java.util.concurrent.Callable;
import org.diplomaticties.store.DiskStore;
import org.diplomaticties.store.StoreCheck;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Spec;

/** {@code ties verify}. */
@Command(
        name = "verify",
        description =
                "Read all of a store again: whether its log is whole and its data what the log says. Changes nothing.",
        mixinStandardHelpOptions = true,
        footerHeading = "%nExample:%n",
        footer = "  ties verify --store my-store")
final class VerifyCommand implements Callable<Integer> {

    @Spec
    private CommandSpec spec;

    @Mixin
    private StoreFolderOption folder;

    @Override
    public Integer call() {
        PrintWriter out = spec.commandLine().getOut();
        try (DiskStore store = folder.openExisting()) {
            StoreCheck check = store.check();
            check.problems().forEach(out::println);
            if (check.problems().isEmpty()) {
                out.println("No problems in " + StateText.of(check.state()) + " in "
                        + StateText.count(check.graphs(), "graph") + "; merged, " + check.merged() + " triples.");
                out.println("Digest: " + check.digest());
            }
            out.flush();
            return (check.problems().isEmpty() ? ExitCode.OK : ExitCode.PROBLEMS_FOUND).code();
        }
    }
}
