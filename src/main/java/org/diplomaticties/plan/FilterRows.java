package org.diplomaticties.plan;

import java.util.List;

/** Those rows for which all conditions are true. */
final class FilterRows extends Rows {

    private final Rows input;
    private final List<Condition> conditions;
    private final String text;
    private final int[] kept = new int[Batch.CAPACITY];

    FilterRows(Work work, Rows input, List<Condition> conditions, String text) {
        super(work.guard(), input.maybe(), input.always());
        this.input = input;
        this.conditions = conditions;
        this.text = text;
    }

    @Override
    protected Batch advance() {
        for (Batch batch = input.next(); batch != null; batch = input.next()) {
            for (Condition condition : conditions) {
                int count = 0;
                for (int row = 0; row < batch.size; row++) {
                    if (condition.test(batch, row) == Condition.TRUE) {
                        kept[count++] = row;
                    }
                }
                batch.keep(kept, count);
            }
            if (batch.size > 0) {
                return batch;
            }
        }
        return null;
    }

    @Override
    String label() {
        return "filter " + text;
    }

    @Override
    List<Rows> inputs() {
        return List.of(input);
    }
}
