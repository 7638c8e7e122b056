package org.diplomaticties.engine;

import org.apache.jena.sparql.engine.QueryIterator;
import org.apache.jena.sparql.engine.binding.Binding;
import org.apache.jena.sparql.engine.iterator.QueryIteratorWrapper;
import org.diplomaticties.guard.Guard;

/** Rows that whoever reads them keeps. */
final class KeptRows extends QueryIteratorWrapper {

    private final Guard guard;

    KeptRows(QueryIterator rows, Guard guard) {
        super(rows);
        this.guard = guard;
    }

    @Override
    protected Binding moveToNextBinding() {
        Binding row = super.moveToNextBinding();
        guard.keep(Footprint.of(row));
        return row;
    }
}
