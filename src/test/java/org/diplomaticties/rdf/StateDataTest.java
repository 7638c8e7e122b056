package org.diplomaticties.rdf;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.apache.jena.graph.Graph;
import org.apache.jena.graph.Node;
import org.apache.jena.graph.Triple;
import org.apache.jena.vocabulary.RDF;
import org.apache.jena.vocabulary.SKOS;
import org.diplomaticties.Cases;
import org.diplomaticties.TestData;
import org.diplomaticties.fact.PartialDate;
import org.diplomaticties.file.Folder;
import org.diplomaticties.name.StateNames;
import org.diplomaticties.ontology.Ties;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;

/** The reference data on states: what its forms lead to, and whether it holds together. */
final class StateDataTest {

    private static final Path FORMS = Path.of("src/test/resources/org/diplomaticties/rdf/state-forms.txt");
    private static final StateNames NAMES = StateData.names(Folder.bundled("data"));
    private static final Graph GRAPH = TestData.store().dataset().getDefaultGraph();
    private static final PartialDate NOW = PartialDate.parse("2024").orElseThrow();

    @TestFactory
    Stream<DynamicTest> a_printed_form_leads_to_the_state_of_its_day() {
        return Cases.lines(FORMS).stream().skip(1).map(line -> {
            String[] cells = line.split("\\|", -1);
            Optional<String> expected = cells[2].isEmpty() ? Optional.empty() : Optional.of(cells[2]);
            return DynamicTest.dynamicTest(
                    line,
                    () -> assertThat(PartialDate.parse(cells[1])
                                    .map(day -> NAMES.key(cells[0], day))
                                    .orElseGet(() -> NAMES.key(cells[0])))
                            .isEqualTo(expected));
        });
    }

    @Test
    void no_name_of_today_is_two_states_but_congo() {
        Set<String> ambiguous = new TreeSet<>();
        for (Node state : states()) {
            if (GRAPH.contains(state, Ties.END, Node.ANY)) {
                continue;
            }
            Stream.of(SKOS.prefLabel.asNode(), SKOS.altLabel.asNode())
                    .flatMap(property -> GRAPH.stream(state, property, Node.ANY))
                    .map(triple -> triple.getObject().getLiteralLexicalForm())
                    .filter(form -> !NAMES.key(form, NOW).equals(Optional.of(key(state))))
                    .forEach(ambiguous::add);
        }
        assertThat(ambiguous).containsExactly("Congo");
    }

    @Test
    void every_state_has_a_label_of_its_own() {
        assertThat(states().stream().map(state -> NAMES.label(key(state)).orElseThrow()))
                .doesNotHaveDuplicates();
    }

    @Test
    void succession_is_told_from_both_sides() {
        assertThat(pairs(Ties.SUCCESSOR, true)).isEqualTo(pairs(Ties.PREDECESSOR, false));
    }

    private static Set<String> pairs(Node property, boolean forward) {
        return GRAPH.stream(Node.ANY, property, Node.ANY)
                .map(triple -> forward
                        ? key(triple.getSubject()) + " then " + key(triple.getObject())
                        : key(triple.getObject()) + " then " + key(triple.getSubject()))
                .collect(Collectors.toCollection(TreeSet::new));
    }

    private static Set<Node> states() {
        return Stream.of(Ties.STATE, Ties.TERRITORY)
                .flatMap(type -> GRAPH.stream(Node.ANY, RDF.type.asNode(), type))
                .map(Triple::getSubject)
                .collect(Collectors.toSet());
    }

    private static String key(Node state) {
        return Things.shortForm(state).replaceFirst("^state/", "");
    }
}
