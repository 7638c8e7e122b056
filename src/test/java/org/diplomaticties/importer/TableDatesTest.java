package org.diplomaticties.importer;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.diplomaticties.fact.PartialDate;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Dates of tables: what is not said is not guessed. */
final class TableDatesTest {

    @ParameterizedTest
    @CsvSource({"2022-09-12", "2022-09", "2022"})
    void dates_of_iso_8601_keep_their_precision(String text) {
        assertThat(TableDates.ISO.read(text)).map(PartialDate::toString).contains(text);
    }

    @ParameterizedTest
    @CsvSource({
        "03/04/2022, AMBIGUOUS_DATE",
        "25.12.2022, AMBIGUOUS_DATE",
        "44816, AMBIGUOUS_DATE",
        "2022-02-30, IMPOSSIBLE_DATE",
        "2022-13, IMPOSSIBLE_DATE",
        "yesterday, MALFORMED_VALUE"
    })
    void other_dates_are_problems_unless_a_format_is_given(String text, ProblemKind kind) {
        assertThat(TableDates.ISO.read(text)).isEmpty();
        assertThat(TableDates.ISO.unread(text).kind()).isEqualTo(kind);
    }

    @ParameterizedTest
    @CsvSource({
        "d/M/yyyy, en, 03/04/2022, 2022-04-03",
        "M/d/uuuu, en, 03/04/2022, 2022-03-04",
        "d MMMM uuuu, ru, 12 сентября 2022, 2022-09-12",
        "MM.uuuu, en, 09.2022, 2022-09",
        "uuuu-MM-dd HH:mm:ss, en, 2022-09-12 00:00:00, 2022-09-12",
        "excel, en, 44816, 2022-09-12",
        "excel, en, 44816.0, 2022-09-12",
        "excel-1904, en, 43354, 2022-09-12",
        "excel, en, 2022, 2022"
    })
    void dates_are_read_in_the_format_of_the_mapping(String format, String language, String text, String date) {
        assertThat(TableDates.of(List.of(format), language).read(text))
                .map(PartialDate::toString)
                .contains(date);
    }

    @ParameterizedTest
    @CsvSource({"d/M/uuuu, 31/02/2022", "excel, 60", "excel, 1e9"})
    void days_that_the_calendar_does_not_have_are_not_read(String format, String text) {
        assertThat(TableDates.of(List.of(format), "en").read(text)).isEmpty();
    }

    @Test
    void a_date_that_two_formats_read_differently_is_ambiguous() {
        TableDates both = TableDates.of(List.of("d/M/uuuu", "M/d/uuuu"), "en");
        assertThat(both.read("03/04/2022")).isEmpty();
        assertThat(both.unread("03/04/2022").what()).isEqualTo("can be 2022-03-04 or 2022-04-03.");
        assertThat(both.read("25/12/2022")).map(PartialDate::toString).contains("2022-12-25");
    }
}
