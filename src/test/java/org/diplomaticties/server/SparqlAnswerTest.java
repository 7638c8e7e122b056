package org.diplomaticties.server;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.ByteArrayOutputStream;
import org.apache.jena.graph.Graph;
import org.apache.jena.graph.Node;
import org.apache.jena.graph.NodeFactory;
import org.apache.jena.graph.Triple;
import org.apache.jena.sparql.graph.GraphFactory;
import org.diplomaticties.problem.Problem;
import org.diplomaticties.problem.TiesException;
import org.diplomaticties.rdf.Format;
import org.junit.jupiter.api.Test;

final class SparqlAnswerTest {

    /** The time that JSON-LD takes grows with the square of the values of one property. */
    @Test
    void an_answer_that_would_take_long_to_write_is_refused_in_json_ld_alone() {
        Graph graph = GraphFactory.createDefaultGraph();
        Node thing = NodeFactory.createURI("x:thing");
        for (int number = 0; number <= SparqlAnswer.MOST_IN_JSON; number++) {
            Node value = NodeFactory.createLiteralString("value " + number);
            graph.add(Triple.create(thing, NodeFactory.createURI("x:p"), value));
        }
        assertThatThrownBy(() -> write(graph, Format.JSON_LD))
                .isInstanceOfSatisfying(
                        TiesException.class,
                        refused -> assertThat(refused.problem().kind()).isEqualTo(Problem.Kind.NOT_OFFERED))
                .hasMessageContaining("An answer in JSON-LD has at most 10000 triples; this has 10001.");
        Format.OF_GRAPHS.stream()
                .filter(format -> !format.equals(Format.JSON_LD))
                .forEach(format -> assertThatCode(() -> write(graph, format)).doesNotThrowAnyException());
    }

    private static void write(Graph graph, Format format) {
        new SparqlAnswer(format, new ByteArrayOutputStream(), rows -> {}).graph(graph);
    }
}
