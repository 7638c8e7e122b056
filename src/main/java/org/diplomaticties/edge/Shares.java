package org.diplomaticties.edge;

import java.util.HashMap;
import java.util.Map;

/** Something of which there is so much for all clients, and less than that for each. */
final class Shares {

    private final long all;
    private final long each;
    private final Map<String, Long> taken = new HashMap<>();
    private long sum;

    Shares(long all, long each) {
        this.all = all;
        this.each = each;
    }

    /** Gives a client some more, or nothing where that is too much. */
    synchronized boolean take(String client, long more) {
        long own = taken.getOrDefault(client, 0L) + more;
        if (sum + more > all || own > each) {
            return false;
        }
        sum += more;
        taken.put(client, own);
        return true;
    }

    /** Takes back what a client was given. */
    synchronized void giveBack(String client, long less) {
        sum -= less;
        taken.computeIfPresent(client, (key, own) -> own > less ? own - less : null);
    }

    synchronized long taken() {
        return sum;
    }

    synchronized long taken(String client) {
        return taken.getOrDefault(client, 0L);
    }
}
