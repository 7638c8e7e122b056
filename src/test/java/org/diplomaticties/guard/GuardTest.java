package org.diplomaticties.guard;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Duration;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.atomic.AtomicBoolean;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.diplomaticties.problem.Problem;
import org.diplomaticties.problem.TiesException;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

@Timeout(60)
final class GuardTest {

    private static final Duration LONG = Duration.ofHours(1);

    @Test
    void work_that_takes_too_long_ends() {
        try (Guard guard = Guard.start(new Limits(Duration.ofMillis(5), Long.MAX_VALUE, Long.MAX_VALUE))) {
            assertTooDear(() -> checkForEver(guard), "It takes longer than 0.005 s.");
        }
    }

    @Test
    void code_that_looks_at_a_signal_alone_is_told() {
        AtomicBoolean signal = new AtomicBoolean();
        try (Guard guard = Guard.start(new Limits(Duration.ofMillis(5), Long.MAX_VALUE, Long.MAX_VALUE))) {
            guard.tell(signal);
            while (!signal.get()) {
                Thread.onSpinWait();
            }
            AtomicBoolean late = new AtomicBoolean();
            guard.tell(late);
            assertThat(late).isTrue();
            RuntimeException cancelled = new IllegalStateException("cancelled");
            assertThatThrownBy(() -> guard.explain(cancelled))
                    .isInstanceOf(TiesException.class)
                    .hasSuppressedException(cancelled);
        }
    }

    @Test
    void work_that_makes_too_many_rows_ends() {
        try (Guard guard = Guard.start(new Limits(LONG, 1000, Long.MAX_VALUE))) {
            for (int row = 0; row < 1000; row++) {
                guard.row();
            }
            assertTooDear(guard::row, "It makes more than 1000 rows on the way to its answer.");
            assertTooDear(guard::check, "It makes more than 1000 rows on the way to its answer.");
        }
    }

    @Test
    void work_that_keeps_too_much_ends_and_what_is_given_back_counts_no_more() {
        try (Guard guard = Guard.start(new Limits(LONG, Long.MAX_VALUE, 2 << 20))) {
            guard.keep(2 << 20);
            guard.release(1 << 20);
            guard.keep(1 << 20);
            assertTooDear(() -> guard.keep(1), "It needs more than 2 MB of memory.");
        }
    }

    @Test
    void the_largest_work_ends_when_all_together_keep_half_of_the_heap() {
        try (Guard guard = Guard.start(new Limits(LONG, Long.MAX_VALUE, Long.MAX_VALUE))) {
            guard.keep(Runtime.getRuntime().maxMemory() / 2 + 1);
            assertTooDear(() -> checkForEver(guard), "Memory is short, and it holds the most.");
        }
    }

    @Test
    void work_inside_of_other_work_has_limits_of_its_own() {
        try (Guard outer = Guard.start(new Limits(LONG, 10, Long.MAX_VALUE))) {
            try (Guard inner = Guard.start(new Limits(LONG, 1, Long.MAX_VALUE))) {
                assertThat(Guard.current()).isSameAs(inner);
                inner.row();
                assertTooDear(inner::row, "It makes more than 1 rows on the way to its answer.");
            }
            assertThat(Guard.current()).isSameAs(outer);
            outer.row();
        }
        assertThat(Guard.current().limits()).isFalse();
    }

    @Test
    void work_without_a_guard_goes_on() {
        Guard free = Guard.current();
        free.keep(Long.MAX_VALUE);
        free.keep(Long.MAX_VALUE);
        free.row();
        free.explain(new IllegalStateException("cancelled"));
        assertThat(free.rows()).isZero();
    }

    @Test
    void each_thread_has_its_own() throws InterruptedException {
        CountDownLatch looked = new CountDownLatch(1);
        AtomicBoolean limited = new AtomicBoolean(true);
        try (Guard guard = Guard.start(new Limits(LONG, 1, 1))) {
            assertThat(guard.limits()).isTrue();
            new Thread(() -> {
                        limited.set(Guard.current().limits());
                        looked.countDown();
                    })
                    .start();
            looked.await();
        }
        assertThat(limited).isFalse();
    }

    private static void checkForEver(Guard guard) {
        while (true) {
            guard.check();
        }
    }

    private static void assertTooDear(ThrowingCallable work, String what) {
        assertThatThrownBy(work).isInstanceOfSatisfying(TiesException.class, failure -> {
            assertThat(failure.problem().kind()).isEqualTo(Problem.Kind.TOO_DEAR);
            assertThat(failure.problem().what()).isEqualTo(what);
        });
    }
}
