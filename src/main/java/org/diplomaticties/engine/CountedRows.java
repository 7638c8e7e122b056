package org.diplomaticties.engine;

import org.apache.jena.query.QueryCancelledException;
import org.apache.jena.sparql.engine.QueryIterator;
import org.apache.jena.sparql.engine.binding.Binding;
import org.apache.jena.sparql.engine.iterator.QueryIteratorWrapper;
import org.diplomaticties.guard.Guard;

/**
 * Rows of an operator, each counted. They are closed only if they were begun and have not failed: Jena's hash join, closed
 * before or after, fails itself, and its failure would be told in place of the first.
 */
final class CountedRows extends QueryIteratorWrapper {

    private final Guard guard;
    private boolean open;

    CountedRows(QueryIterator rows, Guard guard) {
        super(rows);
        this.guard = guard;
    }

    @Override
    protected boolean hasNextBinding() {
        open = false;
        try {
            boolean more = super.hasNextBinding();
            open = true;
            if (!more) {
                guard.check(); // a filter may have kept to itself why it let no row through
            }
            return more;
        } catch (QueryCancelledException e) {
            guard.explain(e);
            throw e;
        }
    }

    @Override
    protected Binding moveToNextBinding() {
        guard.row();
        open = false;
        try {
            Binding row = super.moveToNextBinding();
            open = true;
            return row;
        } catch (QueryCancelledException e) {
            guard.explain(e);
            throw e;
        }
    }

    @Override
    protected void closeIterator() {
        if (open) {
            super.closeIterator();
        }
    }
}
