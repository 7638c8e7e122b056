package org.diplomaticties.rdf;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

final class AcceptTest {

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "text/csv | csv",
                "application/json | json",
                "application/sparql-results+xml | xml",
                "*/* | json",
                "text/* | csv",
                "text/csv;q=0.5, text/tab-separated-values | tsv",
                "*/*, application/sparql-results+json;q=0, application/json;q=0 | xml",
                "*/*, application/sparql-results+json;q=0 | xml",
                "*/*;q=0.1, application/json | json",
                "text/*;q=0.9, text/csv;q=0.1, application/xml;q=0.5 | tsv",
                "nonsense, text/csv | csv",
                "TEXT/CSV ; Q=1 | csv"
            })
    void the_best_of_what_is_accepted_is_chosen(String header, String expected) {
        assertThat(Accept.parse(header).best(Format.OF_ROWS)).map(Format::name).contains(expected);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {"image/png", "text/csv;q=0", "*/*;q=0", "nonsense"})
    void what_is_not_accepted_is_not_chosen(String header) {
        assertThat(Accept.parse(header).best(Format.OF_ROWS)).isEmpty();
    }

    @Test
    void no_header_accepts_everything() {
        assertThat(Accept.parse(null).best(Format.OF_ROWS)).contains(Format.JSON);
    }
}
