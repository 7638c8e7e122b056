package org.diplomaticties.page;

import static org.assertj.core.api.Assertions.assertThat;

import org.apache.jena.datatypes.xsd.XSDDatatype;
import org.apache.jena.graph.Node;
import org.apache.jena.graph.NodeFactory;
import org.apache.jena.sparql.core.DatasetGraph;
import org.apache.jena.sparql.core.DatasetGraphFactory;
import org.apache.jena.sparql.core.Quad;
import org.apache.jena.vocabulary.ORG;
import org.apache.jena.vocabulary.RDF;
import org.diplomaticties.ontology.Ties;
import org.diplomaticties.rdf.Things;
import org.junit.jupiter.api.Test;

final class PostTenuresTest {

    private static final Node SEAT = Things.thing("post", "member-of-parliament");
    private static final Node ALMANAC = Things.thing("source", "almanac");
    private static final Node REGISTER = Things.thing("source", "register");
    private static final int MEMBERS = 2_000;

    private final DatasetGraph dataset = DatasetGraphFactory.createGeneral();

    @Test
    void members_of_one_house_by_one_source_do_not_contradict_each_other() {
        members(ALMANAC, MEMBERS);
        assertThat(PostTenures.read(SEAT, dataset).conflictsOf(ALMANAC, 30)).isEmpty();
    }

    @Test
    void two_sources_that_name_two_holders_of_a_day_do() {
        members(ALMANAC, 1);
        member(REGISTER, "other");
        assertThat(PostTenures.read(SEAT, dataset).conflicts(30)).hasSize(1);
    }

    private void members(Node source, int count) {
        for (int i = 0; i < count; i++) {
            member(source, "member-" + i);
        }
    }

    private void member(Node source, String key) {
        Node tenure = Things.thing("tenure", key);
        add(source, tenure, RDF.type.asNode(), Ties.TENURE);
        add(source, tenure, Ties.HAS_POST, SEAT);
        add(source, tenure, ORG.member.asNode(), Things.thing("official", key));
        Node day = NodeFactory.createLiteralDT("2016-09-18", XSDDatatype.XSDdate);
        add(source, tenure, Ties.BEGIN, day);
        add(source, tenure, Ties.EARLIEST, day);
        add(source, tenure, Ties.CERTAIN_FROM, day);
        add(source, tenure, Ties.ATTESTED_ON, day);
    }

    private void add(Node source, Node subject, Node property, Node object) {
        dataset.add(new Quad(source, subject, property, object));
        dataset.getDefaultGraph().add(subject, property, object);
    }
}
