package org.diplomaticties.page;

import static org.assertj.core.api.Assertions.assertThat;

import org.diplomaticties.fact.PartialDate;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

final class DateTextTest {

    @ParameterizedTest
    @CsvSource({
        "EN, 2022-09-12, 12 September 2022",
        "EN, 2022-09, September 2022",
        "EN, 2022, 2022",
        "EN, 1789-03-04, 4 March 1789",
        "EN, 1500-03-04, 4 March 1500",
        "RU, 2022-09-12, 12 сентября 2022 г.",
        "RU, 2022-09, сентябрь 2022 г.",
        "BE, 2022-09-12, 12 верасня 2022 г.",
        "FR, 2022-09-12, 12 septembre 2022",
        "ES, 2022-09-12, 12 de septiembre de 2022",
        "ZH, 2022-09-12, 2022年9月12日",
        "AR, 2022-09-12, 12 سبتمبر 2022"
    })
    void a_date_is_written_as_precisely_as_it_is_known(Language language, String date, String text) {
        assertThat(new DateText(language)
                        .of(PartialDate.parse(date).orElseThrow())
                        .replace('\u202f', ' '))
                .isEqualTo(text);
    }
}
