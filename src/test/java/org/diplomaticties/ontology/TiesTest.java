package org.diplomaticties.ontology;

import static org.assertj.core.api.Assertions.assertThat;

import java.lang.reflect.Field;
import java.util.Arrays;
import java.util.Set;
import java.util.stream.Collectors;
import org.apache.jena.graph.Graph;
import org.apache.jena.graph.Node;
import org.apache.jena.graph.Triple;
import org.apache.jena.vocabulary.RDFS;
import org.junit.jupiter.api.Test;

/** The constants and the files say the same. */
final class TiesTest {

    private static final Ontology ONTOLOGY = Ontology.bundled();

    @Test
    void every_constant_is_a_term_of_the_files_and_every_term_is_a_constant() {
        assertThat(constants()).isEqualTo(terms());
    }

    @Test
    void every_term_has_a_label_a_comment_and_the_vocabulary_that_defines_it() {
        Graph vocabulary = ONTOLOGY.vocabulary();
        for (Node term : terms()) {
            for (Node property : Set.of(RDFS.label.asNode(), RDFS.comment.asNode(), RDFS.isDefinedBy.asNode())) {
                assertThat(vocabulary.contains(term, property, Node.ANY))
                        .as("%s of %s", property, term)
                        .isTrue();
            }
        }
    }

    @Test
    void the_json_ld_context_has_a_name_for_every_class_and_property() {
        for (Node term : terms()) {
            if (ONTOLOGY.classes().contains(term) || ONTOLOGY.properties().contains(term)) {
                String name = term.getURI().substring(Ties.NAMESPACE.length());
                assertThat(ONTOLOGY.context()).contains("dt:" + name + "\"");
            }
        }
    }

    private static Set<Node> constants() {
        return Arrays.stream(Ties.class.getFields())
                .filter(field -> field.getType().equals(Node.class))
                .map(TiesTest::value)
                .collect(Collectors.toSet());
    }

    private static Set<Node> terms() {
        return ONTOLOGY.vocabulary().stream()
                .map(Triple::getSubject)
                .filter(subject -> subject.isURI() && subject.getURI().startsWith(Ties.NAMESPACE))
                .collect(Collectors.toSet());
    }

    private static Node value(Field field) {
        try {
            return (Node) field.get(null);
        } catch (IllegalAccessException e) {
            throw new AssertionError(e);
        }
    }
}
