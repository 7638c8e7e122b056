package org.diplomaticties.cli;

import java.io.PrintWriter;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.Callable;
import org.apache.jena.sparql.core.DatasetGraph;
import org.diplomaticties.fact.SourceText;
import org.diplomaticties.file.TextFile;
import org.diplomaticties.store.Store;
import org.diplomaticties.validate.EvidenceReport;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** {@code ties evidence}. */
@Command(
        name = "evidence",
        description = "Check every passage of a source against its text, and print claim and passage side by side.",
        mixinStandardHelpOptions = true,
        footerHeading = "%nExamples:%n",
        footer = {"  ties evidence article.txt", "  ties evidence - < article.txt"})
final class EvidenceCommand implements Callable<Integer> {

    private final Terminal terminal;

    @Spec
    private CommandSpec spec;

    @Mixin
    private Workspace workspace;

    @Parameters(paramLabel = "ARTICLE", description = "File with the text of a source; - for standard input.")
    private String article;

    EvidenceCommand(Terminal terminal) {
        this.terminal = terminal;
    }

    @Override
    public Integer call() {
        TextFile file =
                article.equals("-") ? TextFile.read(terminal.in(), "standard input") : TextFile.read(Path.of(article));
        EvidenceReport report;
        try (Store store = workspace.store()) {
            DatasetGraph dataset = store.dataset();
            report = dataset.calculateRead(
                    () -> EvidenceReport.of(dataset.getDefaultGraph(), SourceText.of(file.text()), file.name()));
        }
        print(report);
        return (report.isRight() ? ExitCode.OK : ExitCode.PROBLEMS_FOUND).code();
    }

    private void print(EvidenceReport report) {
        PrintWriter out = spec.commandLine().getOut();
        List<List<String>> rows = report.lines().stream()
                .map(line -> List.of(line.claim(), line.status(), line.says(), line.place(), line.passage()))
                .toList();
        out.print(new Table(List.of("claim", "status", "says", "place", "passage"), rows).text(terminal.width()));
        report.problems().forEach(out::println);
        out.println(report.summary());
        out.flush();
    }
}
