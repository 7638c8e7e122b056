package org.diplomaticties.plan;

import java.util.BitSet;
import java.util.List;

/** Rows that are put in from outside, a batch at a time, and given out once. */
final class Source extends Rows {

    private final Work work;
    private Batch ready;
    private boolean nothing;

    Source(Work work, BitSet maybe, BitSet always) {
        super(work.guard(), maybe, always);
        this.work = work;
    }

    /** One row in which nothing is bound. */
    static Source ofNothing(Work work) {
        Source source = new Source(work, new BitSet(), new BitSet());
        source.nothing = true;
        return source;
    }

    /** Whether it is one row in which nothing is bound. */
    boolean isNothing() {
        return nothing;
    }

    void put(Batch batch) {
        ready = batch;
    }

    @Override
    protected Batch advance() {
        if (nothing) {
            nothing = false;
            Batch one = work.batch();
            one.size = 1;
            return one;
        }
        Batch next = ready;
        ready = null;
        return next;
    }

    @Override
    void reset() {
        ready = null;
    }

    @Override
    String label() {
        return "rows";
    }

    @Override
    List<Rows> inputs() {
        return List.of();
    }
}
