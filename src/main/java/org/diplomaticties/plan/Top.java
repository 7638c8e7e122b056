package org.diplomaticties.plan;

import java.util.Arrays;

/** The first rows of an order, in a heap whose top is the last of them. */
final class Top {

    /** More rows than this are rather sorted together. */
    static final int MOST = 100_000;

    private final Table table;
    private final RowOrder order;
    private final int most;

    /** Numbers of rows of the table; behind the last stands the one that a candidate is written to. */
    private int[] heap = new int[16];

    private int size;
    private int spare;

    Top(Table table, RowOrder order, int most) {
        this.table = table;
        this.order = order;
        this.most = most;
    }

    void offer(Batch batch, int row) {
        if (most == 0) {
            return;
        }
        if (size < most) {
            table.set(size, batch, row);
            if (size == heap.length) {
                heap = Arrays.copyOf(heap, heap.length * 2);
            }
            heap[size] = size;
            up(size++);
            spare = size;
            return;
        }
        if (order.isBehind(batch, row, heap[0])) {
            return;
        }
        table.set(spare, batch, row);
        if (order.compare(spare, heap[0]) < 0) {
            int dropped = heap[0];
            heap[0] = spare;
            spare = dropped;
            down(0, size);
        }
    }

    private void up(int from) {
        int at = from;
        while (at > 0 && order.compare(heap[(at - 1) / 2], heap[at]) < 0) {
            swap(at, (at - 1) / 2);
            at = (at - 1) / 2;
        }
    }

    private void down(int from, int end) {
        int at = from;
        while (true) {
            int child = 2 * at + 1;
            if (child >= end) {
                return;
            }
            if (child + 1 < end && order.compare(heap[child + 1], heap[child]) > 0) {
                child++;
            }
            if (order.compare(heap[child], heap[at]) <= 0) {
                return;
            }
            swap(at, child);
            at = child;
        }
    }

    private void swap(int one, int other) {
        int kept = heap[one];
        heap[one] = heap[other];
        heap[other] = kept;
    }

    /** The rows, first to last; nothing may be offered afterwards. */
    int[] inOrder() {
        int[] rows = new int[size];
        for (int end = size; end > 0; end--) {
            rows[end - 1] = heap[0];
            heap[0] = heap[end - 1];
            down(0, end - 1);
        }
        return rows;
    }
}
