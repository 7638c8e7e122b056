package org.diplomaticties.cli;

import java.util.List;
import java.util.concurrent.Callable;
import org.diplomaticties.problem.TiesException;
import org.diplomaticties.query.RemoteServer;
import org.diplomaticties.store.NameQuery;
import org.diplomaticties.store.NameRows;
import org.diplomaticties.store.Store;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** {@code ties search}. */
@Command(
        name = "search",
        description = "Find things by name, in any spelling, script and order.",
        mixinStandardHelpOptions = true,
        footerHeading = "%nExamples:%n",
        footer = {
            "  ties search Крутой",
            "  ties search \"Lukashenka, Aliaksandr\" --kind official",
            "  ties search Mao Tse-tung --server http://127.0.0.1:3330"
        })
final class SearchCommand implements Callable<Integer> {

    private final Terminal terminal;

    @Spec
    private CommandSpec spec;

    @Mixin
    private Workspace workspace;

    @Mixin
    private RowsFormat format;

    @Parameters(arity = "1..*", paramLabel = "WORDS", description = "A name, or some words of it.")
    private List<String> words;

    @Option(names = "--kind", paramLabel = "KIND", description = "Only things of a kind, such as official or state.")
    private String kind = "";

    @Option(names = "--limit", paramLabel = "N", description = "How many things to list at most; default: 20.")
    private int limit = 20;

    @Option(names = "--server", paramLabel = "URL", description = "Ask a running server instead of the data at hand.")
    private String server;

    SearchCommand(Terminal terminal) {
        this.terminal = terminal;
    }

    @Override
    public Integer call() {
        RowsPrinter printer = new RowsPrinter(spec.commandLine(), terminal, format);
        NameQuery query = query();
        if (server == null) {
            try (Store store = workspace.store()) {
                printer.print(NameRows.of(store.names().search(query)));
            }
        } else {
            new RemoteServer(server).search(query.words(), query.kind(), query.limit(), printer::print);
        }
        return ExitCode.OK.code();
    }

    private NameQuery query() {
        try {
            return new NameQuery(String.join(" ", words), kind, limit);
        } catch (TiesException e) {
            throw new ParameterException(spec.commandLine(), e.getMessage(), e);
        }
    }
}
