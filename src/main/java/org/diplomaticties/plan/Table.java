package org.diplomaticties.plan;

import java.util.Arrays;
import org.diplomaticties.guard.Guard;

/** Rows that are kept, column by column; what they take is charged, and given back when they are dropped. */
final class Table {

    private static final int CELL = Integer.BYTES;

    private final Guard guard;
    private final int[] slots;
    private final int[][] columns;
    private final int[] placeOfSlot;
    private int size;
    private long charged;

    /**
     * A table.
     *
     * @param slots of the columns that are kept
     */
    Table(Work work, int[] slots) {
        this.guard = work.guard();
        this.slots = slots;
        this.columns = new int[slots.length][64];
        this.placeOfSlot = new int[work.slots().count()];
        Arrays.fill(placeOfSlot, -1);
        for (int i = 0; i < slots.length; i++) {
            placeOfSlot[slots[i]] = i;
        }
    }

    int size() {
        return size;
    }

    int[] slots() {
        return slots;
    }

    /** Keeps all rows of a batch. */
    void add(Batch batch) {
        room(batch.size);
        for (int i = 0; i < slots.length; i++) {
            int[] from = batch.columns[slots[i]];
            if (from == null) {
                Arrays.fill(columns[i], size, size + batch.size, 0);
            } else {
                System.arraycopy(from, 0, columns[i], size, batch.size);
            }
        }
        size += batch.size;
    }

    /** Writes one row, in place of that with this number or behind the last. */
    void set(int number, Batch batch, int row) {
        if (number == size) {
            room(1);
            size++;
        }
        for (int i = 0; i < slots.length; i++) {
            columns[i][number] = batch.get(slots[i], row);
        }
    }

    private void room(int more) {
        int length = slots.length == 0 ? Integer.MAX_VALUE : columns[0].length;
        if (size + more > length) {
            int longer = Math.max(size + more, length * 2);
            charge((long) (longer - length) * CELL * slots.length);
            for (int i = 0; i < columns.length; i++) {
                columns[i] = Arrays.copyOf(columns[i], longer);
            }
        }
    }

    private void charge(long bytes) {
        guard.keep(bytes);
        charged += bytes;
    }

    /** Gives back what it took. */
    void drop() {
        guard.release(charged);
        charged = 0;
        Arrays.fill(columns, new int[0]);
        size = 0;
    }

    int get(int slot, int row) {
        int place = placeOfSlot[slot];
        return place < 0 ? 0 : columns[place][row];
    }

    int[] column(int slot) {
        return columns[placeOfSlot[slot]];
    }
}
