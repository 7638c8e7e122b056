package org.diplomaticties.guard;

import java.math.BigDecimal;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.AtomicBoolean;
import org.diplomaticties.problem.Problem;
import org.diplomaticties.problem.TiesException;

/**
 * Watches over the work of one thread. Whoever works long asks {@link #current()} again and again and is stopped by an
 * exception once the work has used up what it may; so a piece of work ends wherever it is, while it plans, too. It is never
 * interrupted: an interrupt closes the files of the store for all.
 *
 * <p>It is bound to the thread, as the transactions of the store are, since the loops that ask are in a library's call-backs
 * and in packages that know nothing of requests.
 */
public final class Guard implements AutoCloseable {

    private static final ThreadLocal<Guard> CURRENT = new ThreadLocal<>();
    private static final Guard FREE = new Guard(Limits.NONE);

    private static final int CLOCK_EVERY = 256;
    private static final int MEGABYTE = 1 << 20;

    private final Limits limits;
    private final long start = System.nanoTime();
    private final Guard outer = CURRENT.get();
    private final Set<AtomicBoolean> signals = ConcurrentHashMap.newKeySet();

    /** Why the work stops; null while it goes on. */
    private volatile Problem stop;

    private int steps;
    private long rows;

    /** Written by this thread alone, read by the watchdog, who may see it late. */
    private long bytes;

    private Guard(Limits limits) {
        this.limits = limits;
    }

    /** Begins to watch over this thread's work, until it is closed. */
    public static Guard start(Limits limits) {
        Guard guard = new Guard(limits);
        CURRENT.set(guard);
        Watchdog.watch(guard);
        return guard;
    }

    /** What watches over this thread's work; where nothing does, one that lets all go on. */
    public static Guard current() {
        Guard guard = CURRENT.get();
        return guard == null ? FREE : guard;
    }

    /** Whether anything is limited. */
    public boolean limits() {
        return this != FREE;
    }

    /**
     * Goes on, or not.
     *
     * @throws TiesException if the work has used up what it may
     */
    public void check() {
        if (this == FREE) {
            return;
        }
        if (stop != null) {
            throw new TiesException(stop);
        }
        if (++steps % CLOCK_EVERY == 0 && left() < 0) {
            stop(outOfTime());
            throw new TiesException(stop);
        }
    }

    /**
     * Has the work stop for a problem with what was asked for. Whoever catches what this throws, as Jena's filters do, does
     * not keep the work from stopping: its next step throws it again.
     */
    public void refuse(Problem problem) {
        if (this != FREE) {
            stop(problem);
        }
        throw new TiesException(problem);
    }

    /**
     * Counts a row that a step of the work made.
     *
     * @throws TiesException if the work has used up what it may
     */
    public void row() {
        rows(1);
    }

    /**
     * Counts rows that a step of the work made together.
     *
     * @throws TiesException if the work has used up what it may
     */
    public void rows(int more) {
        check();
        if (this == FREE) {
            return;
        }
        rows += more;
        if (rows > limits.rows()) {
            stop("It makes more than " + limits.rows() + " rows on the way to its answer.");
            throw new TiesException(stop);
        }
    }

    /**
     * Counts what is kept in memory until the work is done.
     *
     * @throws TiesException if the work has used up what it may
     */
    public void keep(long more) {
        check();
        if (this == FREE) {
            return;
        }
        bytes += more;
        if (bytes > limits.bytes()) {
            stop("It needs more than " + limits.bytes() / MEGABYTE + " MB of memory.");
            throw new TiesException(stop);
        }
    }

    /** Gives back what was kept for a part of the work that is done. */
    public void release(long less) {
        if (this != FREE) {
            bytes -= less;
        }
    }

    /** Has a signal set once the work is to stop, for code that looks at that alone. */
    public void tell(AtomicBoolean signal) {
        if (this != FREE) {
            signals.add(signal);
            if (stop != null) {
                signal.set(true);
            }
        }
    }

    /** What the work is stopped with, in place of what others say of it; this goes on if it is not to stop. */
    public void explain(RuntimeException failure) {
        if (stop != null) {
            TiesException explained = new TiesException(stop);
            explained.addSuppressed(failure);
            throw explained;
        }
    }

    /** How many rows the steps made so far. */
    public long rows() {
        return rows;
    }

    /** How many bytes are kept. */
    long bytes() {
        return bytes;
    }

    /** Nanoseconds until the time is over. */
    long left() {
        return limits.time().toNanos() - (System.nanoTime() - start);
    }

    /** Has the work stopped, from any thread. */
    void stop(String why) {
        stop(Problem.tooDear("", why, "Ask for less: name a thing or a time, or fetch the answer in parts."));
    }

    private void stop(Problem problem) {
        if (stop == null) {
            stop = problem;
        }
        signals.forEach(signal -> signal.set(true));
    }

    String outOfTime() {
        return "It takes longer than "
                + BigDecimal.valueOf(limits.time().toMillis(), 3)
                        .stripTrailingZeros()
                        .toPlainString() + " s.";
    }

    /** The work is done. */
    @Override
    public void close() {
        Watchdog.leave(this);
        if (outer == null) {
            CURRENT.remove();
        } else {
            CURRENT.set(outer);
        }
    }
}
