package org.diplomaticties.benchmark;

import java.util.Arrays;
import java.util.List;
import java.util.Locale;

/**
 * How long something took each time, in nanoseconds, sorted.
 *
 * @param nanos at least one
 */
record Timing(List<Long> nanos) {

    /** Something whose time is taken. */
    interface Task {
        void run() throws Exception;
    }

    /** Times a task again and again. */
    static Timing of(int times, Task task) throws Exception {
        long[] nanos = new long[times];
        for (int i = 0; i < times; i++) {
            long start = System.nanoTime();
            task.run();
            nanos[i] = System.nanoTime() - start;
        }
        Arrays.sort(nanos);
        return new Timing(Arrays.stream(nanos).boxed().toList());
    }

    double median() {
        return millis(0.5);
    }

    /** The time in milliseconds that a share of all did not exceed. */
    private double millis(double share) {
        return nanos.get((int) Math.min(nanos.size() - 1L, Math.round(nanos.size() * share))) / 1e6;
    }

    @Override
    public String toString() {
        return String.format(
                Locale.ROOT, "median %.1f ms, p99 %.1f ms, most %.1f ms", median(), millis(0.99), millis(1));
    }
}
