package org.diplomaticties.engine;

import java.util.HashSet;
import java.util.Set;
import org.apache.jena.sparql.engine.ExecutionContext;
import org.apache.jena.sparql.engine.QueryIterator;
import org.apache.jena.sparql.engine.binding.Binding;
import org.apache.jena.sparql.engine.binding.BindingProjectNamed;
import org.apache.jena.sparql.engine.iterator.QueryIter1;
import org.diplomaticties.guard.Guard;

/** DISTINCT (SPARQL 1.1, section 15.3): each row where it comes first; each new one is charged. */
final class DistinctRows extends QueryIter1 {

    private final Guard guard;
    private final Set<Binding> seen = new HashSet<>();
    private Binding next;
    private long kept;

    DistinctRows(QueryIterator input, Guard guard, ExecutionContext context) {
        super(input, context);
        this.guard = guard;
    }

    @Override
    protected boolean hasNextBinding() {
        while (next == null && getInput().hasNext()) {
            Binding row = new BindingProjectNamed(getInput().next());
            if (seen.add(row)) {
                long bytes = Footprint.of(row);
                guard.keep(bytes);
                kept += bytes;
                next = row;
            }
        }
        return next != null;
    }

    @Override
    protected Binding moveToNextBinding() {
        Binding row = next;
        next = null;
        return row;
    }

    @Override
    protected void requestSubCancel() {}

    @Override
    protected void closeSubIterator() {
        seen.clear();
        guard.release(kept);
        kept = 0;
    }
}
