package org.diplomaticties.picture;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import java.util.Locale;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

final class MeasuresTest {

    private static final Caption CAPTION = new Caption("measures", "Meetings", "Bars.", Locale.ENGLISH);

    @Test
    void the_longest_bar_is_the_greatest_count() {
        Picture picture = new Measures(
                        CAPTION,
                        List.of(
                                new Measures.Measure("Alpha", "/doc/official/alpha", "four", 4),
                                new Measures.Measure("Beta", "", "one", 1),
                                new Measures.Measure("Gamma", "", "none", 0)))
                .picture();
        assertThat(picture.svg())
                .contains("width=\"88%\"", "width=\"22%\"", "width=\"0%\"", "href=\"/doc/official/alpha\"");
        assertThat(picture.shown()).isEqualTo(3);
    }

    @Test
    void the_first_forty_are_drawn_and_the_rest_is_counted() {
        Picture picture = new Measures(
                        CAPTION,
                        IntStream.range(0, 50)
                                .mapToObj(i -> new Measures.Measure("Name " + i, "", "", i))
                                .toList())
                .picture();
        assertThat(picture.shown()).isEqualTo(40);
        assertThat(picture.leftOut()).isEqualTo(10);
    }

    @Test
    void names_are_text_and_counts_are_numbers() {
        assertThat(new Measures(CAPTION, List.of(new Measures.Measure("<script>", "javascript:alert(1)", "\"><b>", 1)))
                        .picture()
                        .svg())
                .doesNotContain("<script>", "<b>", "javascript:");
        assertThatThrownBy(() -> new Measures.Measure("a", "", "", Double.NaN))
                .isInstanceOf(IllegalArgumentException.class);
        assertThat(new Measures(CAPTION, List.of()).picture().shown()).isZero();
    }
}
