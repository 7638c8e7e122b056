package org.diplomaticties.engine;

import org.apache.jena.query.QueryCancelledException;
import org.apache.jena.sparql.engine.QueryIterator;
import org.apache.jena.sparql.engine.binding.Binding;
import org.apache.jena.sparql.engine.iterator.QueryIteratorWrapper;
import org.diplomaticties.guard.Guard;

/** Rows of an operator, each counted. */
final class CountedRows extends QueryIteratorWrapper {

    private final Guard guard;

    CountedRows(QueryIterator rows, Guard guard) {
        super(rows);
        this.guard = guard;
    }

    @Override
    protected boolean hasNextBinding() {
        try {
            return super.hasNextBinding();
        } catch (QueryCancelledException e) {
            guard.explain(e);
            throw e;
        }
    }

    @Override
    protected Binding moveToNextBinding() {
        guard.row();
        try {
            return super.moveToNextBinding();
        } catch (QueryCancelledException e) {
            guard.explain(e);
            throw e;
        }
    }
}
