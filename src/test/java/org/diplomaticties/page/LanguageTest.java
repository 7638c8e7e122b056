package org.diplomaticties.page;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

final class LanguageTest {

    @ParameterizedTest
    @CsvSource(
            nullValues = "none",
            value = {
                "none, EN",
                "'', EN",
                "ru, RU",
                "'de, fr;q=0.5, ru;q=0.7', RU",
                "be-BY, BE",
                "zh-Hant-TW, ZH",
                "de, EN",
                "*, EN",
                "'ru;q=0, *', EN",
                "'not; a header;;q=x', EN"
            })
    void the_language_that_a_reader_likes_best_is_taken(String header, Language language) {
        assertThat(Language.preferred(header)).isEqualTo(language);
    }
}
