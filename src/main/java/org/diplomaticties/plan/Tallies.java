package org.diplomaticties.plan;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.apache.jena.graph.Node;
import org.apache.jena.sparql.engine.binding.Binding;
import org.apache.jena.sparql.expr.Expr;
import org.apache.jena.sparql.expr.ExprAggregator;
import org.apache.jena.sparql.expr.NodeValue;
import org.apache.jena.sparql.expr.aggregate.AggCount;
import org.apache.jena.sparql.expr.aggregate.AggCountDistinct;
import org.apache.jena.sparql.expr.aggregate.AggCountVar;
import org.apache.jena.sparql.expr.aggregate.AggCountVarDistinct;
import org.apache.jena.sparql.expr.aggregate.AggMax;
import org.apache.jena.sparql.expr.aggregate.AggMaxDistinct;
import org.apache.jena.sparql.expr.aggregate.AggMin;
import org.apache.jena.sparql.expr.aggregate.AggMinDistinct;
import org.apache.jena.sparql.expr.aggregate.AggSample;
import org.apache.jena.sparql.expr.aggregate.AggSampleDistinct;
import org.apache.jena.sparql.expr.aggregate.Aggregator;

/** One aggregate of all groups, each group by its number. */
abstract class Tallies {

    /** Ids of the numbers that counts came to: most groups have one of a few. */
    private final IdMap counted = new IdMap();

    private Tallies() {}

    /** The id of a count. */
    final int count(Work work, long count) {
        if (count == 0 || count >= Integer.MAX_VALUE) {
            return work.ids().id(NodeValue.makeInteger(count).asNode());
        }
        int known = counted.get((int) count);
        if (known == IdMap.NONE) {
            known = work.ids().id(NodeValue.makeInteger(count).asNode());
            counted.put((int) count, known);
        }
        return known;
    }

    /** Makes room for a group that is new. */
    abstract void open(int group);

    abstract void add(int group, Batch batch, int row);

    /** Adds all rows of a batch, each to its group. */
    void add(int[] groups, Batch batch) {
        for (int row = 0; row < batch.size; row++) {
            add(groups[row], batch, row);
        }
    }

    /** The id of the result; 0 for an error. */
    abstract int result(int group);

    /** Whether rows that come twice change nothing. */
    static boolean isBlindToRepeats(Aggregator aggregator) {
        return aggregator instanceof AggCountVarDistinct
                || aggregator instanceof AggMin
                || aggregator instanceof AggMinDistinct
                || aggregator instanceof AggMax
                || aggregator instanceof AggMaxDistinct
                || aggregator instanceof AggSample
                || aggregator instanceof AggSampleDistinct;
    }

    static Tallies of(ExprAggregator aggregate, Work work, Expressions expressions) {
        Aggregator aggregator = aggregate.getAggregator();
        if (aggregator instanceof AggCount) {
            return new CountRows(work);
        }
        if (aggregator.getExprList() == null || aggregator.getExprList().size() != 1) {
            return new Library(work, aggregate);
        }
        Expr expression = aggregator.getExprList().get(0);
        Value value = expressions.value(expression);
        if (aggregator instanceof AggCountVar) {
            return new Count(work, value);
        }
        if (aggregator instanceof AggCountVarDistinct) {
            return new CountDistinct(work, value);
        }
        if (aggregator instanceof AggMin || aggregator instanceof AggMinDistinct) {
            return new Extreme(work, value, -1);
        }
        if (aggregator instanceof AggMax || aggregator instanceof AggMaxDistinct) {
            return new Extreme(work, value, 1);
        }
        return new Library(work, aggregate);
    }

    /** COUNT: rows in which something is not an error. */
    private static final class Count extends Tallies {

        private final Work work;
        private final Value value;
        private long[] counts = new long[16];

        Count(Work work, Value value) {
            this.work = work;
            this.value = value;
        }

