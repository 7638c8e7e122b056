package org.diplomaticties.name;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

final class NameKeyTest {

    @Test
    void case_accents_and_punctuation_do_not_matter() {
        assertThat(NameKey.of("CHARGÉ d’Affaires, a.i.")).isEqualTo(NameKey.of("charge d affaires a i"));
    }

    @Test
    void a_family_name_is_part_of_the_whole_name() {
        assertThat(NameKey.of("krutoi").isPartOf(NameKey.of("Dmitry Krutoi"))).isTrue();
        assertThat(NameKey.of("Kru").isPartOf(NameKey.of("Dmitry Krutoi"))).isFalse();
    }

    @Test
    void nothing_is_part_of_no_name() {
        assertThat(NameKey.of(" - ").isPartOf(NameKey.of("Dmitry Krutoi"))).isFalse();
    }
}
