package org.diplomaticties.edge;

import java.util.concurrent.atomic.AtomicLong;

/** A part of the memory that what is on its way between the network and the servlets may take, of all requests together. */
final class Room {

    private static final long LEAST = 16L << 20;
    private static final int PART = 16;

    private final long limit = Math.max(LEAST, Runtime.getRuntime().maxMemory() / PART);
    private final AtomicLong taken = new AtomicLong();

    /** Takes some of it; false, and nothing is taken, where there is too little left. */
    boolean take(long bytes) {
        if (taken.addAndGet(bytes) <= limit) {
            return true;
        }
        taken.addAndGet(-bytes);
        return false;
    }

    void giveBack(long bytes) {
        taken.addAndGet(-bytes);
    }
}
