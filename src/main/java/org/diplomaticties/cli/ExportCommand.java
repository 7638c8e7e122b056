package org.diplomaticties.cli;

import java.util.concurrent.Callable;
import org.apache.jena.sparql.core.DatasetGraph;
import org.diplomaticties.rdf.Format;
import org.diplomaticties.rdf.RdfWriter;
import org.diplomaticties.store.Store;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;

/** {@code ties export}. */
@Command(
        name = "export",
        description = "Print the whole graph: with its named graphs in trig, nq or jsonld; merged in ttl, nt or rdf.",
        mixinStandardHelpOptions = true,
        footerHeading = "%nExamples:%n",
        footer = {"  ties export > ties.trig", "  ties export --format nt > ties.nt"})
final class ExportCommand implements Callable<Integer> {

    @Spec
    private CommandSpec spec;

    @Mixin
    private Workspace workspace;

    @Mixin
    private AtOption at;

    @Option(
            names = "--format",
            paramLabel = "FORMAT",
            completionCandidates = GraphFormat.Names.class,
            description = "How to print it: ${COMPLETION-CANDIDATES}. Default: trig.")
    private String name = Format.TRIG.name();

    @Override
    public Integer call() {
        Format format = Format.named(name, Format.OF_GRAPHS)
                .orElseThrow(() -> RowsPrinter.notOffered(spec.commandLine(), name, Format.names(Format.OF_GRAPHS)));
        try (Store store = workspace.store()) {
            RowsPrinter.write(
                    spec.commandLine().getOut(),
                    stream -> store.dataset().executeRead(() -> {
                        DatasetGraph dataset = at.of(store);
                        if (Format.OF_DATASETS.contains(format)) {
                            RdfWriter.writeNamedGraphs(dataset, format, stream);
                        } else {
                            RdfWriter.write(dataset.getDefaultGraph(), format, stream);
                        }
                    }));
        }
        return ExitCode.OK.code();
    }
}
