package org.diplomaticties.cli;

import java.io.PrintWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Callable;
import java.util.stream.Collectors;
import org.diplomaticties.access.Credentials;
import org.diplomaticties.change.Commit;
import org.diplomaticties.change.Edit;
import org.diplomaticties.file.Folder;
import org.diplomaticties.file.TextFile;
import org.diplomaticties.ontology.Ontology;
import org.diplomaticties.problem.Problem;
import org.diplomaticties.problem.TiesException;
import org.diplomaticties.query.RemoteServer;
import org.diplomaticties.rdf.SourceGraph;
import org.diplomaticties.rdf.SourceReader;
import org.diplomaticties.rdf.Things;
import org.diplomaticties.store.DiskStore;
import picocli.CommandLine.ArgGroup;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** {@code ties load}. */
@Command(
        name = "load",
        description =
                "Put sources into a store, in the place of those of the same name; all of them, or none if there is"
                        + " a problem with any. A server takes them one after the other, each whole or not at all.",
        mixinStandardHelpOptions = true,
        footerHeading = "%nExamples:%n",
        footer = {
            "  ties load --store my-store data",
            "  ties load --store my-store my-source/facts.ttl --reason \"second edition\"",
            "  ties load --server http://127.0.0.1:3330 --user ann --password-stdin my-source < my-password"
        })
final class LoadCommand implements Callable<Integer> {

    @Spec
    private CommandSpec spec;

    private final Terminal terminal;

    @ArgGroup(exclusive = true, multiplicity = "1")
    private Target target;

    @Mixin
    private LoginOptions login;

    @Mixin
    private ReasonOptions reason;

    @Parameters(arity = "1..*", paramLabel = "FILES", description = "Turtle files, or folders of them.")
    private List<Path> files;

    LoadCommand(Terminal terminal) {
        this.terminal = terminal;
    }

    /** Where to put the sources. */
    private static final class Target {

        @Option(names = "--store", paramLabel = "DIR", description = "Folder of the store.")
        private Path store;

        @Option(names = "--server", paramLabel = "URL", description = "A running server that takes changes.")
        private String server;
    }

    @Override
    public Integer call() {
        List<TextFile> texts = new ArrayList<>();
        for (Path path : files) {
            texts.addAll(Files.isDirectory(path) ? Workspace.sources(Folder.at(path)) : List.of(TextFile.read(path)));
        }
        SourceReader read = SourceReader.read(texts);
        String command =
                "ties load " + files.stream().map(ReasonOptions::nameOf).collect(Collectors.joining(" "));
        if (target.store == null) {
            send(read, command);
        } else {
            keep(read, command);
        }
        return ExitCode.OK.code();
    }

    private void keep(SourceReader read, String command) {
        login.refuse(spec.commandLine());
        try (DiskStore store = DiskStore.open(target.store, Ontology.bundled(), Clock.systemUTC())) {
            Optional<Commit> commit = store.change(Edit.sources(read), reason.orElse(command));
            print(commit.map(made -> "Version " + made.version() + ": " + made.added() + " triples added, "
                            + made.removed() + " removed.")
                    .orElse("Nothing changed; the version is still " + store.version() + "."));
            commit.ifPresent(made -> spec.commandLine().getErr().println(IdentitiesCommand.hint(target.store)));
        }
    }

    private void send(SourceReader read, String command) {
        if (spec.commandLine().getParseResult().hasMatchedOption("--author")) {
            throw new ParameterException(
                    spec.commandLine(), "--author: The author is the user who logs in. Leave it out.");
        }
        Credentials user = login.read(spec.commandLine(), terminal);
        if (!read.problems().isEmpty()) {
            throw new TiesException(read.problems());
        }
        RemoteServer server = new RemoteServer(target.server);
        String why = reason.orElse(command).text();
        for (SourceGraph source : read.sources()) {
            try {
                print(Things.shortForm(source.name()) + ": "
                        + server.replace(source.name(), source.graph(), user, why));
            } catch (TiesException e) {
                throw new TiesException(e.problems().stream()
                        .map(problem -> located(problem, source))
                        .toList());
            }
        }
    }

    /** A problem that the server has with a thing, told where the thing stands in the files. */
    private static Problem located(Problem problem, SourceGraph source) {
        return Things.parse(problem.where())
                .flatMap(source.locations()::subject)
                .map(place -> Problem.invalid(place, problem.where() + ": " + problem.what(), problem.mend()))
                .orElse(problem);
    }

    private void print(String line) {
        PrintWriter out = spec.commandLine().getOut();
        out.println(line);
        out.flush();
    }
}
