package org.diplomaticties.store;

import org.apache.jena.query.ReadWrite;
import org.apache.jena.query.TxnType;
import org.apache.jena.sparql.core.DatasetGraph;
import org.apache.jena.sparql.core.DatasetGraphWrapper;
import org.apache.jena.tdb2.sys.TDBInternal;
import org.diplomaticties.change.Overlay;
import org.diplomaticties.change.Version;

/**
 * A data set whose readers know which version they read. It is written through {@link #write} and {@link #replace} only; a
 * reader keeps the data with which its transaction began.
 */
final class VersionedDataset extends DatasetGraphWrapper {

    private final Object turn = new Object();

    @SuppressWarnings("ThreadLocalUsage") // a thread's transactions are those of one data set
    private final ThreadLocal<State> read = new ThreadLocal<>();

    private volatile State newest;

    /** The data, and the version that it has. */
    private record State(DatasetGraph data, Version version) {}

    VersionedDataset(DatasetGraph data, Version newest) {
        super(data);
        this.newest = new State(data, newest);
    }

    /** The version that this thread's transaction reads; outside of one, the newest. */
    Version version() {
        return state().version();
    }

    @Override
    protected DatasetGraph get() {
        return state().data();
    }

    private State state() {
        State own = read.get();
        return own == null ? newest : own;
    }

    /** The version that the next transaction reads. */
    Version newest() {
        return newest.version();
    }

    /**
     * Writes a change. Nothing in it may fail for a reason of its own: TDB2 5.6.0 loses nodes of later changes when a
     * transaction that has written is aborted (GH-3877), so on failure the transaction is left open and nobody writes
     * until the next start, which does what it does after a crash.
     */
    void write(Overlay draft, Version version) {
        DatasetGraph data = newest.data();
        data.begin(TxnType.WRITE);
        draft.writeTo(data);
        synchronized (turn) {
            data.commit();
            newest = new State(data, version);
        }
        data.end();
    }

    /** Puts other data in the place of what was there, and closes that once its last reader has come to his end. */
    void replace(DatasetGraph data, Version version) {
        State old = newest;
        synchronized (turn) {
            newest = new State(data, version);
        }
        TDBInternal.getTransactionCoordinator(old.data()).startExclusiveMode();
        Tdb2.close(old.data());
    }

    @Override
    public void begin(TxnType type) {
        synchronized (turn) {
            newest.data().begin(type);
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
        get().end();
        read.remove();
    }
}
