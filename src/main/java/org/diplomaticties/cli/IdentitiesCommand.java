package org.diplomaticties.cli;

import java.io.PrintWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Callable;
import org.apache.jena.system.Txn;
import org.diplomaticties.change.Commit;
import org.diplomaticties.change.Edit;
import org.diplomaticties.file.Folder;
import org.diplomaticties.file.TextFile;
import org.diplomaticties.identity.Identities;
import org.diplomaticties.identity.IdentityGraph;
import org.diplomaticties.rdf.SourceReader;
import org.diplomaticties.store.DiskStore;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** {@code ties identities}. */
@Command(
        name = "identities",
        description =
                "List the officials and meetings of a store that may be the same, for somebody to decide; or link those"
                        + " that certainly are, in the place of what was linked so before.",
        mixinStandardHelpOptions = true,
        footerHeading = "%nExamples:%n",
        footer = {
            "  ties identities --store my-store",
            "  ties identities --store my-store --links --format csv",
            "  ties identities --store my-store --apply",
            "  ties identities --store my-store --apply data/identities"
        })
final class IdentitiesCommand implements Callable<Integer> {

    private final Terminal terminal;

    @Spec
    private CommandSpec spec;

    @Mixin
    private StoreFolderOption store;

    @Mixin
    private RowsFormat format;

    @Mixin
    private ReasonOptions reason;

    @Option(names = "--links", description = "List the links that are made, or would be, and not the candidates.")
    private boolean links;

    @Option(names = "--apply", description = "Make the links, in one change.")
    private boolean apply;

    @Parameters(
            arity = "0..*",
            paramLabel = "FILES",
            description = "With --apply: decisions to load in the same change, Turtle files or folders of them.")
    private List<Path> files = List.of();

    IdentitiesCommand(Terminal terminal) {
        this.terminal = terminal;
    }

    /** What to say after facts came into a store. */
    static String hint(Path folder) {
        return "Who and what in it may be the same: ties identities --store " + folder;
    }

    @Override
    public Integer call() {
        if (!apply && !files.isEmpty()) {
            throw new ParameterException(
                    spec.commandLine(), "Decisions are loaded with --apply only. Add it, or leave the files out.");
        }
        try (DiskStore open = apply ? store.open() : store.openExisting()) {
            if (apply) {
                make(open);
            } else {
                list(open);
            }
        }
        return ExitCode.OK.code();
    }

    private void list(DiskStore open) {
        RowsPrinter printer = new RowsPrinter(spec.commandLine(), terminal, format);
        Identities found = Txn.calculateRead(open.dataset(), () -> Identities.of(open.dataset()));
        printer.print(links ? IdentityRows.links(found) : IdentityRows.candidates(found));
        if (format.isTable() && !links && !found.candidates().isEmpty()) {
            PrintWriter out = spec.commandLine().getOut();
            out.println("To decide one: in a Turtle file in data/identities/, write <a> dt:identifiedWith <b> . or"
                    + " <a> dt:distinctFrom <b> .");
            out.println("Then: ties identities --store " + store.path() + " --apply data/identities");
            out.flush();
        }
    }

    private void make(DiskStore open) {
        List<TextFile> texts = new ArrayList<>();
        for (Path path : files) {
            texts.addAll(Files.isDirectory(path) ? Workspace.sources(Folder.at(path)) : List.of(TextFile.read(path)));
        }
        Edit edit = Edit.sources(SourceReader.read(texts))
                .then(Edit.computed(draft -> IdentityGraph.of(Identities.of(draft))));
        Optional<Commit> commit = open.change(edit, reason.orElse("ties identities --apply"));
        Identities now = Txn.calculateRead(open.dataset(), () -> Identities.of(open.dataset()));
        PrintWriter out = spec.commandLine().getOut();
        out.println(now.links().size() + " links, " + now.candidates().size() + " candidates.");
        out.println(commit.map(made -> "Version " + made.version() + ": " + made.added() + " triples added, "
                        + made.removed() + " removed.")
                .orElse("Nothing changed; the version is still " + open.version() + "."));
        out.flush();
    }
}
