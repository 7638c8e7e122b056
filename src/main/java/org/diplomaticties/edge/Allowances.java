package org.diplomaticties.edge;

import java.time.Duration;
import java.time.InstantSource;
import java.util.Iterator;
import java.util.LinkedHashMap;
import java.util.Map;

/**
 * How long each client may have the server work for it. Time comes back at a steady pace up to a most; work that is done is
 * taken off it, even beyond what is left, and the client then waits until that is made up for.
 */
final class Allowances {

    /** Clients that are remembered; the one that came longest ago is forgotten first. */
    static final int REMEMBERED = 10_000;

    private static final double BOUNDLESS = 1_000_000;

    private final Duration most;
    private final double pace;
    private final InstantSource clock;
    private final Map<String, Account> accounts = new LinkedHashMap<>(16, 0.75f, true);

    /** What is left for a client at a time. */
    private record Account(double millis, long at) {}

    /**
     * Nobody has used anything yet.
     *
     * @param most that can be saved up
     * @param pace seconds of work that come back in a second
     */
    Allowances(Duration most, double pace, InstantSource clock) {
        this.most = most;
        this.pace = pace;
        this.clock = clock;
    }

    /** For those who may have any work done. */
    static Allowances boundless() {
        return new Allowances(Duration.ofDays(1), BOUNDLESS, InstantSource.system());
    }

    /** How long a client has to wait until it may have work done; zero if it may now. */
    synchronized Duration wait(String client) {
        Account account = accounts.get(client);
        double left = account == null ? most.toMillis() : left(account);
        return left > 0 ? Duration.ZERO : Duration.ofMillis((long) Math.ceil((1 - left) / pace));
    }

    /** Takes work that was done off what a client may have done. */
    synchronized void charge(String client, Duration work) {
        Account before = accounts.get(client);
        double left = before == null ? most.toMillis() : left(before);
        accounts.put(client, new Account(left - work.toMillis(), clock.millis()));
        if (accounts.size() > REMEMBERED) {
            Iterator<String> oldest = accounts.keySet().iterator();
            oldest.next();
            oldest.remove();
        }
    }

    synchronized int remembered() {
        return accounts.size();
    }

    private double left(Account account) {
        double back = (clock.millis() - account.at) * pace;
        return Math.min((double) most.toMillis(), account.millis + back);
    }
}
