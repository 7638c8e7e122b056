package org.diplomaticties.plan;

import java.util.BitSet;
import java.util.List;

/**
 * Rows with the value of an expression in a slot. A row that has another value there already is none (BIND where it joins);
 * an error leaves it as it is.
 */
final class ExtendRows extends Rows {

    private final Work work;
    private final Rows input;
    private final int slot;
    private final Value value;
    private final String text;
    private final boolean fresh;
    private final int[] own = new int[Batch.CAPACITY];
    private final int[] kept = new int[Batch.CAPACITY];

    /**
     * A step.
     *
     * @param always whether the expression has a value in every row
     */
    ExtendRows(Work work, Rows input, int slot, Value value, boolean always, String text) {
        super(work.guard(), with(input.maybe(), slot), always ? with(input.always(), slot) : input.always());
        this.work = work;
        this.input = input;
        this.slot = slot;
        this.value = value;
        this.text = text;
        this.fresh = !input.maybe().get(slot);
    }

    private static BitSet with(BitSet slots, int slot) {
        slots.set(slot);
        return slots;
    }

    @Override
    protected Batch advance() {
        for (Batch in = input.next(); in != null; in = input.next()) {
            Batch batch = with(in);
            int[] column = batch.columns[slot];
            int count = 0;
            for (int row = 0; row < batch.size; row++) {
                int before = fresh ? 0 : in.get(slot, row);
                int now = value.id(in, row);
                column[row] = before == 0 ? now : before;
                if (now == 0 || before == 0 || same(now, before)) {
                    kept[count++] = row;
                }
            }
            batch.keep(kept, count);
            if (count > 0) {
                return batch;
            }
        }
        return null;
    }

    /** The same columns, and one of its own: whoever comes before this step does not see it. */
    private Batch with(Batch in) {
        Batch batch = new Batch(in.columns.clone(), in.size);
        batch.columns[slot] = own;
        return batch;
    }

    private boolean same(int one, int other) {
        return one == other || work.ids().term(one).sameValueAs(work.ids().term(other));
    }

    @Override
    String label() {
        return "bind " + text;
    }

    @Override
    List<Rows> inputs() {
        return List.of(input);
    }
}
