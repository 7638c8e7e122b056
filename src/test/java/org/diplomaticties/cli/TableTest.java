package org.diplomaticties.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

final class TableTest {

    private static final Table TABLE = new Table(
            List.of("date", "place", "what was said"),
            List.of(
                    List.of("1903-05-03", "Strelsau", "The Chancellor received the envoy of Ruritania"),
                    List.of("1903", "", "Nothing")));

    @Test
    void without_a_limit_each_row_is_a_line() {
        assertThat(TABLE.text(Integer.MAX_VALUE)).isEqualTo("""
                 date        place     what was said
                 1903-05-03  Strelsau  The Chancellor received the envoy of Ruritania
                 1903                  Nothing
                2 rows
                """);
    }

    @ParameterizedTest
    @ValueSource(ints = {30, 40, 60, 80})
    void no_line_is_wider_than_the_terminal(int width) {
        assertThat(TABLE.text(width).lines())
                .allSatisfy(line -> assertThat(line.length()).isLessThanOrEqualTo(width));
    }

    @Test
    void where_columns_would_be_too_narrow_rows_become_records() {
        assertThat(TABLE.text(20)).startsWith("date           1903-05-03\nplace          Strelsau\n");
    }

    @Test
    void no_rows_are_told() {
        assertThat(new Table(List.of("date"), List.of()).text(80)).isEqualTo("0 rows\n");
    }
}
