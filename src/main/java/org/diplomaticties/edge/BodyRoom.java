package org.diplomaticties.edge;

import java.util.concurrent.atomic.AtomicLong;
import org.diplomaticties.problem.Problem;
import org.diplomaticties.problem.TiesException;

/** The memory that all bodies together may take that are on their way in, or are held for a request at work. */
final class BodyRoom {

    private static final long LEAST = 16L << 20;
    private static final int PART = 16;

    private final long limit = Math.max(LEAST, Runtime.getRuntime().maxMemory() / PART);
    private final AtomicLong taken = new AtomicLong();

    /**
     * Takes some of it.
     *
     * @throws TiesException if there is too little left
     */
    void take(long bytes) {
        if (taken.addAndGet(bytes) > limit) {
            taken.addAndGet(-bytes);
            throw new TiesException(new Problem(
                    Problem.Kind.TOO_DEAR, "", "Too much is being sent to this server now.", "Send it again later."));
        }
    }

    void giveBack(long bytes) {
        taken.addAndGet(-bytes);
    }
}