        @Override
        void open(int group) {
            if (group == counts.length) {
                work.guard().keep((long) counts.length * Long.BYTES);
                counts = Arrays.copyOf(counts, counts.length * 2);
            }
        }

        @Override
        void add(int group, Batch batch, int row) {
            if (value.id(batch, row) != 0) {
                counts[group]++;
            }
        }

        @Override
        int result(int group) {
            return count(work, counts[group]);
        }
    }

    /** COUNT(*): all rows. */
    private static final class CountRows extends Tallies {

        private final Work work;
        private long[] counts = new long[16];

        CountRows(Work work) {
            this.work = work;
        }

        @Override
        void open(int group) {
            if (group == counts.length) {
                work.guard().keep((long) counts.length * Long.BYTES);
                counts = Arrays.copyOf(counts, counts.length * 2);
            }
        }

        @Override
        void add(int group, Batch batch, int row) {
            counts[group]++;
        }

        @Override
        void add(int[] groups, Batch batch) {
            for (int row = 0; row < batch.size; row++) {
                counts[groups[row]]++;
            }
        }

        @Override
        int result(int group) {
            return count(work, counts[group]);
        }
    }

    /** COUNT(DISTINCT …): each different term once. */
    private static final class CountDistinct extends Tallies {

        private final Work work;
        private final Value value;
        private final Tuples seen;
        private int[] counts = new int[16];

        CountDistinct(Work work, Value value) {
            this.work = work;
            this.value = value;
            this.seen = new Tuples(work.guard(), 2);
        }

        @Override
        void open(int group) {
            if (group == counts.length) {
                work.guard().keep((long) counts.length * Integer.BYTES);
                counts = Arrays.copyOf(counts, counts.length * 2);
            }
        }

        @Override
        void add(int group, Batch batch, int row) {
            int id = value.id(batch, row);
            if (id != 0) {
                int before = seen.size();
                if (seen.add(group, id) == before) {
                    counts[group]++;
                }
            }
        }

        @Override
        int result(int group) {
            return count(work, counts[group]);
        }
    }

    /** MIN and MAX, in the order of ORDER BY; an error in the group is one of the result, as ARQ has it. */
    private static final class Extreme extends Tallies {

        private static final int FAILED = -1;

        private final Work work;
        private final Value value;
        private final int sign;
        private int[] best = new int[16];

        Extreme(Work work, Value value, int sign) {
            this.work = work;
            this.value = value;
            this.sign = sign;
        }

        @Override
        void open(int group) {
            if (group == best.length) {
                work.guard().keep((long) best.length * Integer.BYTES);
                best = Arrays.copyOf(best, best.length * 2);
            }
        }

        @Override
        void add(int group, Batch batch, int row) {
            int id = value.id(batch, row);
            int before = best[group];
            if (id == 0 || before == FAILED) {
                best[group] = FAILED;
            } else if (before == 0 || work.ids().compare(id, before) * sign > 0) {
                best[group] = id;
            }
        }

        @Override
        int result(int group) {
            return Math.max(0, best[group]);
        }
    }

    /** Whatever else there is, by the library's own means. */
    private static final class Library extends Tallies {

        private final Work work;
        private final ExprAggregator aggregate;
        private final RowView view;

        /** Whether rows are kept to be told apart; the view shows another one next. */
        private final boolean keepsRows;

        private final List<Arq.Aggregate> groups = new ArrayList<>();

        Library(Work work, ExprAggregator aggregate) {
            this.work = work;
            this.aggregate = aggregate;
            this.view = new RowView(work);
            this.keepsRows = aggregate.getAggregator() instanceof AggCountDistinct;
        }

        @Override
        void open(int group) {
            groups.add(work.arq().open(aggregate));
        }

        @Override
        void add(int group, Batch batch, int row) {
            Binding shown = view.of(batch, row);
            groups.get(group).add(keepsRows ? shown.detach() : shown, work.context());
        }

        @Override
        int result(int group) {
            Node term = groups.get(group).value();
            return term == null ? 0 : work.ids().id(term);
        }
    }
}
