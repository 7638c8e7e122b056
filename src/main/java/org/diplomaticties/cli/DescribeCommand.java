package org.diplomaticties.cli;

import java.util.concurrent.Callable;
import org.apache.jena.graph.Graph;
import org.apache.jena.graph.Node;
import org.apache.jena.rdflink.RDFLink;
import org.apache.jena.sparql.core.DatasetGraph;
import org.apache.jena.system.Txn;
import org.diplomaticties.linkeddata.Description;
import org.diplomaticties.query.NamedThings;
import org.diplomaticties.rdf.RdfWriter;
import org.diplomaticties.rdf.Things;
import org.diplomaticties.store.Store;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** {@code ties describe}. */
@Command(
        name = "describe",
        description = "Print what is said of a thing, of its participations and tenures, and the claims about them.",
        mixinStandardHelpOptions = true,
        footerHeading = "%nExamples:%n",
        footer = {"  ties describe official/dmitry-krutoi", "  ties describe Vorobyov --format jsonld"})
final class DescribeCommand implements Callable<Integer> {

    @Spec
    private CommandSpec spec;

    @Mixin
    private Workspace workspace;

    @Mixin
    private AtOption at;

    @Mixin
    private GraphFormat format;

    @Parameters(paramLabel = "THING", description = "A thing, as kind/key, as an IRI, or by a name that only it has.")
    private String thing;

    @Override
    public Integer call() {
        var chosen = format.chosen(spec.commandLine());
        Graph description;
        try (Store store = workspace.store()) {
            description = Txn.calculateRead(store.dataset(), () -> {
                DatasetGraph dataset = at.of(store);
                return Description.of(find(dataset), dataset).graph();
            });
        }
        RowsPrinter.write(spec.commandLine().getOut(), stream -> RdfWriter.write(description, chosen, stream));
        return ExitCode.OK.code();
    }

    private Node find(DatasetGraph dataset) {
        return Things.parse(thing).orElseGet(() -> {
            try (RDFLink link = RDFLink.connect(dataset)) {
                return Things.parse(new NamedThings(link).find("", thing, "")).orElseThrow();
            }
        });
    }
}
