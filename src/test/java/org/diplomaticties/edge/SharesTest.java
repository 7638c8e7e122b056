package org.diplomaticties.edge;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

final class SharesTest {

    private final Shares shares = new Shares(10, 4);

    @Test
    void no_client_gets_more_than_its_share() {
        assertThat(shares.take("a", 4)).isTrue();
        assertThat(shares.take("a", 1)).isFalse();
        assertThat(shares.take("b", 1)).isTrue();
        shares.giveBack("a", 2);
        assertThat(shares.take("a", 2)).isTrue();
    }

    @Test
    void all_together_get_no_more_than_there_is() {
        assertThat(shares.take("a", 4)).isTrue();
        assertThat(shares.take("b", 4)).isTrue();
        assertThat(shares.take("c", 3)).isFalse();
        assertThat(shares.take("c", 2)).isTrue();
        shares.giveBack("a", 4);
        assertThat(shares.taken()).isEqualTo(6);
        assertThat(shares.taken("a")).isZero();
    }
}
