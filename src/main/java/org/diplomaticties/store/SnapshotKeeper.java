package org.diplomaticties.store;

import java.util.List;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;
import java.util.function.LongSupplier;
import org.apache.jena.system.Txn;
import org.diplomaticties.change.ChangeLog;
import org.diplomaticties.change.Commit;
import org.diplomaticties.change.Patch;
import org.diplomaticties.change.Stretch;
import org.diplomaticties.change.Version;
import org.diplomaticties.snapshot.Snapshot;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Has readers of a store answered from a snapshot of the newest version, which a thread of its own makes. Until there is one,
 * and where there can be none, they are answered from the data. Changes go into the snapshot as they are written; when there
 * are many, the thread makes another one.
 */
final class SnapshotKeeper implements AutoCloseable {

    private static final Logger LOG = LoggerFactory.getLogger(SnapshotKeeper.class);
    private static final int PATIENCE_S = 60;

    /** What a triple takes of the heap, at most, and what it takes besides while a snapshot is made. */
    private static final long BYTES_A_TRIPLE = 120;

    private static final long BYTES_WHILE_MAKING = 60;

    /** So many changed triples are carried along, or a share of all, if that is less; but never fewer than some. */
    private static final long MANY = 200_000;

    private static final long SHARE = 16;
    private static final long FEW = 1_000;

    private final VersionedDataset dataset;
    private final ChangeLog log;
    private final SnapshotFile file;
    private final LongSupplier free;
    private final ExecutorService maker = Executors.newSingleThreadExecutor(SnapshotKeeper::daemon);
    private volatile Reading reading = Reading.STORE;
    private volatile boolean isOn;
    private volatile boolean isClosed;

    /** A snapshot and its version. */
    private record Made(Snapshot snapshot, Version version) {}

    /** A keeper that makes none before its {@link #start}. */
    SnapshotKeeper(VersionedDataset dataset, ChangeLog log, SnapshotFile file) {
        this(dataset, log, file, SnapshotKeeper::freeHeap);
    }

    /**
     * Likewise.
     *
     * @param free tells how many bytes of the heap are free
     */
    SnapshotKeeper(VersionedDataset dataset, ChangeLog log, SnapshotFile file, LongSupplier free) {
        this.free = free;
        this.dataset = dataset;
        this.file = file;
        this.log = log;
    }

    private static Thread daemon(Runnable making) {
        Thread thread = new Thread(making, "snapshot");
        thread.setDaemon(true);
        return thread;
    }

    /** From where readers are answered now. */
    Reading reading() {
        return dataset.snapshot().isPresent() ? Reading.MEMORY : reading;
    }

    /** Begins. */
    void start() {
        reading = Reading.PREPARING;
        isOn = true;
        maker.execute(() -> {
            work(this::readBack);
            work(this::make);
        });
    }

    /** Waits for the snapshot that is being made. */
    void await() {
        CompletableFuture.runAsync(() -> {}, maker).join(); // its thread does one thing after the other
    }

    /** Has a snapshot made, if there is none of the newest version, or one that has changed much. */
    void follow() {
        if (isNeeded()) {
            maker.execute(() -> work(this::make));
        }
    }

    private boolean isNeeded() {
        return isOn
                && !isClosed
                && dataset.snapshot().map(SnapshotKeeper::hasChangedMuch).orElse(true);
    }

    private static boolean hasChangedMuch(Snapshot snapshot) {
        return snapshot.changes() > Math.max(FEW, Math.min(MANY, snapshot.size() / SHARE));
    }

    private void work(Runnable task) {
        try {
            task.run();
        } catch (IllegalArgumentException e) { // more than the columns can count
            giveUp("it is too large (" + e.getMessage() + ").");
        } catch (OutOfMemoryError e) {
            giveUp("it does not fit into the heap. Give the process more with -Xmx.");
        } catch (RuntimeException e) {
            LOG.warn("The graph cannot be read into memory", e);
            giveUp("it could not be read into memory; the log says why.");
        }
    }

    /** Takes up what was kept by an earlier start. */
    private void readBack() {
        long start = System.nanoTime();
        if (file.size() > free.getAsLong()) {
            return; // what there is to say of it is said where it is made
        }
        file.read().ifPresent(saved -> {
            Optional<Commit> commit = log.commits().stream()
                    .filter(known -> known.version().toString().equals(saved.label()))
                    .findFirst();
            if (commit.isEmpty()) {
                LOG.warn("The columns kept are of version {}, which the log does not have", saved.label());
                file.remove();
            } else if (hold(new Made(saved.snapshot(), commit.get().version()))) {
                LOG.info("Read columns of version {} back in {} ms", saved.label(), millisSince(start));
            }
        });
    }

    private void make() {
        while (isNeeded()) {
            long lacking = triples() * (BYTES_A_TRIPLE + BYTES_WHILE_MAKING) - free.getAsLong();
            if (lacking > 0) {
                giveUp("the heap lacks " + (lacking >> 20) + " MB to hold the graph. Give the process more with -Xmx.");
            } else {
                Made made = read();
                if (hold(made) && !isClosed && made.snapshot().size() > 0) {
                    file.write(made.snapshot(), made.version(), triples() * BYTES_A_TRIPLE);
                }
            }
        }
    }

    private long triples() {
        return log.commits().stream()
                .mapToLong(commit -> commit.added() - commit.removed())
                .sum();
    }

    private static long freeHeap() {
        Runtime runtime = Runtime.getRuntime();
        return runtime.maxMemory() - (runtime.totalMemory() - runtime.freeMemory());
    }

    private static long millisSince(long start) {
        return TimeUnit.NANOSECONDS.toMillis(System.nanoTime() - start);
    }

    private Made read() {
        long start = System.nanoTime();
        Version[] version = new Version[1];
        Snapshot snapshot = Snapshot.of(Txn.calculateRead(dataset, () -> {
            version[0] = dataset.version();
            return StoredQuads.of(dataset.stored());
        }));
        LOG.info("Read version {} into memory, {} triples, in {} ms", version[0], snapshot.size(), millisSince(start));
        return new Made(snapshot, version[0]);
    }

    /**
     * Lets readers have a snapshot, with what was written since; unless that is so much that another is better made.
     *
     * @return whether they have it
     */
    private boolean hold(Made made) {
        Made next = made;
        while (!dataset.hold(next.snapshot(), next.version())) {
            Version newest = dataset.newest();
            List<Stretch> later = log.stretches(next.version().number() + 1, newest.number());
            if (isClosed || triples(later) > MANY) {
                return false;
            }
            Snapshot snapshot = next.snapshot();
            for (Stretch stretch : later) {
                Patch patch = log.patch(stretch).kept();
                snapshot = snapshot.with(patch.added(), patch.removed());
            }
            next = new Made(snapshot, newest);
        }
        return true;
    }

    /** How many triples were added and removed. */
    private long triples(List<Stretch> stretches) {
        List<Commit> commits = log.commits();
        return stretches.stream()
                .flatMap(stretch -> commits.subList((int) stretch.first() - 1, (int) stretch.last()).stream())
                .mapToLong(commit -> commit.added() + commit.removed())
                .sum();
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
