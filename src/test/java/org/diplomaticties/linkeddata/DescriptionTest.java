package org.diplomaticties.linkeddata;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.apache.jena.graph.Graph;
import org.apache.jena.graph.Node;
import org.apache.jena.vocabulary.RDF;
import org.apache.jena.vocabulary.SKOS;
import org.diplomaticties.TestData;
import org.diplomaticties.ontology.Ties;
import org.diplomaticties.problem.TiesException;
import org.diplomaticties.rdf.Things;
import org.junit.jupiter.api.Test;

final class DescriptionTest {

    @Test
    void an_official_is_described_with_participations_tenures_claims_and_labels() {
        Node vorobyov = Things.thing("official", "yury-vorobyov");
        Graph graph = new Description().of(vorobyov, TestData.store().dataset());
        assertThat(graph.contains(vorobyov, RDF.type.asNode(), Ties.OFFICIAL)).isTrue();
        assertThat(graph.contains(Node.ANY, Ties.PARTICIPANT, vorobyov)).isTrue();
        assertThat(graph.contains(Node.ANY, Ties.ATTESTED_ON, Node.ANY)).isTrue();
        assertThat(graph.contains(Node.ANY, RDF.type.asNode(), Ties.CLAIM)).isTrue();
        assertThat(graph.contains(Ties.ATTRIBUTED, SKOS.prefLabel.asNode(), Node.ANY))
                .isTrue();
    }

    @Test
    void nothing_of_another_official_is_told() {
        Graph graph = new Description()
                .of(Things.thing("official", "yury-vorobyov"), TestData.store().dataset());
        assertThat(graph.contains(Things.thing("official", "a-yu-rudenko"), Node.ANY, Node.ANY))
                .isFalse();
    }

    @Test
    void a_thing_of_which_nothing_is_said_is_refused() {
        Node nobody = Things.thing("official", "nobody");
        assertThatThrownBy(() -> new Description().of(nobody, TestData.store().dataset()))
                .isInstanceOf(TiesException.class)
                .hasMessage("official/nobody: Nothing is said of this thing. Check its kind and key.");
    }
}
