package org.diplomaticties.network;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.apache.jena.graph.Node;
import org.apache.jena.graph.Triple;
import org.apache.jena.query.QueryFactory;
import org.apache.jena.query.Syntax;
import org.apache.jena.riot.RDFDataMgr;
import org.apache.jena.sparql.core.DatasetGraph;
import org.apache.jena.sparql.core.DatasetGraphFactory;
import org.apache.jena.sparql.exec.QueryExec;
import org.diplomaticties.file.TextFile;
import org.diplomaticties.ontology.Ties;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

final class EncountersTest {

    private static final String CASES = "src/test/resources/org/diplomaticties/network/";

    @ParameterizedTest
    @ValueSource(strings = {"meetings.ttl", "several-records.ttl"})
    void whom_officials_met_is_what_the_query_for_it_tells(String facts) {
        DatasetGraph dataset = DatasetGraphFactory.createTxnMem();
        dataset.executeWrite(() -> RDFDataMgr.read(dataset, CASES + facts));
        dataset.executeRead(() -> {
            List<Node> officials = dataset.getDefaultGraph().stream(Node.ANY, Ties.PARTICIPANT, Node.ANY)
                    .map(Triple::getObject)
                    .distinct()
                    .toList();
            assertThat(officials).isNotEmpty();
            Encounters encounters = new Encounters(dataset.getDefaultGraph());
            for (Node official : officials) {
                assertThat(encounters.of(official)).isEqualTo(told(official, dataset));
            }
        });
    }

    private static List<Step> told(Node official, DatasetGraph dataset) {
        List<Step> steps = new ArrayList<>();
        try (QueryExec execution = QueryExec.dataset(dataset)
                .query(QueryFactory.create(
                        TextFile.read(EncountersTest.class.getResourceAsStream("step.rq"), "step.rq")
                                .text(),
                        Syntax.syntaxSPARQL_11))
                .substitution("_from_iri", official)
                .build()) {
            execution
                    .select()
                    .forEachRemaining(row -> steps.add(new Step(
                            row.get("official"),
                            Optional.of(row.get("meeting")),
                            Optional.ofNullable(row.get("date")))));
        }
        return steps.stream().distinct().toList();
    }
}
