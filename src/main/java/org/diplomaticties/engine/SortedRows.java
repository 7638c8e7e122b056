package org.diplomaticties.engine;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.Iterator;
import java.util.List;
import java.util.PriorityQueue;
import org.apache.jena.query.SortCondition;
import org.apache.jena.sparql.engine.ExecutionContext;
import org.apache.jena.sparql.engine.QueryIterator;
import org.apache.jena.sparql.engine.binding.Binding;
import org.apache.jena.sparql.engine.binding.BindingComparator;
import org.apache.jena.sparql.engine.iterator.QueryIter1;
import org.diplomaticties.guard.Guard;

/** ORDER BY (SPARQL 1.1, section 15.1), in memory that is charged. */
final class SortedRows extends QueryIter1 {

    private final Comparator<Binding> order;
    private final Guard guard;
    private Iterator<Binding> sorted;
    private long kept;

    SortedRows(QueryIterator input, List<SortCondition> conditions, Guard guard, ExecutionContext context) {
        super(input, context);
        this.guard = guard;
        Comparator<Binding> rows = new BindingComparator(conditions, context);
        this.order = (one, other) -> {
            guard.check();
            return rows.compare(one, other);
        };
    }

    @Override
    protected boolean hasNextBinding() {
        if (sorted == null) {
            sorted = sort();
        }
        return sorted.hasNext();
    }

    @Override
    protected Binding moveToNextBinding() {
        return sorted.next();
    }

    private Iterator<Binding> sort() {
        List<Binding> rows = new ArrayList<>();
        while (getInput().hasNext()) {
            Binding row = getInput().next();
            long bytes = Footprint.of(row);
            guard.keep(bytes);
            kept += bytes;
            rows.add(row);
        }
        try {
            List<Binding> copy = new ArrayList<>(rows);
            copy.sort(order);
            return copy.iterator();
        } catch (IllegalArgumentException contradiction) {
            // SPARQL's order of mixed values (not a number, dates without zone) is none; a heap does not mind.
            return heap(rows).iterator();
        }
    }

    private List<Binding> heap(List<Binding> rows) {
        PriorityQueue<Binding> heap = new PriorityQueue<>(order);
        heap.addAll(rows);
        List<Binding> sorted = new ArrayList<>(rows.size());
        while (!heap.isEmpty()) {
            sorted.add(heap.poll());
        }
        return sorted;
    }

    @Override
    protected void requestSubCancel() {}

    @Override
    protected void closeSubIterator() {
        sorted = null;
        guard.release(kept);
        kept = 0;
    }
}
