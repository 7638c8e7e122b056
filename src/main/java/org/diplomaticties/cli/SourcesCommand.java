package org.diplomaticties.cli;

import java.util.concurrent.Callable;
import org.apache.jena.query.Query;
import org.apache.jena.sparql.core.DatasetGraph;
import org.apache.jena.sparql.exec.QueryExec;
import org.diplomaticties.engine.Sparql;
import org.diplomaticties.file.TextFile;
import org.diplomaticties.store.Store;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Spec;

/** {@code ties sources}. */
@Command(
        name = "sources",
        description = "List the sources with the number of their triples.",
        mixinStandardHelpOptions = true,
        footerHeading = "%nExamples:%n",
        footer = {"  ties sources", "  ties sources --store my-store --format csv"})
final class SourcesCommand implements Callable<Integer> {

    private final Terminal terminal;

    @Spec
    private CommandSpec spec;

    @Mixin
    private Workspace workspace;

    @Mixin
    private RowsFormat format;

    SourcesCommand(Terminal terminal) {
        this.terminal = terminal;
    }

    @Override
    public Integer call() {
        RowsPrinter printer = new RowsPrinter(spec.commandLine(), terminal, format);
        Query query = Sparql.parse(TextFile.read(SourcesCommand.class.getResourceAsStream("sources.rq"), "sources.rq"));
        try (Store store = workspace.store()) {
            DatasetGraph dataset = store.dataset();
            dataset.executeRead(() -> {
                try (QueryExec execution =
                        QueryExec.dataset(dataset).query(query).build()) {
                    printer.print(execution.select());
                }
            });
        }
        return ExitCode.OK.code();
    }
}
