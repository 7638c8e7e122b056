package org.diplomaticties.plan;

import java.util.BitSet;

/**
 * A part of a conjunction: a triple pattern, or a path.
 *
 * @param pattern null if it is a path
 * @param path null if it is a triple pattern
 * @param slots the variables in it
 */
record Part(Pattern pattern, PathPattern path, BitSet slots) {

    static Part of(Pattern pattern) {
        return new Part(pattern, null, pattern.slots());
    }

    static Part of(PathPattern path) {
        return new Part(null, path, PathRows.slots(path));
    }

    double fanOut(Estimates estimates, BitSet bound) {
        return pattern != null ? estimates.fanOut(pattern, bound) : estimates.fanOut(path, bound);
    }
}
