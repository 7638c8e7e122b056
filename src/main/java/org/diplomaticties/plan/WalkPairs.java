package org.diplomaticties.plan;

import java.util.BitSet;
import org.diplomaticties.snapshot.Index;
import org.diplomaticties.snapshot.Run;

/** All pairs of an index, for each row that comes in. */
final class WalkPairs extends Widening {

    private final Index index;
    private final int keySlot;
    private final int valueSlot;
    private final boolean same;
    private final boolean[] sets;
    private final BitSet needed;
    private final String text;
    private final Run run = new Run();

    private Index.Walk walk;
    private int at;

    /**
     * A step.
     *
     * @param keySlot of the key, free in every row that comes in
     * @param valueSlot of the value, likewise; perhaps the same
     */
    WalkPairs(
            Work work,
            Rows input,
            Index index,
            int keySlot,
            int valueSlot,
            boolean[] sets,
            BitSet needed,
            String text) {
        super(work, input, needed, Slots.both(slots(keySlot, valueSlot), needed), slots(keySlot, valueSlot));
        this.index = index;
        this.keySlot = keySlot;
        this.valueSlot = valueSlot;
        this.same = keySlot == valueSlot;
        this.sets = sets;
        this.needed = needed;
        this.text = text;
    }

    private static BitSet slots(int one, int other) {
        BitSet slots = new BitSet();
        slots.set(one);
        slots.set(other);
        return slots;
    }

    @Override
    protected void begin(Batch from, int fromRow) {
        walk = index.walk();
        at = 0;
        run.end = 0;
    }

    @Override
    protected boolean fill(Batch from, int fromRow, Copying to) {
        int[] keys = needed.get(keySlot) ? to.out.column(keySlot) : null;
        int[] values = needed.get(valueSlot) ? to.out.column(valueSlot) : null;
        int size = to.out.size;
        while (size < Batch.CAPACITY) {
            if (at >= run.end) {
                if (!walk.next(run)) {
                    to.out.size = size;
                    return false;
                }
                at = run.from;
            }
            int value = run.values[at];
            if ((!same || value == run.key) && (sets == null || sets[run.graphs[at]])) {
                to.from[size] = fromRow;
                if (keys != null) {
                    keys[size] = run.key;
                }
                if (values != null) {
                    values[size] = value;
                }
                size++;
            }
            at++;
        }
        to.out.size = size;
        return true;
    }

    @Override
    String label() {
        return "walk " + text;
    }
}
