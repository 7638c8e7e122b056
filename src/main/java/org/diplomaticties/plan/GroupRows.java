package org.diplomaticties.plan;

import java.util.BitSet;
import java.util.List;
import java.util.stream.IntStream;
import org.apache.jena.graph.Node;
import org.apache.jena.sparql.expr.ExprAggregator;

/** One row for each group of rows, with what the group comes to (GROUP BY). */
final class GroupRows extends Rows {

    private static final long GROUP = 64; // bytes of a group beside its key, about

    private final Work work;
    private final Rows input;
    private final int[] keys;
    private final List<ExprAggregator> aggregates;
    private final List<Tallies> tallies;
    private final int[] results;
    private final String text;

    private Tuples groups;
    private int next;
    private Batch out;

    /**
     * A step.
     *
     * @param keys the slots that tell groups apart
     * @param tallies of the aggregates
     */
    GroupRows(Work work, Rows input, int[] keys, List<ExprAggregator> aggregates, List<Tallies> tallies, String text) {
        super(work.guard(), columns(work, keys, aggregates), Slots.both(input.always(), set(keys)));
        this.work = work;
        this.input = input;
        this.keys = keys;
        this.aggregates = aggregates;
        this.tallies = tallies;
        this.results = aggregates.stream()
                .mapToInt(aggregate -> work.slots().of(aggregate.getVar()))
                .toArray();
        this.text = text;
    }

    private static BitSet set(int[] slots) {
        BitSet set = new BitSet();
        IntStream.of(slots).forEach(set::set);
        return set;
    }

    private static BitSet columns(Work work, int[] keys, List<ExprAggregator> aggregates) {
        BitSet columns = set(keys);
        aggregates.forEach(aggregate -> columns.set(work.slots().of(aggregate.getVar())));
        return columns;
    }

    @Override
    protected Batch advance() {
        if (groups == null) {
            group();
        }
        out = work.batch();
        if (groups.size() == 0 && keys.length == 0 && next == 0) {
            next++;
            return ofNothing();
        }
        while (next < groups.size() && out.size < Batch.CAPACITY) {
            write(next++);
        }
        return out.size == 0 ? null : out;
    }

    private void group() {
        groups = new Tuples(work.guard(), keys.length);
        int[] numbers = new int[Batch.CAPACITY];
        for (Batch batch = input.next(); batch != null; batch = input.next()) {
            for (int row = 0; row < batch.size; row++) {
                numbers[row] = row > 0 && isLikeBefore(batch, row) ? numbers[row - 1] : number(batch, row);
            }
            for (Tallies tally : tallies) {
                tally.add(numbers, batch);
            }
        }
    }

    /** Whether a row is of the same group as that before: often those of a group come together. */
    private boolean isLikeBefore(Batch batch, int row) {
        for (int key : keys) {
            int[] column = batch.columns[key];
            if (column != null && column[row] != column[row - 1]) {
                return false;
            }
        }
        return true;
    }

    private int number(Batch batch, int row) {
        int known = groups.size();
        int group = groups.add(batch, keys, row);
        if (group == known) {
            work.guard().keep(GROUP);
            tallies.forEach(tally -> tally.open(group));
        }
        return group;
    }

    private void write(int group) {
        for (int i = 0; i < keys.length; i++) {
            out.column(keys[i])[out.size] = groups.get(group, i);
        }
        for (int i = 0; i < results.length; i++) {
            out.column(results[i])[out.size] = tallies.get(i).result(group);
        }
        out.size++;
    }

    /** The one group that there is where nothing is grouped, even of no rows. */
    private Batch ofNothing() {
        for (int i = 0; i < results.length; i++) {
            Node value = aggregates.get(i).getAggregator().getValueEmpty();
            out.column(results[i])[0] = value == null ? 0 : work.ids().id(value);
        }
        out.size = 1;
        return out;
    }

    @Override
    String label() {
        return "group by " + text;
    }

    @Override
    List<Rows> inputs() {
        return List.of(input);
    }
}
