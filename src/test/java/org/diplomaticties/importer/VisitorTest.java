package org.diplomaticties.importer;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.stream.Collectors;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** The people in entries of visits: {@code title|name|post}, separated by a semicolon. */
final class VisitorTest {

    @ParameterizedTest
    @CsvSource(
            delimiter = '>',
            value = {
                "President Fritz Tarlenheim > President|Fritz Tarlenheim|President",
                "President A and Prime Minister B C > President|A|President; Prime Minister|B C|Prime Minister",
                "President A, Prime Minister B > President|A|President; Prime Minister|B|Prime Minister",
                "King A and Crown Prince B > King|A|King; Crown Prince|B|-",
                "Premier and Prince Michael > Premier and Prince|Michael|Premier",
                "Premier & Prince Michael > Premier & Prince|Michael|Premier",
                "President Tommy Strakencz, Jr. > President|Tommy Strakencz, Jr.|President",
                "President-elect A > President-elect|A|-",
                "President- designate A > President- designate|A|-",
                "Acting President A > Acting President|A|President",
                "Prime Minister-Prince A > Prime Minister|Prince A|Prime Minister",
                "Prime MinisterHaidar A > Prime Minister|Haidar A|Prime Minister",
                "Prime Minster A > Prime Minster|A|Prime Minister",
                "Governor General Lord A > Governor General|Lord A|Governor General",
                "Chairman of the Presidency A > Chairman of the Presidency|A|Chairman of the Presidency",
                "General A > General|A|-",
                "Kingsley Rassendyll > -|Kingsley Rassendyll|-"
            })
    void titles_and_names_are_told_apart(String entry, String expected) {
        List<Visitor> people = Visitor.in(entry);
        assertThat(people.stream()
                        .map(person -> person.capacity().orElse("-") + "|" + person.name() + "|"
                                + person.post().orElse("-"))
                        .collect(Collectors.joining("; ")))
                .isEqualTo(expected);
    }
}
