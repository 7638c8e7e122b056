package org.diplomaticties.picture;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Lines stand at round numbers and dates, and are few. */
final class AxesTest {

    @ParameterizedTest
    @CsvSource({"0,1", "1,1", "4,4", "5,6", "7,8", "9,10", "15,15", "21,30", "99,100", "101,150", "348,400", "4100,6000"
    })
    void counts_end_at_a_round_number(long highest, long top) {
        assertThat(NumberAxis.upTo(highest).top()).isEqualTo(top);
        assertThat(NumberAxis.upTo(highest).lines()).hasSizeBetween(1, 4);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "2022-09-08 | 2022-09-12 | 5 7 9 11 13 15",
                "2022-08-01 | 2022-09-15 | 6 16 26 5 15",
                "2022-01-01 | 2022-06-30 | Jan Feb Mar Apr May Jun Jul",
                "2021-02-01 | 2022-11-30 | Apr Jul Oct Jan Apr Jul Oct",
                "1992-01-01 | 2024-06-30 | 1995 2000 2005 2010 2015 2020 2025",
                "1789-01-01 | 2024-12-31 | 1800 1850 1900 1950 2000"
            })
    void dates_stand_at_round_places(LocalDate first, LocalDate last, String labels) {
        List<TimeAxis.Tick> ticks = TimeAxis.around(first, last).ticks(TickStep.Unit.DAYS, Locale.ENGLISH);
        assertThat(ticks.stream().map(TimeAxis.Tick::label).collect(Collectors.joining(" ")))
                .isEqualTo(labels);
    }

    @Test
    void a_silence_lies_between_two_days_on_which_something_happened() {
        List<LocalDate> days = List.of(
                LocalDate.of(2022, 1, 1),
                LocalDate.of(2022, 1, 1),
                LocalDate.of(2022, 1, 3),
                LocalDate.of(2024, 1, 3),
                LocalDate.of(2024, 1, 4),
                LocalDate.of(2025, 1, 4));
        assertThat(Band.silences(days, 2, 30))
                .containsExactly(
                        new Band.Silence(LocalDate.of(2022, 1, 4), LocalDate.of(2024, 1, 2)),
                        new Band.Silence(LocalDate.of(2024, 1, 5), LocalDate.of(2025, 1, 3)));
        assertThat(Band.silences(days, 1, 1)).extracting(Band.Silence::days).containsExactly(729L);
    }
}
