package org.diplomaticties.picture;

import java.util.ArrayList;
import java.util.List;

/**
 * An axis of counts that starts at zero, with its lines at round numbers.
 *
 * @param step the count between two lines: 1, 2 or 5 times a power of ten
 * @param top the count at its end, a line too
 */
record NumberAxis(long step, long top) {

    /** About this many lines are drawn. */
    private static final int LINES = 4;

    /** The shortest axis that holds a count. */
    static NumberAxis upTo(long highest) {
        long step = 1;
        for (int i = 0; step * LINES < highest; i++) {
            step = i % 3 == 1 ? step / 2 * 5 : step * 2;
        }
        return new NumberAxis(step, Math.max(1, (highest + step - 1) / step) * step);
    }

    /** The counts at which lines are drawn, without zero. */
    List<Long> lines() {
        List<Long> lines = new ArrayList<>();
        for (long line = step; line <= top; line += step) {
            lines.add(line);
        }
        return lines;
    }
}
