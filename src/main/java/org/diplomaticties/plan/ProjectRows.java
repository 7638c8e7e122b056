package org.diplomaticties.plan;

import java.util.BitSet;
import java.util.List;

/**
 * Rows without what a projection hides: variables of two sub-queries may have one name, and are none that they are joined
 * by.
 */
final class ProjectRows extends Rows {

    private final Rows input;
    private final int[] hidden;

    private ProjectRows(Work work, Rows input, BitSet visible, BitSet hidden) {
        super(work.guard(), Slots.both(input.maybe(), visible), input.always());
        this.input = input;
        this.hidden = Slots.array(hidden);
    }

    /** Rows with some columns at most. */
    static Rows of(Work work, Rows input, BitSet visible) {
        BitSet hidden = input.maybe();
        hidden.andNot(visible);
        return hidden.isEmpty() ? input : new ProjectRows(work, input, visible, hidden);
    }

    @Override
    protected Batch advance() {
        Batch batch = input.next();
        if (batch == null) {
            return null;
        }
        Batch projected = new Batch(batch.columns.clone(), batch.size);
        for (int slot : hidden) {
            projected.columns[slot] = null;
        }
        return projected;
    }

    @Override
    String label() {
        return "project";
    }

    @Override
    List<Rows> inputs() {
        return List.of(input);
    }
}
