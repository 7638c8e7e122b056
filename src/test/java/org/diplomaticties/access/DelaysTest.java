package org.diplomaticties.access;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import org.junit.jupiter.api.Test;

final class DelaysTest {

    private final HandClock clock = new HandClock();
    private final Delays delays = new Delays(3, clock);

    @Test
    void the_first_failures_cost_nothing() {
        fail("a", 2);
        assertThat(delays.left("a")).isZero();
    }

    @Test
    void each_further_failure_doubles_the_delay_up_to_a_bound() {
        fail("a", 3);
        assertThat(delays.left("a")).isEqualTo(Duration.ofSeconds(1));
        fail("a", 1);
        assertThat(delays.left("a")).isEqualTo(Duration.ofSeconds(2));
        fail("a", 1);
        assertThat(delays.left("a")).isEqualTo(Duration.ofSeconds(4));
        fail("a", 10_000);
        assertThat(delays.left("a")).isEqualTo(Delays.LONGEST);
    }

    @Test
    void a_delay_ends() {
        fail("a", 4);
        clock.pass(Duration.ofSeconds(2));
        assertThat(delays.left("a")).isLessThanOrEqualTo(Duration.ZERO);
        fail("a", 1);
        assertThat(delays.left("a")).isEqualTo(Duration.ofSeconds(4));
    }

    @Test
    void failures_are_forgotten_after_a_time_without_any() {
        fail("a", 9);
        clock.pass(Delays.MEMORY);
        assertThat(delays.left("a")).isZero();
        fail("a", 1);
        assertThat(delays.left("a")).isZero();
    }

    @Test
    void each_key_has_a_delay_of_its_own() {
        fail("a", 9);
        assertThat(delays.left("b")).isZero();
        delays.forget("a");
        assertThat(delays.left("a")).isZero();
    }

    @Test
    void of_many_those_who_failed_last_are_remembered() {
        fail("a", 9);
        fail("b", 9);
        for (int i = 1; i < Delays.REMEMBERED; i++) {
            fail("other " + i, 1);
        }
        assertThat(delays.left("a")).isZero();
        assertThat(delays.left("b")).isPositive();
    }

    private void fail(String key, int times) {
        for (int i = 0; i < times; i++) {
            delays.failed(key);
        }
    }
}
