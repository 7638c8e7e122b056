package org.diplomaticties.plan;

import java.util.BitSet;
import java.util.List;

/** Rows with which no row of another step is compatible that has a variable with them in common (MINUS). */
final class MinusRows extends Rows {

    private final Work work;
    private final Rows input;
    private final Rows other;
    private final int[] keys;
    private final int[] compared;
    private final int[] kept = new int[Batch.CAPACITY];
    private Table table;
    private Tuples heads;

    /**
     * A step.
     *
     * @param common the slots of variables that both operators have; a row that was carried here may have more
     */
    MinusRows(Work work, Rows input, Rows other, BitSet common) {
        super(work.guard(), input.maybe(), input.always());
        this.work = work;
        this.input = input;
        this.other = other;
        BitSet shared = Slots.both(common, Slots.both(input.maybe(), other.maybe()));
        BitSet always = Slots.both(shared, Slots.both(input.always(), other.always()));
        this.keys = Slots.array(always);
        shared.andNot(always);
        this.compared = Slots.array(shared);
    }

    @Override
    protected Batch advance() {
        if (table == null) {
            build();
        }
        for (Batch batch = input.next(); batch != null; batch = input.next()) {
            int count = 0;
            for (int row = 0; row < batch.size; row++) {
                if (!isTaken(batch, row)) {
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

    private boolean isTaken(Batch batch, int row) {
        if (keys.length == 0 && compared.length == 0) {
            return false;
        }
        if (compared.length == 0) {
            return heads.find(batch, keys, row) >= 0;
        }
        for (int candidate = 0; candidate < table.size(); candidate++) {
            work.guard().check();
            if (takes(candidate, batch, row)) {
                return true;
            }
        }
        return false;
    }

    private boolean takes(int candidate, Batch batch, int row) {
        boolean common = keys.length > 0;
        for (int slot : keys) {
            if (batch.get(slot, row) != table.get(slot, candidate)) {
                return false;
            }
        }
        for (int slot : compared) {
            int one = batch.get(slot, row);
            int two = table.get(slot, candidate);
            if (one != 0 && two != 0) {
                if (one != two) {
                    return false;
                }
                common = true;
            }
        }
        return common;
    }

    private void build() {
        BitSet shared = new BitSet();
        for (int slot : keys) {
            shared.set(slot);
        }
        for (int slot : compared) {
            shared.set(slot);
        }
        table = new Table(work, Slots.array(shared));
        heads = new Tuples(work.guard(), keys.length);
        for (Batch batch = other.next(); batch != null; batch = other.next()) {
            if (compared.length > 0) {
                table.add(batch);
            }
            for (int row = 0; row < batch.size; row++) {
                heads.add(batch, keys, row);
            }
        }
    }

    @Override
    void reset() {
        input.reset();
    }

    @Override
    String label() {
        return "minus";
    }

    @Override
    List<Rows> inputs() {
        return List.of(input, other);
    }
}
