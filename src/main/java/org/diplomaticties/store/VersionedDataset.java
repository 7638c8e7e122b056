package org.diplomaticties.store;

import org.apache.jena.query.ReadWrite;
import org.apache.jena.query.TxnType;
import org.apache.jena.sparql.core.DatasetGraph;
import org.apache.jena.sparql.core.DatasetGraphWrapper;
import org.diplomaticties.change.Overlay;
import org.diplomaticties.change.Version;

/** A data set whose readers know which version they read. It is written through {@link #write} only. */
final class VersionedDataset extends DatasetGraphWrapper {

    private final Object turn = new Object();

    @SuppressWarnings("ThreadLocalUsage") // a thread's transactions are those of one data set
    private final ThreadLocal<Version> read = new ThreadLocal<>();

    private volatile Version newest;

    VersionedDataset(DatasetGraph dataset, Version newest) {
        super(dataset);
        this.newest = newest;
    }

    /** The version that this thread's transaction reads; outside of one, the newest. */
    Version version() {
        Version own = isInTransaction() ? read.get() : null;
        return own == null ? newest : own;
    }

    /**
     * Writes a change. Nothing in it may fail for a reason of its own: TDB2 5.6.0 loses nodes of later changes when a
     * transaction that has written is aborted (GH-3877), so on failure the transaction is left open and nobody writes
     * until the next start, which does what it does after a crash.
     */
    void write(Overlay draft, Version version) {
        DatasetGraph dataset = getWrapped();
        dataset.begin(TxnType.WRITE);
        draft.writeTo(dataset);
        synchronized (turn) {
            dataset.commit();
            newest = version;
        }
        dataset.end();
    }

    @Override
    public void begin(TxnType type) {
        synchronized (turn) {
            super.begin(type);
            read.set(newest);
        }
    }

    @Override
    public void begin(ReadWrite mode) {
        begin(TxnType.convert(mode));
    }

    @Override
    public void begin() {
        begin(TxnType.READ);
    }

    @Override
    public void end() {
        read.remove();
        super.end();
    }
}
