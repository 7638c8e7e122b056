package org.diplomaticties.cli;

import java.io.PrintWriter;
import java.util.concurrent.Callable;
import org.apache.jena.graph.Graph;
import org.apache.jena.query.Query;
import org.apache.jena.sparql.core.DatasetGraph;
import org.apache.jena.sparql.exec.QueryExec;
import org.apache.jena.sparql.resultset.ResultsWriter;
import org.diplomaticties.guard.Guard;
import org.diplomaticties.guard.Limits;
import org.diplomaticties.rdf.Format;
import org.diplomaticties.rdf.RdfWriter;
import org.diplomaticties.store.Store;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;

/** {@code ties sparql}. */
@Command(
        name = "sparql",
        description = "Run a SPARQL query from a file, or from standard input.",
        mixinStandardHelpOptions = true,
        footerHeading = "%nExamples:%n",
        footer = {"  ties sparql my-query.rq", "  echo 'SELECT (COUNT(*) AS ?n) { ?s ?p ?o }' | ties sparql -"})
final class SparqlCommand implements Callable<Integer> {

    private final Terminal terminal;

    @Spec
    private CommandSpec spec;

    @Mixin
    private Workspace workspace;

    @Mixin
    private AtOption at;

    @Mixin
    private QueryFile file;

    @Option(
            names = "--format",
            paramLabel = "FORMAT",
            description =
                    "For rows: table, json, xml, csv, tsv; default: table. For yes or no: table, json, xml, csv, tsv."
                            + " For graphs: ttl, jsonld, nt, rdf, trig, nq; default: ttl.")
    private String format;

    SparqlCommand(Terminal terminal) {
        this.terminal = terminal;
    }

    @Override
    public Integer call() {
        Query query = file.read(terminal);
        try (Guard guard = Guard.start(Limits.NONE);
                Store store = workspace.store()) {
            guard.check();
            store.dataset().executeRead(() -> answer(query, at.of(store)));
        }
        return ExitCode.OK.code();
    }

    private void answer(Query query, DatasetGraph dataset) {
        try (QueryExec execution = QueryExec.dataset(dataset).query(query).build()) {
            if (query.isSelectType()) {
                rows().print(execution.select());
            } else if (query.isAskType()) {
                print(execution.ask());
            } else if (query.isConstructType()) {
                print(execution.construct());
            } else {
                print(execution.describe());
            }
        }
    }

    private RowsPrinter rows() {
        return new RowsPrinter(spec.commandLine(), terminal, new RowsFormat(format));
    }

    private void print(boolean answer) {
        PrintWriter out = spec.commandLine().getOut();
        RowsFormat chosen = new RowsFormat(format);
        if (chosen.isTable()) {
            out.println(answer ? "yes" : "no");
            out.flush();
            return;
        }
        Format rows = chosen.format()
                .orElseThrow(() -> RowsPrinter.notOffered(
                        spec.commandLine(), chosen.name(), "table, " + Format.names(Format.OF_ROWS)));
        RowsPrinter.write(
                out, stream -> ResultsWriter.create().lang(rows.lang()).write(stream, answer));
    }

    private void print(Graph graph) {
        String name = format == null ? Format.TURTLE.name() : format;
        Format chosen = Format.named(name, Format.OF_GRAPHS)
                .orElseThrow(() -> RowsPrinter.notOffered(spec.commandLine(), name, Format.names(Format.OF_GRAPHS)));
        RowsPrinter.write(spec.commandLine().getOut(), stream -> RdfWriter.write(graph, chosen, stream));
    }
}
