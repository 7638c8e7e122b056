package org.diplomaticties.benchmark.peers;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;

final class FingerprintTest {

    @Test
    void rows_count_in_any_order() {
        assertThat(of(List.of("a", "b"), List.of("c", "d"))).isEqualTo(of(List.of("c", "d"), List.of("a", "b")));
    }

    @Test
    void columns_count_in_their_order() {
        assertThat(of(List.of("a", "b"))).isNotEqualTo(of(List.of("b", "a")));
        assertThat(of(List.of("ab", ""))).isNotEqualTo(of(List.of("a", "b")));
    }

    @Test
    void a_row_that_comes_twice_counts_twice() {
        assertThat(of(List.of("a"), List.of("a"))).isNotEqualTo(of(List.of("a")));
        assertThat(of(List.of("a"), List.of("a"))).isNotEqualTo(of(List.of("b"), List.of("b")));
    }

    @Test
    void numbers_count_by_value_to_six_digits() {
        Answer plain = of(List.of("2.5"));
        assertThat(of(List.of("2.50"))).isEqualTo(plain);
        assertThat(of(List.of("2.50000000000001"))).isEqualTo(plain);
        assertThat(of(List.of("0.25E1"))).isEqualTo(plain);
        assertThat(of(List.of("2.51"))).isNotEqualTo(plain);
        assertThat(of(List.of("0000007"))).isEqualTo(of(List.of("7")));
        assertThat(of(List.of("-0.0"))).isEqualTo(of(List.of("0")));
    }

    @Test
    void dates_and_words_count_as_they_are_written() {
        assertThat(of(List.of("2010-01-01"))).isNotEqualTo(of(List.of("2010-01-02")));
        assertThat(of(List.of("Summit 7"))).isNotEqualTo(of(List.of("Summit 07")));
    }

    @Test
    void of_an_iri_the_last_part_is_the_key() {
        assertThat(Fingerprint.key("https://w3id.org/diplomatic-ties/id/official/0000050"))
                .isEqualTo("0000050");
        assertThat(Fingerprint.key("http://www.w3.org/2002/07/owl#Class")).isEqualTo("Class");
    }

    @SafeVarargs
    private static Answer of(List<String>... rows) {
        Fingerprint fingerprint = new Fingerprint();
        for (List<String> row : rows) {
            row.forEach(fingerprint::value);
            fingerprint.endRow();
        }
        return fingerprint.answer();
    }
}
