package org.diplomaticties.engine;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Duration;
import org.apache.jena.query.Query;
import org.apache.jena.riot.system.PrefixMapFactory;
import org.apache.jena.sparql.core.DatasetDescription;
import org.apache.jena.sparql.core.DatasetGraph;
import org.apache.jena.sparql.sse.SSE;
import org.diplomaticties.file.TextFile;
import org.diplomaticties.guard.Guard;
import org.diplomaticties.guard.Limits;
import org.diplomaticties.problem.TiesException;
import org.diplomaticties.snapshot.Quads;
import org.diplomaticties.snapshot.Snapshot;
import org.diplomaticties.snapshot.SnapshotDataset;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

final class ExplainedTest {

    private static final DatasetGraph DATASET = new SnapshotDataset(
            Snapshot.of(Quads.of(SSE.parseDatasetGraph(
                    "(dataset (graph <x:g>" + " (<x:1> <x:p> <x:2>) (<x:2> <x:p> <x:3>) (<x:3> <x:p> <x:1>)))"))),
            PrefixMapFactory.create());

    private static Explained explain(String text, Limits limits) {
        Query query = Sparql.parse(new TextFile("query", "", text));
        try (Guard guard = Guard.start(limits);
                Execution execution = Execution.of(query, DATASET, new DatasetDescription())) {
            guard.check();
            return execution.explain();
        }
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "SELECT * { ?a <x:p> ?b } | 3",
                "ASK { ?a <x:p> ?b } | 1",
                "CONSTRUCT { ?b <x:q> 1 } WHERE { ?a <x:p> ?b } | 3",
                "DESCRIBE <x:1> | 1"
            })
    void the_rows_of_every_form_of_query_are_counted(String text, long rows) {
        assertThat(explain(text, Limits.NONE).rows()).isEqualTo(rows);
    }

    @Test
    void plans_made_again_for_a_part_left_to_arq_are_told_as_one() {
        Explained explained =
                explain("SELECT * { ?a <x:p> ?b . BIND(IF(EXISTS { ?b <x:p>/<x:p> ?c }, 1, 2) AS ?x) }", Limits.NONE);
        assertThat(explained.plans()).extracting(Explained.Made::times).containsExactly(1L, 3L);
        assertThat(explained.text()).contains("For a part left to ARQ, 3 times:");
    }

    @Test
    void a_query_is_ended_by_its_guard_as_without_explanation() {
        Limits few = new Limits(Duration.ofMinutes(1), 2, 1 << 20);
        assertThatThrownBy(() -> explain("SELECT * { ?a <x:p> ?b . ?b <x:p> ?c }", few))
                .isInstanceOf(TiesException.class);
    }
}
