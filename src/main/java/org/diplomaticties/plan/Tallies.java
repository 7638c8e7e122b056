package org.diplomaticties.plan;

import java.util.Arrays;
import org.apache.jena.sparql.expr.ExprAggregator;
import org.apache.jena.sparql.expr.NodeValue;
import org.apache.jena.sparql.expr.aggregate.AggCount;
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

    private final Work work;

    /** Ids of the numbers that counts came to: most groups have one of a few. */
    private final IdMap counted = new IdMap();

    /** What there is to remember of each group. */
    private long[] numbers = new long[16];

    Tallies(Work work) {
        this.work = work;
    }

    /** Makes room for a group that is new. */
    void open(int group) {
        if (group == numbers.length) {
            work.guard().keep((long) numbers.length * Long.BYTES);
            numbers = Arrays.copyOf(numbers, numbers.length * 2);
        }
    }

    abstract void add(int group, Batch batch, int row);

    /** Adds all rows of a batch, each to its group. */
    void add(int[] groups, Batch batch) {
        for (int row = 0; row < batch.size; row++) {
            add(groups[row], batch, row);
        }
    }

    /** The id of the result; 0 for an error. */
    abstract int result(int group);

    final long[] numbers() {
        return numbers;
    }

    final Work work() {
        return work;
    }

    /** The id of what was counted in a group. */
    final int count(int group) {
        long count = numbers[group];
        if (count == 0 || count >= Integer.MAX_VALUE) {
            return number(count);
        }
        int known = counted.get((int) count);
        if (known == IdMap.NONE) {
            known = number(count);
            counted.put((int) count, known);
        }
        return known;
    }

    private int number(long count) {
        return work.ids().id(NodeValue.makeInteger(count).asNode());
    }

    /** Whether rows that come twice change nothing. */
    static boolean isBlindToRepeats(Aggregator aggregator) {
        return aggregator instanceof AggCountVarDistinct
                || isExtreme(aggregator)
                || aggregator instanceof AggSample
                || aggregator instanceof AggSampleDistinct;
    }

    private static boolean isExtreme(Aggregator aggregator) {
        return isLeast(aggregator) || aggregator instanceof AggMax || aggregator instanceof AggMaxDistinct;
    }

    private static boolean isLeast(Aggregator aggregator) {
        return aggregator instanceof AggMin || aggregator instanceof AggMinDistinct;
    }

    static Tallies of(ExprAggregator aggregate, Work work, Expressions expressions) {
        Aggregator aggregator = aggregate.getAggregator();
        if (aggregator instanceof AggCount) {
            return new CountRows(work);
        }
        if (aggregator.getExprList() == null || aggregator.getExprList().size() != 1) {
            return new LibraryTallies(work, aggregate);
        }
        Value value = expressions.value(aggregator.getExprList().get(0));
        if (aggregator instanceof AggCountVar) {
            return new Count(work, value);
        }
        if (aggregator instanceof AggCountVarDistinct) {
            return new CountDistinct(work, value);
        }
        return isExtreme(aggregator)
                ? new Extreme(work, value, isLeast(aggregator) ? -1 : 1)
                : new LibraryTallies(work, aggregate);
    }

    /** COUNT(*): all rows. */
    private static final class CountRows extends Tallies {

        CountRows(Work work) {
            super(work);
        }

        @Override
        void add(int group, Batch batch, int row) {
            numbers()[group]++;
        }

        @Override
        void add(int[] groups, Batch batch) {
            long[] counts = numbers();
            for (int row = 0; row < batch.size; row++) {
                counts[groups[row]]++;
            }
        }

        @Override
        int result(int group) {
            return count(group);
        }
    }

    /** COUNT: rows in which something is not an error. */
    private static final class Count extends Tallies {

        private final Value value;

        Count(Work work, Value value) {
            super(work);
            this.value = value;
        }

        @Override
        void add(int group, Batch batch, int row) {
            if (value.id(batch, row) != 0) {
                numbers()[group]++;
            }
        }

        @Override
        int result(int group) {
            return count(group);
        }
    }

    /** COUNT(DISTINCT …): each different term once. */
    private static final class CountDistinct extends Tallies {

        private final Value value;
        private final Tuples seen;

        CountDistinct(Work work, Value value) {
            super(work);
            this.value = value;
            this.seen = new Tuples(work.guard(), 2);
        }

        @Override
        void add(int group, Batch batch, int row) {
            int id = value.id(batch, row);
            if (id != 0) {
                int before = seen.size();
                if (seen.add(group, id) == before) {
                    numbers()[group]++;
                }
            }
        }

        @Override
        int result(int group) {
            return count(group);
        }
    }

    /** MIN and MAX, in the order of ORDER BY; an error in the group is one of the result, as ARQ has it. */
    private static final class Extreme extends Tallies {

        private static final int FAILED = -1;

        private final Value value;
        private final int sign;

        Extreme(Work work, Value value, int sign) {
            super(work);
            this.value = value;
            this.sign = sign;
        }

        @Override
        void add(int group, Batch batch, int row) {
            int id = value.id(batch, row);
            int before = (int) numbers()[group];
            if (id == 0 || before == FAILED) {
                numbers()[group] = FAILED;
            } else if (before == 0 || work().ids().compare(id, before) * sign > 0) {
                numbers()[group] = id;
            }
        }

        @Override
        int result(int group) {
            return (int) Math.max(0, numbers()[group]);
        }
    }
}
