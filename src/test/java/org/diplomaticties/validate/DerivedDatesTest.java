package org.diplomaticties.validate;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.stream.Collectors;
import org.apache.jena.graph.Graph;
import org.apache.jena.graph.Triple;
import org.apache.jena.riot.Lang;
import org.apache.jena.riot.RDFParser;
import org.apache.jena.sparql.graph.GraphFactory;
import org.junit.jupiter.api.Test;

final class DerivedDatesTest {

    private static final String PREFIXES = """
            PREFIX dt: <https://w3id.org/diplomatic-ties/ontology#>
            PREFIX xsd: <http://www.w3.org/2001/XMLSchema#>
            """;

    @Test
    void an_imprecise_date_means_all_its_days() {
        assertThat(derived("<http://e/m> dt:date '2023-02'^^xsd:gYearMonth ."))
                .isEqualTo("earliest 2023-02-01 latest 2023-02-28");
    }

    @Test
    void a_period_is_certain_from_its_latest_begin_until_its_earliest_end() {
        assertThat(derived("<http://e/t> dt:begin '2020'^^xsd:gYear ; dt:end '2022-05'^^xsd:gYearMonth ."))
                .isEqualTo("certainFrom 2020-12-31 certainUntil 2022-05-01 earliest 2020-01-01 latest 2022-05-31");
    }

    @Test
    void a_period_without_an_end_has_no_latest_day() {
        assertThat(derived("<http://e/t> dt:begin '2020-03-01'^^xsd:date ."))
                .isEqualTo("certainFrom 2020-03-01 earliest 2020-03-01");
    }

    @Test
    void days_that_somebody_wrote_are_replaced() {
        assertThat(derived("<http://e/m> dt:date '2023-02-05'^^xsd:date ; dt:earliest '1900-01-01'^^xsd:date ."))
                .isEqualTo("earliest 2023-02-05 latest 2023-02-05");
    }

    private static String derived(String turtle) {
        Graph graph = GraphFactory.createDefaultGraph();
        RDFParser.fromString(PREFIXES + turtle, Lang.TURTLE).parse(graph);
        DerivedDates.addTo(graph, graph.stream().map(Triple::getSubject).collect(Collectors.toSet()));
        return graph.stream()
                .map(triple -> triple.getPredicate().getLocalName() + " "
                        + triple.getObject().getLiteralLexicalForm())
                .filter(text -> !text.startsWith("date ") && !text.startsWith("begin ") && !text.startsWith("end "))
                .sorted()
                .reduce((a, b) -> a + " " + b)
                .orElse("");
    }
}
