package org.diplomaticties.fact;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

final class PartialDateTest {

    @ParameterizedTest
    @CsvSource({
        "2022-09-12, DAY, 2022-09-12, 2022-09-12",
        "2024-02, MONTH, 2024-02-01, 2024-02-29",
        "1900-02, MONTH, 1900-02-01, 1900-02-28",
        "2023, YEAR, 2023-01-01, 2023-12-31"
    })
    void a_date_means_the_days_that_its_precision_leaves(
            String text, PartialDate.Precision precision, LocalDate earliest, LocalDate latest) {
        assertThat(PartialDate.parse(text)).contains(new PartialDate(precision, earliest, latest));
    }

    @ParameterizedTest
    @ValueSource(strings = {"2022-02-30", "2023-02-29", "2022-13", "2022-9-12", "22", "tomorrow", "", "2022-09-12Z"})
    void what_the_calendar_does_not_have_is_no_date(String text) {
        assertThat(PartialDate.parse(text)).isEmpty();
    }
}
