package org.diplomaticties.plan;

import java.util.BitSet;
import java.util.List;
import org.diplomaticties.snapshot.Index;
import org.diplomaticties.snapshot.Run;

/** Each row that comes in, once for each value of its key in an index. */
final class Expand extends Rows {

    private final Work work;
    private final Rows input;
    private final Index index;
    private final Spot key;
    private final int made;
    private final boolean writes;

    /** Which sets of graphs count; null if all do. */
    private final boolean[] sets;

    private final int[] kept;
    private final String text;
    private final Run run = new Run();

    private Copying copying;
    private Batch in;
    private int row;
    private int at;
    private int end;
    private boolean ended;

    /**
     * A step.
     *
     * @param made the slot of the values, which is free in every row that comes in
     */
    Expand(Work work, Rows input, Index index, Spot key, int made, boolean[] sets, BitSet needed, String text) {
        super(work.guard(), columns(input, made, needed), bound(input, made));
        this.work = work;
        this.input = input;
        this.index = index;
        this.key = key;
        this.made = made;
        this.writes = needed.get(made);
        this.sets = sets;
        this.kept = Slots.array(Slots.both(input.maybe(), needed));
        this.text = text;
    }

    private static BitSet columns(Rows input, int made, BitSet needed) {
        BitSet columns = input.maybe();
        columns.set(made);
        columns.and(needed);
        return columns;
    }

    private static BitSet bound(Rows input, int made) {
        BitSet bound = input.always();
        bound.set(made);
        return bound;
    }

    @Override
    protected Batch advance() {
        if (ended) {
            ended = false;
            return null;
        }
        if (copying == null) {
            copying = new Copying(work.batch(), kept);
        }
        copying.begin();
        Batch out = copying.out;
        int[] values = writes ? out.column(made) : null;
        while (true) {
            if (in == null && !open()) {
                ended = out.size > 0;
                return ended ? out : null;
            }
            if (fill(out, values)) {
                copying.copy(in);
                return out;
            }
            copying.copy(in);
            in = null;
        }
    }

    private boolean open() {
        in = input.next();
        row = -1;
        at = 0;
        end = 0;
        return in != null;
    }

    /** Fills the batch from the rows that came in; true if it is full. */
    private boolean fill(Batch out, int[] values) {
        int[] keys = key.isVariable() ? in.columns[key.slot()] : null;
        int[] from = copying.from;
        int size = out.size;
        while (true) {
            if (at < end) {
                int until = Math.min(end, at + Batch.CAPACITY - size);
                for (int i = at; i < until; i++) {
                    if (sets == null || sets[run.graphs[i]]) {
                        from[size] = row;
                        if (values != null) {
                            values[size] = run.values[i];
                        }
                        size++;
                    }
                }
                at = until;
                if (size == Batch.CAPACITY) {
                    out.size = size;
                    return true;
                }
            } else {
                if (++row >= in.size) {
                    out.size = size;
                    return false;
                }
                if (index.find(keys == null ? key.id() : keys[row], run)) {
                    at = run.from;
                    end = run.end;
                }
            }
        }
    }

    @Override
    void reset() {
        super.reset();
        in = null;
        ended = false;
    }

    @Override
    String label() {
        return "follow " + text;
    }

    @Override
    List<Rows> inputs() {
        return List.of(input);
    }
}
