package org.diplomaticties.name;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

final class NameMatchTest {

    @Test
    void an_initial_that_fits_is_a_reason() {
        NameMatch match = NameMatch.of("D.N. Krutoy", "Dmitry Krutoi");
        assertThat(match.compatible()).isTrue();
        assertThat(match.reasons()).containsExactly("surname of the same key", "initial fits");
    }

    @Test
    void another_patronymic_is_told() {
        NameMatch match = NameMatch.of("Igor Sergeyevich Ivanov", "Igor Petrovich Ivanov");
        assertThat(match.compatible()).isFalse();
        assertThat(match.score()).isLessThanOrEqualTo(0.5);
        assertThat(match.reasons()).contains("another next name");
    }

    @Test
    void the_more_agrees_the_higher_the_score() {
        double surname = NameMatch.of("Krutoy", "Dmitry Krutoi").score();
        double initial = NameMatch.of("D. Krutoy", "Dmitry Krutoi").score();
        double forename = NameMatch.of("Dmitriy Krutoy", "Dmitry Krutoi").score();
        assertThat(surname).isLessThan(initial);
        assertThat(initial).isLessThan(forename);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"", " ", ",", "...", "(?)", "Dr.", "II", "-", "\u0000", "A.B.", "«»¤¢¬", "de", "of", "Jr., Sr."})
    void what_is_hardly_a_name_is_compared_without_failing(String name) {
        assertThat(NameMatch.of(name, "Dmitry Krutoi").compatible()).isFalse();
        assertThat(NameKey.of(name).meets(NameKey.of("Dmitry Krutoi"))).isFalse();
    }
}
