package org.diplomaticties.importer;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.apache.jena.graph.Graph;
import org.apache.jena.riot.RDFParser;
import org.apache.jena.sparql.core.DatasetGraphFactory;
import org.apache.jena.sparql.graph.GraphFactory;
import org.diplomaticties.Cases;
import org.diplomaticties.change.Edit;
import org.diplomaticties.change.Proposal;
import org.diplomaticties.fact.ThingKey;
import org.diplomaticties.file.Folder;
import org.diplomaticties.name.StateNames;
import org.diplomaticties.ontology.Ontology;
import org.diplomaticties.rdf.FactWriter;
import org.diplomaticties.rdf.SourceGraph;
import org.diplomaticties.rdf.SourceReader;
import org.diplomaticties.rdf.StateData;
import org.diplomaticties.validate.Validator;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/**
 * What each importer makes of small sets: {@code importer/<format>/<case>/} holds the set in {@code input/}, the facts in
 * {@code expected.ttl} and the problems in {@code problems.txt}.
 */
final class ImportersTest {

    private static final StateNames STATES = StateData.names(Folder.bundled("data"));

    @TempDir
    private Path temporary;

    static List<Path> cases() {
        return Cases.in("importer").stream()
                .flatMap(format -> Cases.in("importer/" + format.getFileName()).stream())
                .toList();
    }

    @ParameterizedTest
    @MethodSource("cases")
    void an_importer_makes_facts_and_tells_problems(Path folder) {
        List<String> problems = new ArrayList<>();
        SourceGraph read = read(folder, folder.resolve("input"), problems);
        assertThat(problems).isEqualTo(Cases.lines(folder.resolve("problems.txt")));
        Graph expected = GraphFactory.createDefaultGraph();
        RDFParser.source(folder.resolve("expected.ttl")).parse(expected);
        assertThat(lines(read.graph())).isEqualTo(lines(expected));
    }

    @ParameterizedTest
    @MethodSource("cases")
    void what_an_importer_makes_is_valid(Path folder) {
        SourceGraph read = read(folder, folder.resolve("input"), new ArrayList<>());
        Ontology ontology = Ontology.bundled();
        Edit edit = Edit.vocabulary(ontology).then(Edit.sources(new SourceReader(List.of(read), List.of(), true)));
        assertThat(Proposal.of(DatasetGraphFactory.create(), edit, new Validator(ontology), List.of())
                        .problems())
                .isEmpty();
    }

    @ParameterizedTest
    @MethodSource("cases")
    void the_zip_of_a_folder_is_the_folder(Path folder) throws IOException {
        Path input = folder.resolve("input");
        Path zip = Zips.of(input, temporary.resolve("input.zip"), "repository-master/");
        List<String> ofFolder = new ArrayList<>();
        List<String> ofZip = new ArrayList<>();
        SourceGraph read = read(folder, input, ofFolder);
        assertThat(lines(read(folder, zip, ofZip).graph())).isEqualTo(lines(read.graph()));
        assertThat(ofZip).isEqualTo(ofFolder);
    }

    /** Reads a set; a problem is told without the folder that its file lies in. */
    private static SourceGraph read(Path folder, Path input, List<String> problems) {
        String format = folder.getParent().getFileName().toString();
        Importer importer = Importers.all(STATES).stream()
                .filter(each -> each.format().equals(format))
                .findFirst()
                .orElseThrow();
        try (Archive archive = Archive.open(input)) {
            SourceGraph graph = FactWriter.empty(ThingKey.source(importer.sourceKey(archive)));
            Sink sink = new Sink(ThingKey.source(importer.sourceKey(archive)), FactWriter.to(graph.graph()));
            importer.read(archive, sink);
            sink.problems()
                    .forEach((kind, found) -> found.first()
                            .forEach(problem -> problems.add(
                                    kind.word() + " " + problem.toString().replace(input + "/", ""))));
            return graph;
        }
    }

    private static List<String> lines(Graph graph) {
        try (Stream<org.apache.jena.graph.Triple> triples = graph.stream()) {
            return triples.map(Object::toString).sorted().toList();
        }
    }
}
