package org.diplomaticties.engine;

import java.util.ArrayDeque;
import java.util.Comparator;
import java.util.Deque;
import java.util.Iterator;
import java.util.PriorityQueue;
import org.apache.jena.sparql.algebra.op.OpDistinct;
import org.apache.jena.sparql.algebra.op.OpTopN;
import org.apache.jena.sparql.engine.ExecutionContext;
import org.apache.jena.sparql.engine.QueryIterator;
import org.apache.jena.sparql.engine.binding.Binding;
import org.apache.jena.sparql.engine.binding.BindingComparator;
import org.apache.jena.sparql.engine.binding.BindingProjectNamed;
import org.apache.jena.sparql.engine.iterator.QueryIter1;
import org.diplomaticties.guard.Guard;

/**
 * ORDER BY with a small LIMIT (SPARQL 1.1, sections 15.1 and 15.5): only the rows that may be among the first are kept, in
 * memory that is charged. A heap does not mind that SPARQL's order of mixed values is none.
 */
final class TopRows extends QueryIter1 {

    private final Comparator<Binding> order;
    private final int most;
    private final boolean distinct;
    private final Guard guard;
    private Iterator<Binding> sorted;

    TopRows(OpTopN top, QueryIterator input, Guard guard, ExecutionContext context) {
        super(input, context);
        this.order = new BindingComparator(top.getConditions(), context);
        this.most = top.getLimit();
        this.distinct = top.getSubOp() instanceof OpDistinct;
        this.guard = guard;
    }

    @Override
    protected boolean hasNextBinding() {
        if (sorted == null) {
            sorted = first();
        }
        return sorted.hasNext();
    }

    @Override
    protected Binding moveToNextBinding() {
        return sorted.next();
    }

    private Iterator<Binding> first() {
        PriorityQueue<Binding> kept = new PriorityQueue<>(order.reversed());
        while (most > 0 && getInput().hasNext()) {
            Binding next = getInput().next();
            Binding row = distinct ? new BindingProjectNamed(next) : next; // without what stands for blank nodes
            boolean full = kept.size() == most;
            if ((full && order.compare(row, kept.peek()) >= 0) || (distinct && kept.contains(row))) {
                continue;
            }
            if (full) {
                guard.release(Footprint.of(kept.poll()));
            }
            guard.keep(Footprint.of(row));
            kept.add(row);
        }
        Deque<Binding> rows = new ArrayDeque<>();
        while (!kept.isEmpty()) {
            rows.addFirst(kept.poll());
        }
        return rows.iterator();
    }

    @Override
    protected void requestSubCancel() {}

    @Override
    protected void closeSubIterator() {
        sorted = null;
    }
}
