package org.diplomaticties.fact;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Periods with dates of any precision. */
final class PeriodTest {

    @ParameterizedTest
    @CsvSource({
        "1999-04-24, 1999-04-24, false",
        "1999-04-24, 1999-04-23, true",
        "1999-04-24, 1999-04, false",
        "1999-04-24, 1999-03, true",
        "1999, 1999-01-01, false",
        "1999-02, 1998, true"
    })
    void a_period_ends_before_it_begins_only_if_it_must(String begin, String end, boolean impossible) {
        Period period = Period.between(date(begin), date(end));
        assertThat(period.endsBeforeBegin()).isEqualTo(impossible);
    }

    private static PartialDate date(String text) {
        return PartialDate.parse(text).orElseThrow();
    }
}
