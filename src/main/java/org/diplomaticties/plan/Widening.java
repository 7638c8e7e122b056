package org.diplomaticties.plan;

import java.util.BitSet;
import java.util.List;
import org.diplomaticties.guard.Guard;

/** A step that makes any number of rows of each row that comes in. */
abstract class Widening extends Rows {

    private final Rows input;
    private final Work work;
    private final int[] kept;

    private Copying copying;
    private Batch in;
    private int row;
    private boolean ended;

    /**
     * A step.
     *
     * @param needed the slots that are read after this step
     * @param made the slots that it writes itself
     */
    Widening(Work work, Rows input, BitSet needed, BitSet made, BitSet bound) {
        super(work.guard(), columns(input, needed, made), Slots.either(input.always(), bound));
        this.input = input;
        this.work = work;
        BitSet copied = Slots.both(input.maybe(), needed);
        copied.andNot(made);
        this.kept = Slots.array(copied);
    }

    private static BitSet columns(Rows input, BitSet needed, BitSet made) {
        return Slots.either(Slots.both(input.maybe(), needed), made);
    }

    @Override
    protected final Batch advance() {
        if (ended) {
            ended = false;
            return null;
        }
        if (copying == null) {
            copying = new Copying(work.batch(), kept);
        }
        Copying to = copying;
        to.begin();
        while (true) {
            if (in == null && !open()) {
                ended = to.out.size > 0;
                return ended ? to.out : null;
            }
            while (row < in.size) {
                if (fill(in, row, to)) {
                    to.copy(in);
                    return to.out;
                }
                row++;
                if (row < in.size) {
                    begin(in, row);
                }
            }
            to.copy(in);
            in = null;
        }
    }

    private boolean open() {
        in = input.next();
        row = 0;
        if (in == null) {
            return false;
        }
        begin(in, 0);
        return true;
    }

    /** Begins with a row that comes in. */
    protected abstract void begin(Batch from, int fromRow);

    /** Writes rows that are made of it; true if there was no room for all, and more are to come. */
    protected abstract boolean fill(Batch from, int fromRow, Copying to);

    @Override
    void reset() {
        super.reset();
        in = null;
        ended = false;
    }

    final Work work() {
        return work;
    }

    @Override
    List<Rows> inputs() {
        return List.of(input);
    }

    /** The guard, for loops that make no rows. */
    final Guard watch() {
        return guard();
    }
}
