package org.diplomaticties.plan;

import java.util.BitSet;
import java.util.List;
import org.diplomaticties.guard.Guard;

/**
 * A step of a plan: rows that flow in batches. When it has come to its end it may be asked again, once its source has new
 * rows.
 */
abstract class Rows {

    private final Guard guard;
    private final BitSet maybe;
    private final BitSet always;

    private double expected = Double.NaN;
    private long count;
    private long nanos;

    /**
     * A step.
     *
     * @param maybe the slots that a row may have bound
     * @param always those of them that every row has bound
     */
    Rows(Guard guard, BitSet maybe, BitSet always) {
        this.guard = guard;
        this.maybe = maybe;
        this.always = Slots.both(always, maybe); // what was dropped is not there
    }

    final BitSet maybe() {
        return (BitSet) maybe.clone();
    }

    final BitSet always() {
        return (BitSet) always.clone();
    }

    /** The next rows, at least one; null at the end. */
    final Batch next() {
        long start = System.nanoTime();
        Batch batch = advance();
        nanos += System.nanoTime() - start;
        if (batch == null) {
            guard.check();
        } else {
            count += batch.size;
            guard.rows(batch.size);
        }
        return batch;
    }

    /** The next rows, at least one; null at the end, after which it may be asked again. */
    protected abstract Batch advance();

    /** Forgets where it stands, so that it begins anew with its source. */
    void reset() {
        inputs().forEach(Rows::reset);
    }

    /** What it does, for people. */
    abstract String label();

    /** The steps that it asks. */
    abstract List<Rows> inputs();

    /** How many rows were to be expected; NaN where nobody reckoned. */
    final double expected() {
        return expected;
    }

    final Rows expect(double rows) {
        expected = rows;
        return this;
    }

    /** How many rows it gave so far. */
    final long count() {
        return count;
    }

    /** How long it took so far, with the steps that it asks. */
    final long nanos() {
        return nanos;
    }

    final Guard guard() {
        return guard;
    }
}
