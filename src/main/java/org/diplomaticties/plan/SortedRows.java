package org.diplomaticties.plan;

import java.util.List;

/** Rows in an order, all of them or the first few (ORDER BY, with LIMIT). */
final class SortedRows extends Rows {

    private final Work work;
    private final Rows input;
    private final int[] slots;
    private final boolean[] down;
    private final long most;
    private final String text;

    private Table table;
    private int[] order;
    private int next;
    private Batch out;

    /**
     * A step.
     *
     * @param slots what the order goes by
     * @param most so many rows are asked for
     */
    SortedRows(Work work, Rows input, int[] slots, boolean[] down, long most, String text) {
        super(work.guard(), input.maybe(), input.always());
        this.work = work;
        this.input = input;
        this.slots = slots;
        this.down = down;
        this.most = most;
        this.text = text;
    }

    @Override
    protected Batch advance() {
        if (order == null) {
            out = work.batch();
            table = new Table(work, Slots.array(maybe()));
            order = most <= Top.MOST ? first((int) most) : all();
        }
        out.size = 0;
        while (next < order.length && out.size < Batch.CAPACITY) {
            for (int slot : table.slots()) {
                out.column(slot)[out.size] = table.get(slot, order[next]);
            }
            out.size++;
            next++;
        }
        if (out.size == 0) {
            table.drop();
            return null;
        }
        return out;
    }

    private int[] all() {
        for (Batch batch = input.next(); batch != null; batch = input.next()) {
            table.add(batch);
        }
        return new RowOrder(work, table, slots, down).sorted();
    }

    private int[] first(int count) {
        Top top = new Top(table, new RowOrder(work, table, slots, down), count);
        for (Batch batch = input.next(); batch != null; batch = input.next()) {
            for (int row = 0; row < batch.size; row++) {
                top.offer(batch, row);
            }
        }
        return top.inOrder();
    }

    @Override
    String label() {
        return (most == Long.MAX_VALUE ? "order by " : "first " + most + " by ") + text;
    }

    @Override
    List<Rows> inputs() {
        return List.of(input);
    }
}
