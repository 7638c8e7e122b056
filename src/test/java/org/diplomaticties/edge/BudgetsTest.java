package org.diplomaticties.edge;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import org.junit.jupiter.api.Test;

final class BudgetsTest {

    private static final long MB = 1L << 20;

    private final Budgets budgets = new Budgets(Duration.ofSeconds(30), 2, 16, 1024 * MB);

    @Test
    void heavy_requests_have_the_time_that_the_operator_gives_and_an_equal_part_of_a_quarter_of_the_heap() {
        assertThat(budgets.limits(Lane.HEAVY, false).time()).isEqualTo(Duration.ofSeconds(30));
        assertThat(budgets.limits(Lane.HEAVY, false).bytes()).isEqualTo(128 * MB);
        assertThat(budgets.withHeavy(100).limits(Lane.HEAVY, false).bytes()).isEqualTo(64 * MB);
    }

    @Test
    void light_requests_have_the_same_time_and_memory_for_a_question_over_all_meetings() {
        assertThat(budgets.limits(Lane.LIGHT, false).time()).isEqualTo(Duration.ofSeconds(30));
        assertThat(budgets.limits(Lane.LIGHT, false).bytes()).isEqualTo(128 * MB);
    }

    @Test
    void answers_that_are_kept_take_a_sixteenth_of_the_heap() {
        assertThat(budgets.kept()).isEqualTo(64 * MB);
    }

    @Test
    void who_may_change_facts_has_ten_times_as_long() {
        assertThat(budgets.limits(Lane.HEAVY, true).time()).isEqualTo(Duration.ofMinutes(5));
    }
}
