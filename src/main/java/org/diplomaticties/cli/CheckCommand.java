package org.diplomaticties.cli;

import java.io.PrintWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import org.apache.jena.sparql.core.DatasetGraphFactory;
import org.diplomaticties.change.Edit;
import org.diplomaticties.change.Proposal;
import org.diplomaticties.file.Folder;
import org.diplomaticties.file.TextFile;
import org.diplomaticties.ontology.Ontology;
import org.diplomaticties.problem.Problem;
import org.diplomaticties.rdf.SourceReader;
import org.diplomaticties.validate.Validator;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** {@code ties check}. */
@Command(
        name = "check",
        description = "Check sources: syntax, vocabulary, shapes, claims and passages. Tells every problem at once.",
        mixinStandardHelpOptions = true,
        footerHeading = "%nExamples:%n",
        footer = {"  ties check", "  ties check my-source/facts.ttl", "  ties check --texts my-articles"})
final class CheckCommand implements Callable<Integer> {

    @Spec
    private CommandSpec spec;

    @Mixin
    private Workspace workspace;

    @Parameters(
            arity = "0..*",
            paramLabel = "FILES",
            description = "Turtle files, or folders of them, to check together with the data. A file takes the place of"
                    + " the one in the data that has the same name and folder.")
    private List<Path> files = List.of();

    @Mixin
    private TextsOption texts;

    @Override
    public Integer call() {
        SourceReader read = SourceReader.read(sources());
        Ontology ontology = Ontology.bundled();
        Edit edit = Edit.vocabulary(ontology).then(Edit.sources(read));
        List<Problem> problems = Proposal.of(DatasetGraphFactory.create(), edit, new Validator(ontology), texts.read())
                .problems();
        PrintWriter out = spec.commandLine().getOut();
        problems.forEach(out::println);
        long triples = read.sources().stream()
                .mapToLong(source -> source.graph().size())
                .sum();
        out.println(
                problems.isEmpty()
                        ? "No problems in " + read.sources().size() + " sources, " + triples + " triples."
                        : problems.size() == 1 ? "1 problem." : problems.size() + " problems.");
        out.flush();
        return (problems.isEmpty() ? ExitCode.OK : ExitCode.PROBLEMS_FOUND).code();
    }

    private List<TextFile> sources() {
        List<TextFile> given = new ArrayList<>();
        for (Path path : files) {
            given.addAll(Files.isDirectory(path) ? Workspace.sources(Folder.at(path)) : List.of(TextFile.read(path)));
        }
        List<TextFile> all = new ArrayList<>(Workspace.sources(workspace.data()).stream()
                .filter(file -> given.stream().noneMatch(file::takesPlaceOf))
                .toList());
        all.addAll(given);
        return all;
    }
}
