package org.diplomaticties.cli;

import java.io.PrintWriter;
import java.util.Optional;
import java.util.concurrent.Callable;
import org.apache.jena.graph.Node;
import org.diplomaticties.change.Commit;
import org.diplomaticties.change.Edit;
import org.diplomaticties.problem.Problem;
import org.diplomaticties.problem.TiesException;
import org.diplomaticties.rdf.Things;
import org.diplomaticties.store.DiskStore;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** {@code ties unload}. */
@Command(
        name = "unload",
        description = "Remove a source from a store. Its facts stay to be had in earlier versions.",
        mixinStandardHelpOptions = true,
        footerHeading = "%nExample:%n",
        footer = "  ties unload --store my-store source/tdi-2022-09-12")
final class UnloadCommand implements Callable<Integer> {

    @Spec
    private CommandSpec spec;

    @Mixin
    private StoreFolderOption folder;

    @Mixin
    private ReasonOptions reason;

    @Parameters(paramLabel = "SOURCE", description = "The source, as source/key or as an IRI.")
    private String source;

    @Override
    public Integer call() {
        Node name = Things.parse(source)
                .orElseThrow(() -> new TiesException(
                        Problem.invalid("SOURCE", "\"" + source + "\" is no source.", "Give it as source/key.")));
        try (DiskStore store = folder.open()) {
            Optional<Commit> commit = store.change(Edit.unload(name), reason.orElse("ties unload " + source));
            PrintWriter out = spec.commandLine().getOut();
            out.println(commit.map(made -> "Version " + made.version() + ": " + made.removed() + " triples removed.")
                    .orElseThrow(() -> new TiesException(Problem.unknown(
                            source, "The store has no such source.", "The list of sources: ties sources."))));
            out.flush();
        }
        return ExitCode.OK.code();
    }
}
