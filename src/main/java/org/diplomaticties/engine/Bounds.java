package org.diplomaticties.engine;

import org.diplomaticties.problem.Problem;
import org.diplomaticties.problem.TiesException;

/** How large the parts of a query may be, and the values that it makes. */
final class Bounds {

    /** Characters of a query. */
    static final int TEXT = 64 << 10;

    /** How deep its parts may stand in each other. */
    static final int DEPTH = 200;

    /** Terms in one list of IN. */
    static final int LIST = 1_000;

    /** Patterns, expressions and steps of paths, together. */
    static final int PARTS = 5_000;

    /** Characters of a regular expression. */
    static final int PATTERN = 1_000;

    /** Characters of a value that an expression makes. Searching in twice as long ones takes four times as long. */
    static final int VALUE = 64 << 10;

    /** Bits of a whole number that an expression makes: 10,000 digits. */
    static final int NUMBER = 33_220;

    private Bounds() {}

    /** Refuses a text that is longer than a value may be. */
    static void checkValue(long characters) {
        if (characters > VALUE) {
            throw new TiesException(Problem.invalid(
                    "query",
                    "It makes a value of more than " + VALUE + " characters.",
                    "Make shorter texts, or take the parts and put them together yourself."));
        }
    }
}
