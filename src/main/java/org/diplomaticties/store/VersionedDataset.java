package org.diplomaticties.store;

import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import org.apache.jena.query.ReadWrite;
import org.apache.jena.query.TxnType;
import org.apache.jena.sparql.core.DatasetGraph;
import org.apache.jena.sparql.core.DatasetGraphWrapper;
import org.apache.jena.tdb2.sys.TDBInternal;
import org.diplomaticties.change.Overlay;
import org.diplomaticties.change.Patch;
import org.diplomaticties.change.Version;
import org.diplomaticties.snapshot.Snapshot;
import org.diplomaticties.snapshot.SnapshotDataset;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * A data set whose readers know which version they read. It is written through {@link #write} and {@link #replace} only; a
 * reader keeps the data with which its transaction began. Where there is a snapshot of the version, he reads that.
 */
final class VersionedDataset extends DatasetGraphWrapper {

    private static final Logger LOG = LoggerFactory.getLogger(VersionedDataset.class);

    /** Held while it is decided what the next transaction reads. */
    private final Object turn = new Object();

    /** Held while a version is written. */
    private final Object writing = new Object();

    @SuppressWarnings("ThreadLocalUsage") // a thread's transactions are those of one data set
    private final ThreadLocal<State> read = new ThreadLocal<>();

    /** A thread for writing and nothing else. */
    private final ExecutorService writer = Executors.newSingleThreadExecutor(VersionedDataset::daemon);

    private volatile State newest;

    /**
     * A version.
     *
     * @param data where it lies
     * @param read what readers see: a snapshot, or the data
     */
    private record State(DatasetGraph data, DatasetGraph read, Version version) {

        static State of(DatasetGraph data, Version version) {
            return new State(data, data, version);
        }
    }

    VersionedDataset(DatasetGraph data, Version newest) {
        super(data);
        this.newest = State.of(data, newest);
    }

    private static Thread daemon(Runnable writing) {
        Thread thread = new Thread(writing, "store-writer");
        thread.setDaemon(true);
        return thread;
    }

    /** The version that this thread's transaction reads; outside of one, the newest. */
    Version version() {
        return state().version();
    }

    /** The data that this thread's transaction sees, where it lies. */
    DatasetGraph stored() {
        return state().data();
    }

    @Override
    protected DatasetGraph get() {
        return state().read();
    }

    @Override
    protected DatasetGraph getT() {
        return stored();
    }

    @Override
    public boolean isInTransaction() {
        return stored().isInTransaction();
    }

    private State state() {
        State own = read.get();
        return own == null ? newest : own;
    }

    /** The snapshot that the next transaction reads, if it reads one. */
    Optional<Snapshot> snapshot() {
        return newest.read() instanceof SnapshotDataset read ? Optional.of(read.snapshot()) : Optional.empty();
    }

    /** The snapshot that this thread's transaction reads, if it reads one. */
    Optional<Snapshot> snapshotRead() {
        return get() instanceof SnapshotDataset read ? Optional.of(read.snapshot()) : Optional.empty();
    }

    /** Lets readers of the newest version have a snapshot, if it is of that version; tells whether it is. */
    boolean hold(Snapshot snapshot, Version version) {
        synchronized (writing) {
            synchronized (turn) {
                if (newest.version().equals(version)) {
                    newest = new State(newest.data(), read(snapshot, newest.data()), version);
                    return true;
                }
                return false;
            }
        }
    }

    /** The version that the next transaction reads. */
    Version newest() {
        return newest.version();
    }

    /**
     * Writes a change. Nothing in it may fail for a reason of its own: TDB2 5.6.0 loses nodes of later changes when a
     * transaction that has written is aborted (GH-3877), so on failure the transaction is left open and nobody writes
     * until the next start, which does what it does after a crash. It is left open on a thread that does nothing else:
     * one that reads later would read what is half written.
     */
    void write(Overlay draft, Version version) {
        try {
            CompletableFuture.runAsync(() -> writeHere(draft, version), writer).join();
        } catch (CompletionException e) {
            if (e.getCause() instanceof Error error) {
                throw error;
            }
            throw (RuntimeException) e.getCause();
        }
    }

    private void writeHere(Overlay draft, Version version) {
        synchronized (writing) {
            DatasetGraph data = newest.data();
            DatasetGraph read = snapshotAfter(draft);
            data.begin(TxnType.WRITE);
            draft.writeTo(data);
            synchronized (turn) {
                data.commit();
                newest = new State(data, read, version);
            }
            data.end();
        }
    }

    /** What readers see after a change, where they see a snapshot now; else the data. */
    private DatasetGraph snapshotAfter(Overlay draft) {
        State now = newest;
        if (!(now.read() instanceof SnapshotDataset before)) {
            return now.data();
        }
        try {
            Patch patch = draft.patch();
            return read(before.snapshot().with(patch.added(), patch.removed()), now.data());
        } catch (OutOfMemoryError | RuntimeException e) { // the log has the change already, and so must the data
            LOG.warn("The columns in memory cannot follow ({})", e.toString());
            return now.data();
        }
    }

    private SnapshotDataset read(Snapshot snapshot, DatasetGraph data) {
        SnapshotDataset read = new SnapshotDataset(snapshot, data.prefixes());
        read.getContext().putAll(getContext());
        return read;
    }

    /** Closes what is read now. */
    void closeAll() {
        writer.shutdown();
        Tdb2.close(newest.data());
    }

    /** Puts other data in the place of what was there, and closes that once its last reader has come to his end. */
    void replace(DatasetGraph data, Version version) {
        State old;
        synchronized (writing) {
            old = newest;
            boolean keepsSnapshot = version.equals(old.version()) && old.read() instanceof SnapshotDataset;
            DatasetGraph read = keepsSnapshot ? read(((SnapshotDataset) old.read()).snapshot(), data) : data;
            synchronized (turn) {
                newest = new State(data, read, version);
            }
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
        stored().end();
        read.remove();
    }
}
