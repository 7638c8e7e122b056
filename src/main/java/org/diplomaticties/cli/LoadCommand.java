package org.diplomaticties.cli;

import java.io.PrintWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Callable;
import java.util.stream.Collectors;
import org.diplomaticties.change.Commit;
import org.diplomaticties.change.Edit;
import org.diplomaticties.file.Folder;
import org.diplomaticties.file.TextFile;
import org.diplomaticties.rdf.SourceReader;
import org.diplomaticties.store.DiskStore;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** {@code ties load}. */
@Command(
        name = "load",
        description =
                "Put sources into a store, in the place of those of the same name; all of them, or none if there is"
                        + " a problem with any.",
        mixinStandardHelpOptions = true,
        footerHeading = "%nExamples:%n",
        footer = {
            "  ties load --store my-store data",
            "  ties load --store my-store my-source/facts.ttl --reason \"second edition\""
        })
final class LoadCommand implements Callable<Integer> {

    @Spec
    private CommandSpec spec;

    @Mixin
    private StoreFolderOption folder;

    @Mixin
    private ReasonOptions reason;

    @Parameters(arity = "1..*", paramLabel = "FILES", description = "Turtle files, or folders of them.")
    private List<Path> files;

    @Override
    public Integer call() {
        List<TextFile> texts = new ArrayList<>();
        for (Path path : files) {
            texts.addAll(Files.isDirectory(path) ? Workspace.sources(Folder.at(path)) : List.of(TextFile.read(path)));
        }
        SourceReader read = SourceReader.read(texts);
        String command = "ties load " + files.stream().map(Path::toString).collect(Collectors.joining(" "));
        try (DiskStore store = folder.open()) {
            Optional<Commit> commit = store.change(Edit.sources(read), reason.orElse(command));
            PrintWriter out = spec.commandLine().getOut();
            out.println(commit.map(made -> "Version " + made.version() + ": " + made.added() + " triples added, "
                            + made.removed() + " removed.")
                    .orElse("Nothing changed; the version is still " + store.version() + "."));
            out.flush();
        }
        return ExitCode.OK.code();
    }
}
