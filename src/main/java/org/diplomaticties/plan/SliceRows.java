package org.diplomaticties.plan;

import java.util.List;

/** Some of the rows by their place (OFFSET and LIMIT); once it has them, it asks for no more. */
final class SliceRows extends Rows {

    private final Rows input;
    private final long first;
    private final long end;
    private final int[] kept = new int[Batch.CAPACITY];
    private long seen;

    SliceRows(Work work, Rows input, long first, long end) {
        super(work.guard(), input.maybe(), input.always());
        this.input = input;
        this.first = first;
        this.end = end;
    }

    @Override
    protected Batch advance() {
        while (seen < end) {
            Batch batch = input.next();
            if (batch == null) {
                return null;
            }
            int from = (int) Math.min(batch.size, Math.max(0, first - seen));
            int until = (int) Math.min(batch.size, end - seen);
            seen += batch.size;
            int count = 0;
            for (int row = from; row < until; row++) {
                kept[count++] = row;
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
        return "rows " + first + " to " + end;
    }

    @Override
    List<Rows> inputs() {
        return List.of(input);
    }
}
