package org.diplomaticties.store;

import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicReference;
import java.util.function.LongSupplier;
import org.apache.jena.system.Txn;
import org.diplomaticties.change.Version;
import org.diplomaticties.snapshot.Snapshot;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Has readers of a store answered from a snapshot of the newest version, which a thread of its own makes. Until there is one,
 * and where there can be none, they are answered from the data.
 */
final class SnapshotKeeper implements AutoCloseable {

    private static final Logger LOG = LoggerFactory.getLogger(SnapshotKeeper.class);
    private static final int PATIENCE_S = 60;

    /** What a triple takes of the heap, at most, and what it takes besides while a snapshot is made. */
    private static final long BYTES_A_TRIPLE = 120;

    private static final long BYTES_WHILE_MAKING = 180;

    private final VersionedDataset dataset;
    private final LongSupplier triples;
    private final ExecutorService maker = Executors.newSingleThreadExecutor(SnapshotKeeper::daemon);
    private volatile Reading reading = Reading.STORE;
    private volatile boolean isOn;
    private volatile boolean isClosed;

    /**
     * A keeper that makes none before its {@link #start}.
     *
     * @param triples how many there are
     */
    SnapshotKeeper(VersionedDataset dataset, LongSupplier triples) {
        this.dataset = dataset;
        this.triples = triples;
    }

    private static Thread daemon(Runnable making) {
        Thread thread = new Thread(making, "snapshot");
        thread.setDaemon(true);
        return thread;
    }

    /** From where readers are answered now. */
    Reading reading() {
        return reading;
    }

    /** Begins. */
    void start() {
        isOn = true;
        follow();
    }

    /** Has a snapshot made of a version that came to be, if it has none. */
    void follow() {
        if (isOn && !isClosed && !dataset.hasSnapshot()) {
            reading = Reading.PREPARING;
            maker.execute(this::make);
        }
    }

    private void make() {
        try {
            while (isOn && !isClosed && !dataset.hasSnapshot()) {
                long lacking = lacking();
                if (lacking > 0) {
                    giveUp("the heap lacks " + (lacking >> 20)
                            + " MB to hold the graph. Give the process more with -Xmx.");
                } else {
                    read();
                }
            }
        } catch (IllegalArgumentException e) { // more than the columns can count
            giveUp("it is too large (" + e.getMessage() + ").");
        } catch (OutOfMemoryError e) {
            giveUp("it does not fit into the heap. Give the process more with -Xmx.");
        } catch (RuntimeException e) {
            LOG.warn("The graph cannot be read into memory", e);
            giveUp("it could not be read into memory; the log says why.");
        }
    }

    private void read() {
        long start = System.nanoTime();
        AtomicReference<Version> version = new AtomicReference<>();
        Snapshot snapshot = Snapshot.of(Txn.calculateRead(dataset, () -> {
            version.set(dataset.version());
            return StoredQuads.of(dataset.stored());
        }));
        if (dataset.hold(snapshot, version.get())) {
            reading = Reading.MEMORY;
            LOG.info(
                    "Read version {} into memory, {} triples, in {} ms",
                    version,
                    snapshot.size(),
                    TimeUnit.NANOSECONDS.toMillis(System.nanoTime() - start));
        }
    }

    /** How many bytes of the heap a snapshot would need that are not there; none if it is not positive. */
    private long lacking() {
        Runtime runtime = Runtime.getRuntime();
        long used = runtime.totalMemory() - runtime.freeMemory();
        return triples.getAsLong() * (BYTES_A_TRIPLE + BYTES_WHILE_MAKING) - (runtime.maxMemory() - used);
    }

    private void giveUp(String reason) {
        isOn = false;
        reading = Reading.store(reason);
        LOG.warn("{}", reading.text());
    }

    /** Stops; waits for what reads the data now. */
    @Override
    public void close() {
        isClosed = true;
        maker.shutdown();
        try {
            if (!maker.awaitTermination(PATIENCE_S, TimeUnit.SECONDS)) {
                LOG.warn("The thread that reads the graph into memory does not end");
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }
}
