package org.diplomaticties;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.apache.jena.graph.Graph;
import org.apache.jena.graph.Node;
import org.apache.jena.graph.Triple;
import org.apache.jena.vocabulary.RDF;
import org.diplomaticties.ontology.Ties;
import org.diplomaticties.rdf.Things;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvFileSource;

/** The facts of the first article are all there, each as its status demands. */
final class ArticleTest {

    private static final int FACTS = 52;
    private static final Pattern CLAIM = Pattern.compile("claim/tdi-2022-09-12-(\\d\\d)[a-z]?");

    @Test
    void every_fact_has_a_claim() {
        Set<Integer> numbers = claims().stream()
                .map(claim -> CLAIM.matcher(Things.shortForm(claim)))
                .filter(Matcher::matches)
                .map(match -> Integer.valueOf(match.group(1)))
                .collect(Collectors.toCollection(TreeSet::new));
        assertThat(numbers)
                .containsExactlyElementsOf(
                        IntStream.rangeClosed(1, FACTS).boxed().toList());
    }

    @ParameterizedTest
    @CsvFileSource(resources = "article/statuses.csv", numLinesToSkip = 1)
    void every_fact_has_the_statuses_that_its_reading_demands(int fact, String statuses) {
        Graph graph = TestData.store().dataset().getDefaultGraph();
        Set<String> found = claims().stream()
                .filter(claim -> Things.shortForm(claim).matches("claim/tdi-2022-09-12-%02d[a-z]?".formatted(fact)))
                .flatMap(claim -> graph.stream(claim, Ties.STATUS, Node.ANY))
                .map(triple -> triple.getObject().getLocalName())
                .collect(Collectors.toSet());
        assertThat(found).contains(statuses.split(" "));
    }

    @Test
    void what_cannot_be_settled_is_claimed_and_not_asserted() {
        Graph graph = TestData.store().dataset().getDefaultGraph();
        Set<String> unresolved = graph.stream(Node.ANY, Ties.STATUS, Ties.UNRESOLVED)
                .map(triple -> Things.shortForm(triple.getSubject()))
                .collect(Collectors.toSet());
        assertThat(unresolved).containsExactlyInAnyOrder("claim/tdi-2022-09-12-40", "claim/tdi-2022-09-12-42");
        assertThat(graph.contains(Things.thing("event", "tdi-2022-09-12-link-line"), Node.ANY, Node.ANY))
                .isFalse();
    }

    private static Set<Node> claims() {
        return TestData.store().dataset().getDefaultGraph().stream(Node.ANY, RDF.type.asNode(), Ties.CLAIM)
                .map(Triple::getSubject)
                .collect(Collectors.toSet());
    }
}
