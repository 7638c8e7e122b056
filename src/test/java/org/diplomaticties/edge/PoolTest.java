package org.diplomaticties.edge;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

final class PoolTest {

    private final List<String> came = new ArrayList<>();
    private final Pool pool = new Pool(2, 3);

    @Test
    void newcomers_work_then_wait_then_find_no_room() {
        List<Pool.Entry> entries = new ArrayList<>();
        for (String name : List.of("a", "b", "c", "d", "e", "f")) {
            entries.add(pool.enter(turn(name)));
        }
        assertThat(entries)
                .containsExactly(
                        Pool.Entry.PLACE,
                        Pool.Entry.PLACE,
                        Pool.Entry.QUEUE,
                        Pool.Entry.QUEUE,
                        Pool.Entry.QUEUE,
                        Pool.Entry.NONE);
        assertThat(pool.full()).isTrue();
    }

    @Test
    void who_has_waited_longest_comes_first() {
        enter("a", "b", "c", "d");
        pool.leave();
        pool.leave();
        assertThat(came).containsExactly("c", "d");
        assertThat(pool.working()).isEqualTo(2);
    }

    @Test
    void who_comes_back_comes_before_those_who_wait() {
        enter("a", "b", "c", "d", "e");
        pool.leave();
        pool.comeBack(turn("a again"));
        pool.leave();
        pool.leave();
        assertThat(came).containsExactly("c", "a again", "d");
    }

    @Test
    void who_withdraws_does_not_come() {
        Pool.Turn c = turn("c");
        enter("a", "b");
        pool.enter(c);
        assertThat(pool.withdraw(c)).isTrue();
        assertThat(pool.withdraw(c)).isFalse();
        pool.leave();
        assertThat(came).isEmpty();
        assertThat(pool.working()).isEqualTo(1);
    }

    @Test
    void the_time_to_wait_follows_from_the_work_and_the_queue() {
        for (int i = 0; i < 200; i++) {
            pool.enter(turn(""));
            pool.leave(Duration.ofSeconds(4));
        }
        enter("a", "b", "c", "d", "e");
        assertThat(pool.expected()).isBetween(Duration.ofMillis(7900), Duration.ofMillis(8000));
    }

    private void enter(String... names) {
        for (String name : names) {
            pool.enter(turn(name));
        }
    }

    private Pool.Turn turn(String name) {
        return () -> came.add(name);
    }
}
