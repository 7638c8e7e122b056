package org.diplomaticties.plan;

import java.util.BitSet;
import java.util.List;

/**
 * Each row once, as some columns tell rows apart. Where nobody minds that a row comes again, it looks for a while whether
 * that happens, and lets all rows pass if it does not pay.
 */
final class Unique extends Rows {

    /** So many rows are looked at before it is decided whether it pays. */
    private static final int TRIED = 1 << 16;

    private final Work work;
    private final Rows input;
    private final int[] slots;
    private final boolean must;
    private final int[] kept = new int[Batch.CAPACITY];
    private Tuples seen;
    private long rows;
    private boolean passes;

    /**
     * A step.
     *
     * @param must whether no row may come twice
     */
    Unique(Work work, Rows input, BitSet slots, boolean must) {
        super(work.guard(), input.maybe(), input.always());
        this.work = work;
        this.input = input;
        this.slots = Slots.array(slots);
        this.must = must;
    }

    @Override
    protected Batch advance() {
        if (seen == null) {
            seen = new Tuples(work.guard(), slots.length);
        }
        for (Batch batch = input.next(); batch != null; batch = input.next()) {
            if (passes) {
                return batch;
            }
            int count = 0;
            for (int row = 0; row < batch.size; row++) {
                int before = seen.size();
                if (seen.add(batch, slots, row) == before) {
                    kept[count++] = row;
                }
            }
            rows += batch.size;
            if (!must && rows > TRIED && seen.size() > rows - rows / 8) {
                passes = true;
                seen.drop();
            }
            batch.keep(kept, count);
            if (count > 0) {
                return batch;
            }
        }
        return null;
    }

    /** Rows that came before stay seen: it is reset for another round of the same rows, never for others. */
    @Override
    void reset() {
        super.reset();
        seen = null;
        rows = 0;
    }

    @Override
    String label() {
        return must ? "distinct" : "each once, for now";
    }

    @Override
    List<Rows> inputs() {
        return List.of(input);
    }
}
