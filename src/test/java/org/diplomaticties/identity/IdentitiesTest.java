package org.diplomaticties.identity;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;
import org.apache.jena.graph.Node;
import org.apache.jena.sparql.core.DatasetGraph;
import org.apache.jena.sparql.core.DatasetGraphFactory;
import org.apache.jena.system.Txn;
import org.diplomaticties.Cases;
import org.diplomaticties.TestData;
import org.diplomaticties.rdf.SourceGraph;
import org.diplomaticties.rdf.Things;
import org.junit.jupiter.api.Test;

/** What is linked, what is left to decide, and what is neither. */
final class IdentitiesTest {

    private static final Path EXPECTED = Path.of("src/test/resources/org/diplomaticties/identity");
    private static final DatasetGraph WORLD =
            TestData.storeWith("identity/world").dataset();
    private static final Identities FOUND = Txn.calculateRead(WORLD, () -> Identities.of(WORLD));

    @Test
    void what_is_certain_is_linked() {
        assertThat(FOUND.links().stream()
                        .map(link -> line(link.score(), link.thing(), link.representative(), link.reasons())))
                .containsExactlyElementsOf(Cases.lines(EXPECTED.resolve("links.txt")));
    }

    @Test
    void what_is_less_than_certain_is_left_to_decide() {
        assertThat(FOUND.candidates().stream()
                        .map(candidate ->
                                line(candidate.score(), candidate.one(), candidate.other(), candidate.reasons())))
                .containsExactlyElementsOf(Cases.lines(EXPECTED.resolve("candidates.txt")));
    }

    @Test
    void a_member_of_the_duma_is_not_taken_for_the_deputy_minister_of_his_name() {
        Node homonym = Things.thing("official", "holders-2");
        assertThat(FOUND.links())
                .noneMatch(link ->
                        link.thing().equals(homonym) || link.representative().equals(homonym));
        assertThat(FOUND.candidates())
                .noneMatch(candidate ->
                        candidate.one().equals(homonym) || candidate.other().equals(homonym));
    }

    @Test
    void links_that_are_there_change_nothing_when_they_are_computed_again() {
        SourceGraph made = IdentityGraph.of(FOUND);
        DatasetGraph linked = DatasetGraphFactory.createTxnMem();
        Txn.executeRead(
                WORLD,
                () -> Txn.executeWrite(linked, () -> {
                    WORLD.find().forEachRemaining(linked::add);
                    made.graph().stream().forEach(triple -> {
                        linked.getDefaultGraph().add(triple);
                        linked.getGraph(made.name()).add(triple);
                    });
                }));
        assertThat(Txn.calculateRead(linked, () -> Identities.of(linked))).isEqualTo(FOUND);
    }

    @Test
    void each_link_has_a_claim_that_gives_its_reasons() {
        SourceGraph made = IdentityGraph.of(FOUND);
        Stream<String> notes = made.graph().stream()
                .filter(triple -> Things.shortForm(triple.getSubject()).equals("claim/identities-official-holders-1"))
                .filter(triple -> Things.shortForm(triple.getPredicate()).equals("dt:note"))
                .map(triple -> triple.getObject().getLiteralLexicalForm());
        assertThat(notes).singleElement().asString().startsWith("Score 0.").contains("same post");
    }

    private static String line(double score, Node one, Node other, List<String> reasons) {
        return String.format(Locale.ROOT, "%.2f", score) + " " + Things.shortForm(one) + " " + Things.shortForm(other)
                + ": " + String.join("; ", reasons);
    }
}
