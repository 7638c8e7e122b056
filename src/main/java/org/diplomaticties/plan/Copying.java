package org.diplomaticties.plan;

import java.util.Arrays;

/** Makes rows out of rows that come in: some columns are copied, others are written by the step. */
@SuppressWarnings("VisibilityModifier") // used in the innermost loops
final class Copying {

    final Batch out;

    /** Of each row that is made, the row that it comes from. */
    final int[] from = new int[Batch.CAPACITY];

    private final int[] kept;
    private int copied;

    /**
     * Copies some columns.
     *
     * @param kept their slots
     */
    Copying(Batch out, int[] kept) {
        this.out = out;
        this.kept = kept;
        for (int slot : kept) {
            out.column(slot);
        }
    }

    void begin() {
        out.size = 0;
        copied = 0;
    }

    /** Copies for all rows made since the last time; to be called before their source gives others. */
    void copy(Batch in) {
        int end = out.size;
        for (int slot : kept) {
            int[] to = out.columns[slot];
            int[] source = in.columns[slot];
            if (source == null) {
                Arrays.fill(to, copied, end, 0);
            } else {
                for (int i = copied; i < end; i++) {
                    to[i] = source[from[i]];
                }
            }
        }
        copied = end;
    }

    boolean isFull() {
        return out.size == Batch.CAPACITY;
    }
}
