package org.diplomaticties.columns;

import org.apache.jena.graph.Node;
import org.apache.jena.query.ReadWrite;
import org.apache.jena.query.TxnType;
import org.apache.jena.sparql.core.DatasetGraphTriplesQuads;
import org.apache.jena.sparql.core.Transactional;
import org.apache.jena.sparql.core.TransactionalNull;

/** A data set that never changes, to be read by as many threads as like. */
public abstract class ReadOnlyDataset extends DatasetGraphTriplesQuads {

    private static final String READ_ONLY = "This data set is for reading";

    private final Transactional reading = TransactionalNull.create();

    @Override
    protected void addToDftGraph(Node subject, Node predicate, Node object) {
        throw new UnsupportedOperationException(READ_ONLY);
    }

    @Override
    protected void addToNamedGraph(Node graph, Node subject, Node predicate, Node object) {
        throw new UnsupportedOperationException(READ_ONLY);
    }

    @Override
    protected void deleteFromDftGraph(Node subject, Node predicate, Node object) {
        throw new UnsupportedOperationException(READ_ONLY);
    }

    @Override
    protected void deleteFromNamedGraph(Node graph, Node subject, Node predicate, Node object) {
        throw new UnsupportedOperationException(READ_ONLY);
    }

    @Override
    public boolean supportsTransactions() {
        return true;
    }

    @Override
    public boolean supportsTransactionAbort() {
        return false;
    }

    @Override
    public void begin(TxnType type) {
        reading.begin(TxnType.READ);
    }

    @Override
    public boolean promote(Promote mode) {
        return false;
    }

    @Override
    public void commit() {
        reading.commit();
    }

    @Override
    public void abort() {
        reading.abort();
    }

    @Override
    public void end() {
        reading.end();
    }

    @Override
    public boolean isInTransaction() {
        return reading.isInTransaction();
    }

    @Override
    public ReadWrite transactionMode() {
        return ReadWrite.READ;
    }

    @Override
    public TxnType transactionType() {
        return TxnType.READ;
    }
}
