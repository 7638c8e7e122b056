package org.diplomaticties.guard;

import java.time.Duration;

/**
 * What one piece of work may use of the machine.
 *
 * @param time from its start to its end
 * @param rows that all steps of it may make together, whether they are kept or not
 * @param bytes of memory for what has to be kept until the end: rows to be sorted, groups, things already seen
 */
public record Limits(Duration time, long rows, long bytes) {

    /** For work whose owner is at the machine and can stop it himself. */
    public static final Limits NONE = new Limits(Duration.ofDays(36_500), Long.MAX_VALUE, Long.MAX_VALUE);

    public Limits {
        if (time.isNegative() || time.isZero() || rows < 1 || bytes < 1) {
            throw new IllegalArgumentException("Limits are above zero: " + time + ", " + rows + ", " + bytes);
        }
    }
}
