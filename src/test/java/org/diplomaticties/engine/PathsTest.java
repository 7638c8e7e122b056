package org.diplomaticties.engine;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.List;
import java.util.concurrent.atomic.AtomicReference;
import org.apache.jena.graph.Graph;
import org.apache.jena.graph.Node;
import org.apache.jena.graph.NodeFactory;
import org.apache.jena.graph.Triple;
import org.apache.jena.sparql.core.DatasetDescription;
import org.apache.jena.sparql.core.DatasetGraph;
import org.apache.jena.sparql.core.DatasetGraphFactory;
import org.apache.jena.sparql.exec.RowSet;
import org.apache.jena.sparql.graph.GraphFactory;
import org.apache.jena.sparql.sse.SSE;
import org.diplomaticties.file.TextFile;
import org.diplomaticties.guard.Guard;
import org.diplomaticties.guard.Limits;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

final class PathsTest {

    private static final int LONG = 40_000;

    /** A round of three, with a tail: 1 → 2 → 3 → 1, 3 → 4, and 1 q 4 twice removed. */
    private static final DatasetGraph SMALL = DatasetGraphFactory.wrap(
            SSE.parseGraph("(graph (<x:1> <x:p> <x:2>) (<x:2> <x:p> <x:3>) (<x:3> <x:p> <x:1>) (<x:3> <x:p> <x:4>)"
                    + " (<x:1> <x:q> <x:4>) (<x:2> <x:q> <x:4>))"));

    @ParameterizedTest(name = "{0}")
    @CsvSource({
        "?a <x:p>+ ?b, 12",
        "?a <x:p>* ?b, 13",
        "?a <x:p>? ?b, 8",
        "?a ^<x:p>+ ?b, 12",
        "<x:1> <x:p>* ?b, 4",
        "<x:1> <x:p>+ ?b, 4",
        "?a <x:p>+ <x:4>, 3",
        "?a <x:p>* <x:4>, 4",
        "<x:1> <x:p>+ <x:1>, 1",
        "<x:4> <x:p>+ <x:1>, 0",
        "<x:4> <x:p>* <x:4>, 1",
        "<x:no> <x:p>* ?b, 1",
        "<x:no> <x:p>* <x:no>, 1",
        "?a <x:p>+ ?a, 3",
        "?a <x:p>* ?a, 4",
        "?a (<x:p>/<x:p>)+ ?b, 12",
        "?a (<x:p>|<x:q>)+ ?b, 12",
        "?a (<x:p>|^<x:p>)* ?b, 16",
        "?a !<x:p> ?b, 2",
        "?a !(<x:p>|^<x:p>) ?b, 4",
        "?a (!<x:p>)+ ?b, 2",
        "?a ((<x:p>*)*)* ?b, 13",
        "<x:1> (<x:q>|<x:q>)/<x:q>? ?b, 2",
        "?a <x:q>/^<x:q> ?b, 4",
        "?a (<x:q>/^<x:q>)+ ?b, 4"
    })
    void a_path_has_the_ends_that_the_standard_gives_it(String pattern, int count) {
        assertThat(count(SMALL, pattern)).isEqualTo(count);
    }

    @Test
    void a_path_of_40000_steps_is_walked_to_its_end() {
        Graph chain = GraphFactory.createDefaultGraph();
        Node step = NodeFactory.createURI("x:p");
        for (int number = 0; number < LONG; number++) {
            chain.add(Triple.create(node(number), step, node(number + 1)));
        }
        DatasetGraph dataset = DatasetGraphFactory.wrap(chain);
        assertThat(count(dataset, "<x:0> <x:p>* ?b")).isEqualTo(LONG + 1);
        assertThat(count(dataset, "?a (<x:p>|<x:q>)+ <x:" + LONG + ">")).isEqualTo(LONG);
    }

    private static Node node(int number) {
        return NodeFactory.createURI("x:" + number);
    }

    private static int count(DatasetGraph dataset, String pattern) {
        AtomicReference<Integer> count = new AtomicReference<>();
        String query = "SELECT (COUNT(*) AS ?n) { " + pattern + " }";
        try (Guard guard = Guard.start(new Limits(Duration.ofMinutes(1), Long.MAX_VALUE, Long.MAX_VALUE));
                Execution execution = Execution.of(
                        Sparql.parse(new TextFile("query", "", query)),
                        dataset,
                        DatasetDescription.create(List.of(), List.of()))) {
            guard.check();
            execution.answer(new Execution.AnswerWriter() {
                @Override
                public void rows(RowSet rows) {
                    count.set((Integer) rows.next().get("n").getLiteralValue());
                }

                @Override
                public void yes(boolean answer) {
                    throw new AssertionError("A SELECT");
                }

                @Override
                public void graph(Graph graph) {
                    throw new AssertionError("A SELECT");
                }
            });
        }
        return count.get();
    }
}
