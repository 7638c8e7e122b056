package org.diplomaticties.plan;

import java.util.BitSet;
import java.util.List;

/** No rows, whatever comes in. */
final class EmptyRows extends Rows {

    private final Rows input;

    EmptyRows(Work work, Rows input, BitSet maybe) {
        super(work.guard(), maybe, input.always());
        this.input = input;
    }

    /** The rows that come in are drawn, since whoever makes them may go on with others afterwards. */
    @Override
    protected Batch advance() {
        Batch batch = input.next();
        while (batch != null) {
            batch = input.next();
        }
        return null;
    }

    @Override
    String label() {
        return "nothing";
    }

    @Override
    List<Rows> inputs() {
        return List.of(input);
    }
}
