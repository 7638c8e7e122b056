package org.diplomaticties.cli;

import java.io.PrintWriter;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.concurrent.Callable;
import org.diplomaticties.change.Commit;
import org.diplomaticties.store.DiskStore;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Spec;

/** {@code ties log}. */
@Command(
        name = "log",
        description = "List the changes that made a store, newest first: version, time, author, triples, reason.",
        mixinStandardHelpOptions = true,
        footerHeading = "%nExample:%n",
        footer = "  ties log --store my-store")
final class LogCommand implements Callable<Integer> {

    private final Terminal terminal;

    @Spec
    private CommandSpec spec;

    @Mixin
    private StoreFolderOption folder;

    LogCommand(Terminal terminal) {
        this.terminal = terminal;
    }

    @Override
    public Integer call() {
        List<Commit> commits;
        try (DiskStore store = folder.open()) {
            commits = new ArrayList<>(store.commits());
        }
        Collections.reverse(commits);
        List<List<String>> rows = commits.stream()
                .map(commit -> List.of(
                        commit.version().toString(),
                        commit.time().toString(),
                        commit.reason().author(),
                        "+" + commit.added(),
                        "-" + commit.removed(),
                        commit.reason().text()))
                .toList();
        PrintWriter out = spec.commandLine().getOut();
        out.print(new Table(List.of("version", "time", "author", "added", "removed", "reason"), rows)
                .text(terminal.width()));
        out.flush();
        return ExitCode.OK.code();
    }
}
