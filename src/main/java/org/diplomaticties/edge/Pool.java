package org.diplomaticties.edge;

import java.time.Duration;
import java.util.ArrayDeque;
import java.util.Deque;

/**
 * Lets so many work at a time, and so many wait for it without holding a thread. Jetty's {@code QoSHandler} does that, too,
 * but takes a place for used until the last byte has reached the client, who may not read, and lets no one give it back
 * before.
 */
final class Pool {

    private static final double NEWEST = 0.1;

    private final int places;
    private final int room;
    private final Deque<Turn> queue = new ArrayDeque<>();
    private int working;
    private double meanMillis = 1000;

    /** What is done when its turn comes, from the thread of whoever made room: it must not take long. */
    interface Turn {
        void come();
    }

    /** What a newcomer finds. */
    enum Entry {
        /** A place, which is its own now. */
        PLACE,
        /** A place in the queue: its turn will come, unless it is withdrawn. */
        QUEUE,
        /** No room. */
        NONE
    }

    Pool(int places, int room) {
        this.places = places;
        this.room = room;
    }

    synchronized Entry enter(Turn turn) {
        if (working < places) {
            working++;
            return Entry.PLACE;
        }
        if (queue.size() >= room) {
            return Entry.NONE;
        }
        queue.add(turn);
        return Entry.QUEUE;
    }

    /** Takes one out of the queue; false if its turn has come already. */
    synchronized boolean withdraw(Turn turn) {
        return queue.remove(turn);
    }

    /** Gives a place back. */
    void leave() {
        Turn next = next();
        if (next != null) {
            next.come();
        }
    }

    private synchronized Turn next() {
        Turn next = queue.poll();
        if (next == null) {
            working--;
        }
        return next;
    }

    /** Gives a place back for good, after so much work. */
    void leave(Duration work) {
        synchronized (this) {
            meanMillis += NEWEST * (work.toMillis() - meanMillis);
        }
        leave();
    }

    /** Wants a place again that was given back for a while: it comes before all who have had none yet. */
    void comeBack(Turn turn) {
        synchronized (this) {
            if (working >= places) {
                queue.addFirst(turn);
                return;
            }
            working++;
        }
        turn.come();
    }

    /** How long a newcomer would wait, as far as one can tell. */
    synchronized Duration expected() {
        return Duration.ofMillis((long) (meanMillis * (queue.size() + 1) / places));
    }

    synchronized int working() {
        return working;
    }

    synchronized int waiting() {
        return queue.size();
    }

    /** Whether a newcomer would find no room. */
    synchronized boolean full() {
        return working >= places && queue.size() >= room;
    }
}
