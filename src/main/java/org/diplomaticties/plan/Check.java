package org.diplomaticties.plan;

import java.util.List;
import org.diplomaticties.snapshot.Index;
import org.diplomaticties.snapshot.Run;

/** Those rows of which an index has the pair that they hold. */
final class Check extends Rows {

    private final Rows input;
    private final Index index;
    private final Spot key;
    private final Spot value;
    private final boolean[] sets;
    private final String text;
    private final Run run = new Run();
    private final int[] kept = new int[Batch.CAPACITY];

    Check(Work work, Rows input, Index index, Spot key, Spot value, boolean[] sets, String text) {
        super(work.guard(), input.maybe(), input.always());
        this.input = input;
        this.index = index;
        this.key = key;
        this.value = value;
        this.sets = sets;
        this.text = text;
    }

    @Override
    protected Batch advance() {
        for (Batch batch = input.next(); batch != null; batch = input.next()) {
            int count = 0;
            for (int row = 0; row < batch.size; row++) {
                int place = index.place(key.in(batch, row), value.in(batch, row), run);
                if (place >= 0 && (sets == null || sets[run.graphs[place]])) {
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

    @Override
    String label() {
        return "check " + text;
    }

    @Override
    List<Rows> inputs() {
        return List.of(input);
    }
}
