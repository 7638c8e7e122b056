package org.diplomaticties.plan;

import java.util.BitSet;
import java.util.function.Function;
import java.util.function.IntFunction;

/**
 * Rows put into steps of their own, which they carry a number through.
 *
 * @param source where they are put in
 * @param rows what they become
 * @param number the slot of the number, from 1
 */
record Carried(Source source, Rows rows, int number) {

    /**
     * Steps for rows like those of another step.
     *
     * @param steps given the slot of the number, what the source becomes
     */
    static Carried of(Work work, Rows like, IntFunction<Function<Source, Rows>> steps) {
        int number = work.slots().hidden();
        BitSet columns = new BitSet();
        columns.set(number);
        Source source = new Source(work, Slots.either(like.maybe(), columns), Slots.either(like.always(), columns));
        return new Carried(source, steps.apply(number).apply(source), number);
    }
}
