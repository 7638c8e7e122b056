package org.diplomaticties.edge;

import java.time.Duration;
import org.diplomaticties.guard.Limits;

/**
 * How the machine is shared out among requests.
 *
 * @param timeout how long a request may be worked at
 * @param heavy how many heavy requests are worked at at the same time
 * @param light how many light ones
 * @param heap bytes of memory that the process may have
 */
public record Budgets(Duration timeout, int heavy, int light, long heap) {

    private static final Duration TIMEOUT = Duration.ofSeconds(30);

    /** Who may change facts may take so many times as long. */
    private static final int TRUSTED = 10;

    private static final int LIGHT_A_PROCESSOR = 8;
    private static final int QUEUE = 64;
    private static final int LIGHT_QUEUE = 512;
    private static final int QUEUE_OF_EACH = 8;
    private static final int LIGHT_QUEUE_OF_EACH = 128;
    private static final Duration PATIENCE = Duration.ofSeconds(10);
    private static final Duration WINDOW = Duration.ofSeconds(60);

    private static final long ROWS = 200_000_000;
    private static final long LIGHT_ROWS = 20_000_000;
    private static final long LEAST_BYTES = 64L << 20;
    private static final int PART = 4;

    /** A saved query over all meetings is light; that not all of them fill the heap at once is the watchdog's business. */
    private static final int LIGHT_PART = 8;

    private static final int KEPT_PART = 16;

    public Budgets {
        if (timeout.isZero() || timeout.isNegative() || heavy < 1 || light < 1) {
            throw new IllegalArgumentException("Budgets are above zero: " + timeout + ", " + heavy + ", " + light);
        }
    }

    /** What suits this machine: a processor is left for light requests where there are several. */
    public static Budgets ofThisMachine() {
        int processors = Runtime.getRuntime().availableProcessors();
        return new Budgets(
                TIMEOUT,
                Math.max(1, processors - 1),
                LIGHT_A_PROCESSOR * processors,
                Runtime.getRuntime().maxMemory());
    }

    /** The same, with another time for heavy requests. */
    public Budgets withTimeout(Duration other) {
        return new Budgets(other, heavy, light, heap);
    }

    /** The same, with other places for heavy requests. */
    public Budgets withHeavy(int other) {
        return new Budgets(timeout, other, light, heap);
    }

    /**
     * What a request in a lane may use.
     *
     * @param trusted whether it is of somebody who may change facts
     */
    public Limits limits(Lane lane, boolean trusted) {
        return new Limits(
                trusted ? timeout.multipliedBy(TRUSTED) : timeout,
                lane == Lane.HEAVY ? ROWS : LIGHT_ROWS,
                Math.max(LEAST_BYTES, lane == Lane.HEAVY ? heap / PART / heavy : heap / LIGHT_PART));
    }

    /** Bytes of memory for answers that are given out again. */
    long kept() {
        return heap / KEPT_PART;
    }

    /** How long a request waits for its turn. */
    Duration patience() {
        return PATIENCE;
    }

    Pool pool(Lane lane) {
        return lane == Lane.HEAVY ? new Pool(heavy, QUEUE) : new Pool(light, LIGHT_QUEUE);
    }

    /** How many requests of each client may wait; how many may wait at all is the pool's. */
    Shares queue(Lane lane) {
        return new Shares(Long.MAX_VALUE, lane == Lane.HEAVY ? QUEUE_OF_EACH : LIGHT_QUEUE_OF_EACH);
    }

    /** A client alone may keep half of the places for heavy requests at work, for all time. */
    Allowances allowances() {
        double pace = heavy / 2.0;
        return new Allowances(
                Duration.ofMillis((long) (WINDOW.toMillis() * pace)), pace, java.time.InstantSource.system());
    }
}
