package org.diplomaticties.guard;

import java.lang.management.ManagementFactory;
import java.lang.management.MemoryPoolMXBean;
import java.lang.management.MemoryType;
import java.lang.management.MemoryUsage;
import java.util.Comparator;
import java.util.List;
import java.util.Set;
import java.util.Timer;
import java.util.TimerTask;
import java.util.concurrent.ConcurrentHashMap;

/**
 * Stops work whose time is over, and the largest work when memory is nearly full. It is the one clock of all work: the query
 * library's own can be stopped by a single query for as long as that is planned (Jena's GH-3535).
 */
final class Watchdog {

    private static final int ROUND = 20; // milliseconds

    /** So many rounds pass before memory is looked at again after work was stopped for it, which then gives it back. */
    private static final int REST = 25;

    /** Above this share of what lives long, collections soon find nothing to free. */
    private static final double FULL = 0.85;

    /** What all work may keep together. */
    private static final long MOST = Runtime.getRuntime().maxMemory() / 2;

    private static final Watchdog ONE = new Watchdog();

    private final Set<Guard> watched = ConcurrentHashMap.newKeySet();
    private final List<MemoryPoolMXBean> pools = ManagementFactory.getMemoryPoolMXBeans().stream()
            .filter(pool -> pool.getType() == MemoryType.HEAP && pool.isCollectionUsageThresholdSupported())
            .filter(pool -> pool.getName().contains("Old") || pool.getName().contains("Tenured"))
            .toList();
    private int rest;

    private Watchdog() {
        new Timer("watchdog", true).schedule(new Round(), ROUND, ROUND);
    }

    /** Looks at all work once. */
    private final class Round extends TimerTask {

        @Override
        public void run() {
            try {
                round();
            } catch (OutOfMemoryError e) {
                rest = 0; // the next round, for which the clock must go on, may find room
            }
        }
    }

    static void watch(Guard guard) {
        ONE.watched.add(guard);
    }

    static void leave(Guard guard) {
        ONE.watched.remove(guard);
    }

    private void round() {
        for (Guard guard : watched) {
            if (guard.left() < 0) {
                guard.stop(guard.outOfTime());
            }
        }
        if (rest > 0) {
            rest--;
        } else if (together() > MOST || pools.stream().anyMatch(Watchdog::full)) {
            rest = REST;
            watched.stream().max(Comparator.comparingLong(Guard::bytes)).ifPresent(Watchdog::stopLargest);
        }
    }

    /** What all work keeps, by its own count. */
    private long together() {
        return watched.stream().mapToLong(Guard::bytes).sum();
    }

    private static void stopLargest(Guard largest) {
        largest.stop("Memory is short, and it holds the most.");
    }

    /** Whether a pool is full, and was so after its last collection. */
    private static boolean full(MemoryPoolMXBean pool) {
        return isFull(pool.getCollectionUsage()) && isFull(pool.getUsage());
    }

    private static boolean isFull(MemoryUsage usage) {
        return usage != null && usage.getMax() > 0 && usage.getUsed() > FULL * usage.getMax();
    }
}
