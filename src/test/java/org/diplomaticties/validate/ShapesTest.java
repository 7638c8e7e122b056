package org.diplomaticties.validate;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.apache.jena.graph.Graph;
import org.apache.jena.graph.Node;
import org.apache.jena.graph.Triple;
import org.apache.jena.shacl.vocabulary.SHACL;
import org.apache.jena.sparql.graph.GraphFactory;
import org.apache.jena.vocabulary.RDF;
import org.diplomaticties.Cases;
import org.diplomaticties.file.TextFile;
import org.diplomaticties.ontology.Ontology;
import org.diplomaticties.rdf.SourceReader;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Each shape accepts what it should, and tells what it does not. */
final class ShapesTest {

    private static final Ontology ONTOLOGY = Ontology.bundled();

    private static final ClassShapes SHAPES = new ClassShapes(ONTOLOGY);

    static List<Path> cases() {
        return Cases.in("validate/shapes");
    }

    @ParameterizedTest
    @MethodSource("cases")
    void a_shape_tells_what_is_wrong(Path folder) {
        List<String> messages = ShapeRule.check(Proposals.of(ONTOLOGY, read(folder)), SHAPES)
                .map(problem -> problem.what().replaceFirst("^\\S+: ", ""))
                .sorted()
                .toList();
        assertThat(messages).isEqualTo(Cases.lines(folder.resolve("expected.txt")));
    }

    @Test
    void every_class_with_a_shape_has_a_case_that_passes_and_one_that_fails() {
        Graph passing = all("passes");
        Graph failing = all("fails");
        Set<Node> shaped = ONTOLOGY.shapes().stream(Node.ANY, SHACL.targetClass, Node.ANY)
                .map(Triple::getObject)
                .collect(Collectors.toSet());
        Set<String> without = new TreeSet<>();
        for (Node type : shaped) {
            if (!passing.contains(Node.ANY, RDF.type.asNode(), type)) {
                without.add(type + " has no case that passes");
            }
            if (!failing.contains(Node.ANY, RDF.type.asNode(), type)) {
                without.add(type + " has no case that fails");
            }
        }
        assertThat(without).isEmpty();
    }

    @Test
    void every_class_of_the_ontology_has_a_shape() {
        Set<Node> own = ONTOLOGY.classes().stream()
                .filter(type -> type.getURI().startsWith("https://w3id.org/diplomatic-ties/"))
                .collect(Collectors.toSet());
        assertThat(ONTOLOGY.shapes().stream(Node.ANY, SHACL.targetClass, Node.ANY)
                        .map(Triple::getObject))
                .containsAll(own);
    }

    private static Graph all(String ending) {
        Graph all = GraphFactory.createDefaultGraph();
        for (Path folder : cases()) {
            if (folder.toString().endsWith(ending)) {
                read(folder).sources().forEach(source -> source.graph().stream().forEach(all::add));
            }
        }
        return all;
    }

    private static SourceReader read(Path folder) {
        Path input = folder.resolve("input.ttl");
        return SourceReader.read(List.of(new TextFile("input.ttl", "case", Cases.read(input))));
    }
}
