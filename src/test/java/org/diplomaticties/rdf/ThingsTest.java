package org.diplomaticties.rdf;

import static org.assertj.core.api.Assertions.assertThat;

import org.apache.jena.graph.Node;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

final class ThingsTest {

    @Test
    void a_kind_and_a_key_make_an_iri() {
        assertThat(Things.parse("official/dmitry-krutoi"))
                .map(Node::getURI)
                .contains("https://w3id.org/diplomatic-ties/id/official/dmitry-krutoi");
    }

    @Test
    void an_absolute_iri_is_taken_as_it_is() {
        assertThat(Things.parse("http://www.wikidata.org/entity/Q159"))
                .map(Node::getURI)
                .contains("http://www.wikidata.org/entity/Q159");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "> } DROP ALL",
                "http://example.org/> } DROP ALL",
                "official/../../etc",
                "wizard/gandalf",
                "file:///etc/passwd",
                "urn:uuid:1",
                "http://",
                "official/",
                "",
                "http://example.org/a b",
                "http://example.org/%zz"
            })
    void anything_else_is_refused(String text) {
        assertThat(Things.parse(text)).isEmpty();
    }

    @Test
    void the_short_form_of_a_thing_can_be_read_again() {
        Node thing = Things.thing("meeting", "2022-09-12-rudenko-krutoy");
        assertThat(Things.parse(Things.shortForm(thing))).contains(thing);
    }
}
