package org.diplomaticties.cli;

import java.io.PrintWriter;
import java.util.concurrent.Callable;
import org.apache.jena.query.Query;
import org.apache.jena.sparql.core.DatasetDescription;
import org.apache.jena.sparql.core.DatasetGraph;
import org.diplomaticties.engine.Execution;
import org.diplomaticties.guard.Guard;
import org.diplomaticties.guard.Limits;
import org.diplomaticties.store.QueryEngine;
import org.diplomaticties.store.Store;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;

/** {@code ties explain}. */
@Command(
        name = "explain",
        description = "Run a SPARQL query as the server would, and show step by step how, in place of its answer.",
        mixinStandardHelpOptions = true,
        showDefaultValues = true,
        footerHeading = "%nExamples:%n",
        footer = {"  ties explain my-query.rq", "  ties explain --store my-store my-query.rq"})
final class ExplainCommand implements Callable<Integer> {

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
            names = "--engine",
            paramLabel = "ENGINE",
            description = "What answers queries, as for \"ties serve\": columns or arq.")
    private QueryEngine engine = QueryEngine.COLUMNS;

    ExplainCommand(Terminal terminal) {
        this.terminal = terminal;
    }

    @Override
    public Integer call() {
        Query query = file.read(terminal);
        try (Guard guard = Guard.start(Limits.NONE);
                Store store = workspace.readyToServe(engine)) {
            guard.check();
            store.dataset().executeRead(() -> explain(query, at.of(store)));
        }
        return ExitCode.OK.code();
    }

    private void explain(Query query, DatasetGraph dataset) {
        try (Execution execution = Execution.of(query, dataset, new DatasetDescription())) {
            PrintWriter out = spec.commandLine().getOut();
            out.print(execution.explain().text());
            out.flush();
        }
    }
}
