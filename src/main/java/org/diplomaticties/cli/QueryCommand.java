package org.diplomaticties.cli;

import java.util.List;
import java.util.concurrent.Callable;
import org.apache.jena.rdflink.RDFLink;
import org.apache.jena.sparql.core.DatasetGraph;
import org.diplomaticties.guard.Guard;
import org.diplomaticties.guard.Limits;
import org.diplomaticties.problem.Problem;
import org.diplomaticties.problem.TiesException;
import org.diplomaticties.query.Arguments;
import org.diplomaticties.query.Form;
import org.diplomaticties.query.NamedThings;
import org.diplomaticties.query.Question;
import org.diplomaticties.query.RemoteServer;
import org.diplomaticties.store.Store;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** {@code ties query}. */
@Command(
        name = "query",
        description = "Run a saved query. The list of them: ties queries.",
        mixinStandardHelpOptions = true,
        footerHeading = "%nExamples:%n",
        footer = {
            "  ties query who-met-whom official=Krutoi",
            "  ties query who-met-whom state=Russia from=2022-09-01 to=2022-09-30 --format csv",
            "  ties query path from=Rudenko to=Vorobyov",
            "  ties query topics meeting=meeting/2022-09-12-rudenko-krutoy --server http://127.0.0.1:3330"
        })
final class QueryCommand implements Callable<Integer> {

    private final Terminal terminal;

    @Spec
    private CommandSpec spec;

    @Mixin
    private Workspace workspace;

    @Mixin
    private AtOption at;

    @Mixin
    private RowsFormat format;

    @Parameters(index = "0", paramLabel = "NAME", description = "Name of the saved query.")
    private String name;

    @Parameters(
            index = "1..*",
            paramLabel = "param=value",
            description = "Values. A thing is given as kind/key, as an IRI, or by a name that only one thing has.")
    private List<String> values = List.of();

    @Option(names = "--server", paramLabel = "URL", description = "Ask a running server instead of the data at hand.")
    private String server;

    QueryCommand(Terminal terminal) {
        this.terminal = terminal;
    }

    @Override
    public Integer call() {
        RowsPrinter printer = new RowsPrinter(spec.commandLine(), terminal, format);
        if (server == null) {
            try (Guard guard = Guard.start(Limits.NONE);
                    Store store = workspace.store()) {
                guard.check();
                store.dataset().executeRead(() -> ask(at.of(store), printer));
            }
        } else {
            ask(new RemoteServer(server), printer);
        }
        return ExitCode.OK.code();
    }

    private void ask(DatasetGraph dataset, RowsPrinter printer) {
        Question question;
        Arguments arguments;
        try (RDFLink link = RDFLink.connect(dataset)) {
            question = workspace.questions().named(name);
            arguments = Arguments.of(question.form(), given(question.form(), link));
        } catch (TiesException e) {
            throw wrongUsage(e);
        }
        question.answer(dataset, arguments, printer::print);
    }

    private void ask(RemoteServer remote, RowsPrinter printer) {
        List<Arguments.Given> given;
        Form form;
        try (RDFLink link = remote.sparql()) {
            form = remote.form(name);
            given = given(form, link);
            Arguments.of(form, given);
        } catch (TiesException e) {
            throw wrongUsage(e);
        }
        remote.answer(form.name(), given, printer::print);
    }

    private List<Arguments.Given> given(Form form, RDFLink link) {
        List<Arguments.Given> given = values.stream().map(this::nameAndValue).toList();
        return new NamedThings(link).resolve(form, given);
    }

    private Arguments.Given nameAndValue(String text) {
        int equals = text.indexOf('=');
        if (equals < 1) {
            throw new ParameterException(
                    spec.commandLine(), "\"" + text + "\" is no parameter. Write it as name=value.");
        }
        return new Arguments.Given(text.substring(0, equals), text.substring(equals + 1));
    }

    /** What is wrong with the arguments; that a server does not answer is not the user's mistake. */
    private RuntimeException wrongUsage(TiesException failure) {
        if (failure.problem().kind() == Problem.Kind.UNAVAILABLE) {
            return failure;
        }
        return new ParameterException(spec.commandLine(), failure.getMessage(), failure);
    }
}
