package org.diplomaticties.plan;

import java.util.BitSet;
import java.util.List;

/** Each batch of rows carried on by other steps, and those rows of it that came to nothing as they were (OPTIONAL). */
final class OptionalRows extends Rows {

    private final Work work;
    private final Rows input;
    private final Source source;
    private final Rows carried;
    private final int number;
    private final int[] kept;

    private Batch given;
    private Batch left;
    private boolean[] matched;

    /**
     * A step.
     *
     * @param carried the steps that rows are carried on by
     */
    OptionalRows(Work work, Rows input, Carried carried, BitSet needed) {
        super(work.guard(), columns(input, carried, needed), input.always());
        this.work = work;
        this.input = input;
        this.source = carried.source();
        this.carried = carried.rows();
        this.number = carried.number();
        this.kept = Slots.array(input.maybe());
    }

    private static BitSet columns(Rows input, Carried carried, BitSet needed) {
        BitSet columns =
                Slots.either(Slots.both(input.maybe(), needed), carried.rows().maybe());
        columns.clear(carried.number());
        return columns;
    }

    @Override
    protected Batch advance() {
        while (true) {
            if (given == null && !open()) {
                return null;
            }
            Batch batch = carried.next();
            if (batch != null) {
                int[] numbers = batch.columns[number];
                for (int row = 0; row < batch.size; row++) {
                    matched[numbers[row] - 1] = true;
                }
                return batch;
            }
            Batch rest = rest();
            given = null;
            if (rest.size > 0) {
                return rest;
            }
        }
    }

    private boolean open() {
        Batch in = input.next();
        if (in == null) {
            return false;
        }
        if (left == null) {
            left = work.batch();
            matched = new boolean[Batch.CAPACITY];
        }
        left.copy(in, kept);
        given = new Batch(in.columns.clone(), in.size);
        int[] numbers = new int[Batch.CAPACITY];
        for (int row = 0; row < in.size; row++) {
            numbers[row] = row + 1;
            matched[row] = false;
        }
        given.columns[number] = numbers;
        source.put(given);
        return true;
    }

    private Batch rest() {
        int[] rows = new int[left.size];
        int count = 0;
        for (int row = 0; row < left.size; row++) {
            if (!matched[row]) {
                rows[count++] = row;
            }
        }
        left.keep(rows, count);
        return left;
    }

    @Override
    void reset() {
        input.reset();
        carried.reset();
        given = null;
    }

    @Override
    String label() {
        return "optional";
    }

    @Override
    List<Rows> inputs() {
        return List.of(input, carried);
    }
}
