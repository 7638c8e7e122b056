package org.diplomaticties.plan;

import java.util.BitSet;
import java.util.List;
import java.util.stream.Stream;

/** The rows that come in, carried on in several ways, one after the other (UNION). */
final class UnionRows extends Rows {

    private final Work work;
    private final Rows input;
    private final List<Source> sources;
    private final List<Rows> ways;
    private final int[] kept;

    private Batch given;
    private int way;

    /**
     * A step.
     *
     * @param sources where the rows are put in, for each way; none if nothing comes in and the ways begin by themselves
     */
    UnionRows(Work work, Rows input, List<Source> sources, List<Rows> ways) {
        super(work.guard(), maybe(ways), always(ways));
        this.work = work;
        this.input = input;
        this.sources = sources;
        this.ways = ways;
        this.kept = Slots.array(input.maybe());
    }

    private static BitSet maybe(List<Rows> ways) {
        BitSet all = new BitSet();
        ways.forEach(rows -> all.or(rows.maybe()));
        return all;
    }

    private static BitSet always(List<Rows> ways) {
        BitSet all = ways.get(0).always();
        ways.forEach(rows -> all.and(rows.always()));
        return all;
    }

    @Override
    protected Batch advance() {
        while (true) {
            if (given == null) {
                Batch in = input.next();
                if (in == null) {
                    return null;
                }
                given = work.batch();
                given.copy(in, kept);
                way = 0;
                put();
            }
            Batch batch = ways.get(way).next();
            if (batch != null) {
                return batch;
            }
            if (++way == ways.size()) {
                given = null;
            } else {
                put();
            }
        }
    }

    /** Puts a copy in, since steps alter what they are given; without sources each way begins by itself. */
    private void put() {
        if (sources.isEmpty()) {
            return;
        }
        Batch copy = work.batch();
        copy.copy(given, kept);
        sources.get(way).put(copy);
    }

    @Override
    void reset() {
        input.reset();
        ways.forEach(Rows::reset);
        given = null;
    }

    @Override
    String label() {
        return "union";
    }

    @Override
    List<Rows> inputs() {
        return Stream.concat(Stream.of(input), ways.stream()).toList();
    }
}
