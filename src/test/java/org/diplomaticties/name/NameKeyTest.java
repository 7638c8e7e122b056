package org.diplomaticties.name;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

final class NameKeyTest {

    @Test
    void case_accents_and_punctuation_do_not_matter() {
        assertThat(NameKey.of("CHARGÉ d’Affaires, a.i.").meets(NameKey.of("charge d affaires a i")))
                .isTrue();
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

    @ParameterizedTest
    @CsvSource({
        "Krutoy, Круты",
        "Krutoj, Крутой",
        "Vorobyov, Воробьев",
        "Lukashenka, Лукашенко",
        "Tse-tung, Zedong",
        "Volodymyr, Владимир",
        "Τσίπρας, Tsipras",
        "习近平, Xi Jinping"
    })
    void spellings_of_one_name_meet(String one, String other) {
        assertThat(NameKey.of(one).meets(NameKey.of(other))).isTrue();
        assertThat(NameKey.of(one).isPartOf(NameKey.of(other))).isTrue();
    }
}
