package org.diplomaticties.plan;

import java.util.List;

/**
 * Those rows that come to something when they are carried on by other steps, or those that come to nothing (EXISTS and NOT
 * EXISTS). All rows of a batch are carried on together; where each comes to much, one by one, and only to its first.
 */
final class ExistsRows extends Rows {

    /** Above so many rows for each, they are carried on one by one. */
    private static final int MANY = 8;

    private final Rows input;
    private final Source source;
    private final Rows carried;
    private final int number;
    private final boolean wanted;
    private final int[] kept = new int[Batch.CAPACITY];
    private final boolean[] matched = new boolean[Batch.CAPACITY];
    private boolean oneByOne;

    ExistsRows(Work work, Rows input, Carried carried, boolean wanted) {
        super(work.guard(), input.maybe(), input.always());
        this.input = input;
        this.source = carried.source();
        this.carried = carried.rows();
        this.number = carried.number();
        this.wanted = wanted;
    }

    @Override
    protected Batch advance() {
        for (Batch batch = input.next(); batch != null; batch = input.next()) {
            if (oneByOne) {
                tryEach(batch);
            } else {
                tryAll(batch);
            }
            int count = 0;
            for (int row = 0; row < batch.size; row++) {
                if (matched[row] == wanted) {
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

    private void tryAll(Batch batch) {
        source.put(copy(batch, 0, batch.size));
        long made = 0;
        for (Batch found = carried.next(); found != null; found = carried.next()) {
            int[] numbers = found.columns[number];
            for (int row = 0; row < found.size; row++) {
                matched[numbers[row] - 1] = true;
            }
            made += found.size;
        }
        oneByOne = made > (long) MANY * batch.size;
    }

    private void tryEach(Batch batch) {
        for (int row = 0; row < batch.size; row++) {
            source.put(copy(batch, row, row + 1));
            matched[row] = carried.next() != null;
            carried.reset();
        }
    }

    /** A copy, since steps alter what they are given. */
    private Batch copy(Batch batch, int from, int end) {
        Batch copy = new Batch(batch.columns.length);
        copy.size = end - from;
        for (int slot = 0; slot < batch.columns.length; slot++) {
            if (batch.columns[slot] != null) {
                System.arraycopy(batch.columns[slot], from, copy.column(slot), 0, copy.size);
            }
        }
        int[] numbers = copy.column(number);
        for (int row = from; row < end; row++) {
            numbers[row - from] = row + 1;
            matched[row] = false;
        }
        return copy;
    }

    @Override
    void reset() {
        input.reset();
        carried.reset();
    }

    @Override
    String label() {
        return wanted ? "exists" : "not exists";
    }

    @Override
    List<Rows> inputs() {
        return List.of(input, carried);
    }
}
