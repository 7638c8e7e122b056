package org.diplomaticties.query;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.apache.jena.rdflink.RDFLink;
import org.diplomaticties.TestData;
import org.diplomaticties.problem.TiesException;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

final class NamedThingsTest {

    private final RDFLink link = RDFLink.connect(TestData.store().dataset());
    private final NamedThings names = new NamedThings(link);

    @AfterEach
    void close() {
        link.close();
    }

    @ParameterizedTest
    @CsvSource({
        "Krutoi, official, official/dmitry-krutoi",
        "KRUTOY, official, official/dmitry-krutoi",
        "Крутой, official, official/dmitry-krutoi",
        "'Krutoj, D.N.', official, official/dmitry-krutoi",
        "Ambassador Dzmitry Kruty, official, official/dmitry-krutoi",
        "Krutoi, '', official/dmitry-krutoi",
        "Belarus, state, state/belarus",
        "Belarus, '', state/belarus",
        "Беларусь, state, state/belarus",
        "Union States, organization, organization/union-state"
    })
    void a_name_that_one_thing_has_finds_it(String name, String kind, String thing) {
        assertThat(names.find("official", name, kind)).isEqualTo(thing);
    }

    @Test
    void a_name_that_several_things_have_lists_them() {
        assertThatThrownBy(() -> names.find("organization", "Foreign Affairs", "organization"))
                .isInstanceOf(TiesException.class)
                .hasMessageStartingWith(
                        "organization: \"Foreign Affairs\" is part of the names of 2 things. Give one of these:")
                .hasMessageContaining("organization/ministry-of-foreign-affairs-of-belarus  (")
                .hasMessageContaining("organization/ministry-of-foreign-affairs-of-russia  (");
    }

    @Test
    void a_name_that_nothing_has_is_told() {
        assertThatThrownBy(() -> names.find("official", "Zenda", "official"))
                .isInstanceOf(TiesException.class)
                .hasMessageStartingWith("official: No official is called \"Zenda\".");
    }
}
