package org.diplomaticties.plan;

import java.util.Arrays;
import java.util.Comparator;
import org.diplomaticties.guard.Guard;

/**
 * An order of kept rows: by some slots, upwards or downwards, and where these are alike by all others, so that an answer that
 * is cut comes out the same each time.
 */
final class RowOrder {

    private final Ids ids;
    private final Guard guard;
    private final Table table;
    private final int[] slots;
    private final boolean[] down;

    /**
     * An order.
     *
     * @param slots what it goes by; the rest follows
     * @param down which of them go downwards
     */
    RowOrder(Work work, Table table, int[] slots, boolean[] down) {
        this.ids = work.ids();
        this.guard = work.guard();
        this.table = table;
        int[] rest = Arrays.stream(table.slots())
                .filter(slot -> Arrays.stream(slots).noneMatch(key -> key == slot))
                .boxed()
                .sorted(Comparator.comparing(slot -> work.slots().variable(slot).getName()))
                .mapToInt(Integer::intValue)
                .toArray();
        this.slots = Arrays.copyOf(slots, slots.length + rest.length);
        System.arraycopy(rest, 0, this.slots, slots.length, rest.length);
        this.down = Arrays.copyOf(down, this.slots.length);
    }

    /** Whether a row of a batch comes behind a kept row by what the order goes by first. */
    boolean isBehind(Batch batch, int row, int kept) {
        if (slots.length == 0) {
            return false;
        }
        int order = ids.compare(batch.get(slots[0], row), table.get(slots[0], kept));
        return down[0] ? order < 0 : order > 0;
    }

    int compare(int row, int other) {
        for (int i = 0; i < slots.length; i++) {
            int order = ids.compare(table.get(slots[i], row), table.get(slots[i], other));
            if (order != 0) {
                return down[i] ? -order : order;
            }
        }
        return 0;
    }

    /** The numbers of all rows in this order. A heap would not mind that SPARQL's order of mixed values is none; nor does this. */
    int[] sorted() {
        int[] rows = new int[table.size()];
        Arrays.setAll(rows, row -> row);
        merge(rows, rows.clone(), 0, rows.length);
        return rows;
    }

    /** Sorts a part of the rows; both arrays hold them. */
    private void merge(int[] to, int[] from, int start, int end) {
        if (end - start < 2) {
            return;
        }
        guard.check();
        int middle = (start + end) >>> 1;
        merge(from, to, start, middle);
        merge(from, to, middle, end);
        int left = start;
        int right = middle;
        for (int i = start; i < end; i++) {
            boolean takesLeft = right >= end || (left < middle && compare(from[left], from[right]) <= 0);
            to[i] = from[takesLeft ? left++ : right++];
        }
    }
}
