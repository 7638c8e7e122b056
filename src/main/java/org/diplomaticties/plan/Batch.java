package org.diplomaticties.plan;

/**
 * Some rows, column by column: ids of terms, 0 where a variable is not bound. A batch belongs to the step that made it and
 * holds until that is asked for the next one; who reads it may alter it until then.
 */
@SuppressWarnings("VisibilityModifier") // read and written in the innermost loops
final class Batch {

    static final int CAPACITY = 1024;

    /** By slot; null where no row has the variable. */
    final int[][] columns;

    int size;

    Batch(int slots) {
        this(new int[slots][], 0);
    }

    Batch(int[][] columns, int size) {
        this.columns = columns;
        this.size = size;
    }

    /** A column to be written. */
    int[] column(int slot) {
        if (columns[slot] == null) {
            columns[slot] = new int[CAPACITY];
        }
        return columns[slot];
    }

    int get(int slot, int row) {
        int[] column = columns[slot];
        return column == null ? 0 : column[row];
    }

    /** Keeps some rows only, given in ascending order. */
    void keep(int[] rows, int count) {
        if (count == size) {
            return;
        }
        for (int[] column : columns) {
            if (column != null) {
                for (int i = 0; i < count; i++) {
                    column[i] = column[rows[i]];
                }
            }
        }
        size = count;
    }

    /** Copies what another has in some slots. */
    void copy(Batch other, int[] slots) {
        size = other.size;
        for (int slot : slots) {
            int[] from = other.columns[slot];
            if (from == null) {
                columns[slot] = null;
            } else {
                System.arraycopy(from, 0, column(slot), 0, size);
            }
        }
    }
}
