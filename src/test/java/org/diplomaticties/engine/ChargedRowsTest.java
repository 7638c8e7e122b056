package org.diplomaticties.engine;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import org.apache.jena.graph.Graph;
import org.apache.jena.graph.Node;
import org.apache.jena.graph.NodeFactory;
import org.apache.jena.graph.Triple;
import org.apache.jena.query.Query;
import org.apache.jena.sparql.core.DatasetDescription;
import org.apache.jena.sparql.core.DatasetGraph;
import org.apache.jena.sparql.core.DatasetGraphFactory;
import org.apache.jena.sparql.exec.RowSet;
import org.apache.jena.sparql.graph.GraphFactory;
import org.apache.jena.sparql.sse.SSE;
import org.diplomaticties.file.TextFile;
import org.diplomaticties.guard.Guard;
import org.diplomaticties.guard.Limits;
import org.diplomaticties.problem.TiesException;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

final class ChargedRowsTest {

    private static final int THINGS = 500;
    private static final DatasetGraph DATASET = dataset();
    private static final Limits MEMORY = new Limits(Duration.ofMinutes(1), 1_000_000, 4 << 20);
    private static final String LONG = "x".repeat(50_000);

    private static DatasetGraph dataset() {
        Graph graph = GraphFactory.createDefaultGraph();
        for (int number = 0; number < THINGS; number++) {
            Node thing = NodeFactory.createURI("x:" + number);
            graph.add(Triple.create(thing, NodeFactory.createURI("x:p"), thing));
        }
        return DatasetGraphFactory.wrap(graph);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "SELECT ?a { ?a ?b ?c BIND(CONCAT('LONG', STR(?c)) AS ?x) } ORDER BY ?x LIMIT 400",
                "SELECT DISTINCT ?x { ?a ?b ?c BIND(CONCAT('LONG', STR(?c)) AS ?x) } ORDER BY ?x LIMIT 400",
                "SELECT DISTINCT (IRI(CONCAT('x:LONG', STR(?c))) AS ?x) { ?a ?b ?c }",
                "DESCRIBE ?x { ?a ?b ?c BIND(IRI(CONCAT('x:LONG', STR(?c))) AS ?x) }",
                "DESCRIBE ?x { ?a ?b ?c . ?d ?e ?f BIND(IRI(CONCAT(STR(?c), STR(?f))) AS ?x) }",
                "DESCRIBE * { ?a ?b ?c . ?d ?e ?f BIND(IRI(CONCAT(STR(?c), STR(?f))) AS ?x) } LIMIT 900000"
            })
    void a_query_is_ended_by_its_memory_cap_wherever_it_keeps_rows(String text) {
        Query query = Sparql.parse(new TextFile("query", "", text.replace("LONG", LONG)));
        try (Guard guard = Guard.start(MEMORY);
                Execution execution = Execution.of(query, DATASET, new DatasetDescription())) {
            assertThat(guard.limits()).isTrue();
            assertThatThrownBy(() -> execution.answer(new Last()))
                    .isInstanceOf(TiesException.class)
                    .hasMessageContaining("It needs more than 4 MB of memory.");
        }
    }

    @Test
    void the_first_rows_in_order_are_those_of_all_rows() {
        String all = "SELECT ?a { ?a ?b ?c } ORDER BY DESC(STR(?c))";
        assertThat(column(all + " LIMIT 7 OFFSET 2")).isEqualTo(column(all).subList(2, 9));
        assertThat(column("SELECT DISTINCT ?b { ?a ?b ?c } ORDER BY ?b LIMIT 3"))
                .containsExactly("x:p");
        assertThat(column(all + " LIMIT 0")).isEmpty();
    }

    @Test
    void a_limit_of_a_description_counts_rows_and_not_things() {
        Last last = new Last();
        Query query = Sparql.parse(new TextFile("query", "", "DESCRIBE <x:1> ?b ?a { ?a ?b ?c } ORDER BY ?a LIMIT 1"));
        try (Execution execution = Execution.of(query, DATASET, new DatasetDescription())) {
            execution.answer(last);
        }
        assertThat(last.graph.isIsomorphicWith(SSE.parseGraph("(graph (<x:0> <x:p> <x:0>) (<x:1> <x:p> <x:1>))")))
                .isTrue();
    }

    @Test
    void what_a_part_of_the_query_kept_is_given_back_when_it_is_done() {
        assertThat(
                        column(
                                "SELECT ?a { { SELECT ?a { ?a ?b ?c } LIMIT 60 }"
                                        + " FILTER NOT EXISTS { { SELECT DISTINCT ?g { ?g ?h ?i } ORDER BY ?g } FILTER(STR(?g) = 'no') } }"))
                .hasSize(60);
    }

    private static List<String> column(String text) {
        Last last = new Last();
        Query query = Sparql.parse(new TextFile("query", "", text));
        try (Guard guard = Guard.start(MEMORY);
                Execution execution = Execution.of(query, DATASET, new DatasetDescription())) {
            assertThat(guard.limits()).isTrue();
            execution.answer(last);
        }
        return last.column;
    }

    /** Remembers the first column, or the graph. */
    private static final class Last implements Execution.AnswerWriter {

        private final List<String> column = new ArrayList<>();
        private Graph graph;

        @Override
        public void rows(RowSet rows) {
            rows.forEachRemaining(
                    row -> column.add(row.get(rows.getResultVars().get(0)).toString()));
        }

        @Override
        public void yes(boolean answer) {}

        @Override
        public void graph(Graph answer) {
            graph = answer;
        }
    }
}
