package org.diplomaticties.edge;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import org.junit.jupiter.api.Test;

final class AllowancesTest {

    private Instant now = Instant.EPOCH;
    private final Allowances allowances = new Allowances(Duration.ofSeconds(30), 0.5, () -> now);

    @Test
    void a_client_works_until_its_time_is_used_up() {
        allowances.charge("a", Duration.ofSeconds(29));
        assertThat(allowances.wait("a")).isZero();
        allowances.charge("a", Duration.ofSeconds(1));
        assertThat(allowances.wait("a")).isPositive();
        assertThat(allowances.wait("b")).isZero();
    }

    @Test
    void a_client_waits_until_what_it_took_too_much_has_come_back() {
        allowances.charge("a", Duration.ofSeconds(40));
        Duration wait = allowances.wait("a");
        assertThat(wait).isBetween(Duration.ofSeconds(20), Duration.ofMillis(20_002));
        now = now.plus(wait);
        assertThat(allowances.wait("a")).isZero();
    }

    @Test
    void no_more_than_the_most_is_saved_up() {
        allowances.charge("a", Duration.ofSeconds(1));
        now = now.plusSeconds(86_400);
        allowances.charge("a", Duration.ofSeconds(31));
        assertThat(allowances.wait("a")).isBetween(Duration.ofSeconds(2), Duration.ofMillis(2002));
    }

    @Test
    void no_more_clients_are_remembered_than_fit() {
        for (int i = 0; i <= 2 * Allowances.REMEMBERED; i++) {
            allowances.charge("client " + i, Duration.ofSeconds(1));
        }
        assertThat(allowances.remembered()).isEqualTo(Allowances.REMEMBERED);
    }
}
