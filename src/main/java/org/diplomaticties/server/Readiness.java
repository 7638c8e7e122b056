package org.diplomaticties.server;

import java.lang.management.ManagementFactory;
import java.lang.management.MemoryPoolMXBean;
import java.lang.management.MemoryType;
import java.lang.management.MemoryUsage;
import java.util.ArrayList;
import java.util.List;
import org.diplomaticties.edge.Turns;
import org.diplomaticties.problem.Problem;
import org.diplomaticties.store.Store;

/** Whether the server can do all that it is there for, and if not, why. */
final class Readiness {

    /** A heap that is fuller than this after a collection has no room for the next request. */
    private static final double FULL = 0.9;

    private final Store store;
    private final Turns turns;
    private final List<MemoryPoolMXBean> old = ManagementFactory.getMemoryPoolMXBeans().stream()
            .filter(pool -> pool.getType() == MemoryType.HEAP)
            .filter(pool -> pool.getName().contains("Old") || pool.getName().contains("Tenured"))
            .toList();

    Readiness(Store store, Turns turns) {
        this.store = store;
        this.turns = turns;
    }

    /** From where it answers, in a sentence. */
    String reading() {
        return store.health().reading().text();
    }

    /** What it lacks; nothing if it is ready. */
    List<Problem> problems() {
        List<Problem> problems = new ArrayList<>(store.health().problems());
        if (turns.full()) {
            problems.add(Problem.unavailable(
                    "queue", "No more heavy requests can wait.", "Wait, or let more be worked at with --heavy."));
        }
        if (old.stream().map(MemoryPoolMXBean::getCollectionUsage).anyMatch(Readiness::isFull)) {
            problems.add(Problem.unavailable("heap", "It is full.", "Give the process more with -Xmx."));
        }
        return problems;
    }

    private static boolean isFull(MemoryUsage usage) {
        return usage != null && usage.getMax() > 0 && usage.getUsed() > FULL * usage.getMax();
    }
}
