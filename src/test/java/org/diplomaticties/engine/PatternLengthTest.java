package org.diplomaticties.engine;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

final class PatternLengthTest {

    @ParameterizedTest
    @CsvSource({
        "abc, 3",
        "'a{10}', 10",
        "'a{2,5}', 5",
        "'a{7,}', 7",
        "'a{8}-b{4}', 13",
        "'[0-9A-F]{8}-[0-9A-F]{4}-[0-9A-F]{12}', 26",
        "'(ab){10}', 20",
        "'((a{10}){10}){10}', 1000",
        "'(a{1000}){1000}{1000}', 1000000000",
        "'(a(b', 2",
        "'a)b', 3",
        "'[]()]{3}', 3",
        "'\\({3}', 3",
        "'a{x}', 4",
        "'[ab', 1",
        "'{2}', 0"
    })
    void a_pattern_is_as_long_as_it_is_written_out(String pattern, double length) {
        assertThat(PatternLength.of(pattern)).isEqualTo(length);
    }
}
