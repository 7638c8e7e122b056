package org.diplomaticties.linkeddata;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;
import java.util.stream.LongStream;
import org.apache.jena.graph.Graph;
import org.apache.jena.graph.Node;
import org.apache.jena.graph.NodeFactory;
import org.apache.jena.graph.Triple;
import org.apache.jena.sparql.core.DatasetGraph;
import org.apache.jena.sparql.core.DatasetGraphFactory;
import org.apache.jena.sparql.core.Quad;
import org.apache.jena.vocabulary.RDF;
import org.apache.jena.vocabulary.SKOS;
import org.diplomaticties.TestData;
import org.diplomaticties.ontology.Ties;
import org.diplomaticties.problem.TiesException;
import org.diplomaticties.rdf.Things;
import org.junit.jupiter.api.Test;

final class DescriptionTest {

    private static final Node VOROBYOV = Things.thing("official", "yury-vorobyov");
    private static final Node SOURCE = Things.thing("source", "tdi-2022-09-12");

    @Test
    void an_official_is_described_with_participations_tenures_claims_and_labels() {
        Graph graph = description(VOROBYOV).graph();
        assertThat(graph.contains(VOROBYOV, RDF.type.asNode(), Ties.OFFICIAL)).isTrue();
        assertThat(graph.contains(Node.ANY, Ties.PARTICIPANT, VOROBYOV)).isTrue();
        assertThat(graph.contains(Node.ANY, Ties.ATTESTED_ON, Node.ANY)).isTrue();
        assertThat(graph.contains(Node.ANY, RDF.type.asNode(), Ties.CLAIM)).isTrue();
        assertThat(graph.contains(Ties.ATTRIBUTED, SKOS.prefLabel.asNode(), Node.ANY))
                .isTrue();
    }

    @Test
    void nothing_of_another_official_is_told() {
        assertThat(description(VOROBYOV).graph().contains(Things.thing("official", "a-yu-rudenko"), Node.ANY, Node.ANY))
                .isFalse();
    }

    @Test
    void what_points_at_a_thing_is_told_with_its_label() {
        Graph graph = description(Things.thing("state", "belarus")).graph();
        Node participation = graph.stream(Node.ANY, Ties.ON_BEHALF_OF, Things.thing("state", "belarus"))
                .findFirst()
                .orElseThrow()
                .getSubject();
        assertThat(graph.contains(participation, SKOS.prefLabel.asNode(), Node.ANY))
                .isTrue();
        assertThat(graph.contains(participation, Ties.PARTICIPANT, Node.ANY)).isFalse();
    }

    @Test
    void a_source_is_described_with_its_passages() {
        assertThat(description(SOURCE).graph().contains(Node.ANY, Ties.PASSAGE_DIGEST, Node.ANY))
                .isTrue();
    }

    @Test
    void each_triple_stands_in_the_graph_of_the_source_that_says_it() {
        DatasetGraph sources = description(VOROBYOV).bySource(1);
        assertThat(sources.getDefaultGraph().isEmpty()).isTrue();
        assertThat(sources.contains(SOURCE, VOROBYOV, RDF.type.asNode(), Ties.OFFICIAL))
                .isTrue();
        assertThat(sources.contains(SOURCE, Ties.ATTRIBUTED, Node.ANY, Node.ANY))
                .isFalse();
    }

    @Test
    void pages_cut_a_description_so_that_each_triple_is_on_one() {
        Description described = Description.of(Things.thing("state", "a"), meetings(1200));
        List<Triple> all = new ArrayList<>();
        LongStream.rangeClosed(1, described.pages()).forEach(page -> all.addAll(described.page(page)));
        assertThat(described.triples()).isEqualTo(1202);
        assertThat(described.pages()).isEqualTo(3);
        assertThat(described.page(1)).hasSize(500);
        assertThat(described.page(3)).hasSize(202);
        assertThat(all).hasSize(1202).doesNotHaveDuplicates();
    }

    @Test
    void the_order_does_not_depend_on_how_the_graph_was_made() {
        DatasetGraph reversed = DatasetGraphFactory.create();
        List<Quad> quads = new ArrayList<>();
        meetings(700).find().forEachRemaining(quads::add);
        java.util.Collections.reverse(quads);
        quads.forEach(reversed::add);
        assertThat(Description.of(Things.thing("state", "a"), reversed).page(2))
                .isEqualTo(Description.of(Things.thing("state", "a"), meetings(700))
                        .page(2));
    }

    @Test
    void a_page_brings_the_labels_of_what_it_names() {
        Description described = Description.of(Things.thing("state", "a"), meetings(1200));
        assertThat(described.graph(3).stream(Node.ANY, SKOS.prefLabel.asNode(), Node.ANY))
                .hasSize(203);
    }

    @Test
    void a_page_that_there_is_not_is_told() {
        Description described = Description.of(Things.thing("state", "a"), meetings(1200));
        assertThatThrownBy(() -> described.page(4))
                .isInstanceOf(TiesException.class)
                .hasMessage("page: There is no page 4 of this description. Its pages are numbered from 1 to 3.");
        assertThatThrownBy(() -> described.page(0)).isInstanceOf(TiesException.class);
    }

    @Test
    void records_that_are_one_are_told_of_each_other() {
        DatasetGraph dataset = DatasetGraphFactory.create();
        List<Node> records = List.of(official("a"), official("b"), official("c"));
        records.forEach(official -> put(dataset, official, RDF.type.asNode(), Ties.OFFICIAL));
        put(dataset, official("b"), Ties.IDENTIFIED_WITH, official("a"));
        put(dataset, official("c"), Ties.IDENTIFIED_WITH, official("a"));
        for (Node official : records) {
            Graph graph = Description.of(official, dataset).graph();
            assertThat(graph.contains(official("b"), Ties.IDENTIFIED_WITH, official("a")))
                    .isTrue();
            assertThat(graph.contains(official("c"), Ties.IDENTIFIED_WITH, official("a")))
                    .isTrue();
        }
    }

    @Test
    void a_thing_of_which_nothing_is_said_is_refused() {
        Node nobody = official("nobody");
        assertThatThrownBy(() -> description(nobody))
                .isInstanceOf(TiesException.class)
                .hasMessage("official/nobody: Nothing is said of this thing. Check its kind and key.");
    }

    private static Description description(Node thing) {
        return Description.of(thing, TestData.store().dataset());
    }

    private static Node official(String key) {
        return Things.thing("official", key);
    }

    /** A state, and participations on behalf of it, each with a label. */
    private static DatasetGraph meetings(int count) {
        DatasetGraph dataset = DatasetGraphFactory.create();
        Node state = Things.thing("state", "a");
        put(dataset, state, RDF.type.asNode(), Ties.STATE);
        put(dataset, state, SKOS.prefLabel.asNode(), NodeFactory.createLiteralLang("A", "en"));
        IntStream.range(0, count).forEach(i -> {
            Node participation = Things.thing("participation", "p" + i);
            put(dataset, participation, Ties.ON_BEHALF_OF, state);
            put(dataset, participation, SKOS.prefLabel.asNode(), NodeFactory.createLiteralLang("P" + i, "en"));
        });
        return dataset;
    }

    private static void put(DatasetGraph dataset, Node subject, Node predicate, Node object) {
        dataset.add(Quad.defaultGraphIRI, subject, predicate, object);
        dataset.add(Things.thing("source", "s"), subject, predicate, object);
    }
}
