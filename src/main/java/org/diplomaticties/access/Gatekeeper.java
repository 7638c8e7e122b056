package org.diplomaticties.access;

import java.time.Clock;
import java.time.Duration;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.Optional;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import java.util.function.Supplier;
import org.diplomaticties.problem.Problem;
import org.diplomaticties.problem.TiesException;

/**
 * Checks passwords and tokens. Passwords are checked few at a time: each check takes much memory by intent, and guessing must
 * not take all of it. Who guesses waits longer and longer, for each name and in all; who comes from elsewhere does not wait
 * for it.
 */
public final class Gatekeeper {

    /** So many wrong passwords for a name cost nothing: people mistype. */
    static final int FREE = 5;

    /** So many wrong ones from one network cost nothing, whatever the names: many people may share an address. */
    static final int FREE_IN_ALL = 25;

    private static final int AT_ONCE = 2;
    private static final int PATIENCE = 10; // seconds

    /** So many may wait for their turn: each holds a thread that others could read with. */
    private static final int WAITING = 16;

    private final Supplier<Users> source;
    private final Clock clock;
    private final Semaphore turns = new Semaphore(AT_ONCE, true);
    private final Delays byAttempt;
    private final Delays byNetwork;
    private Present present;

    /** Users as long as they do not change, and whom of them we know. */
    private record Present(Users users, KnownLogins known) {}

    /** One name, tried from one network. */
    private record Attempt(String network, Login login) {

        String key() {
            return network + " " + (User.isName(login.name()) ? User.normal(login.name()) : "");
        }
    }

    /**
     * Lets in those who are users at the time.
     *
     * @param source gives another instance once they have changed
     * @param clock says how long somebody has waited, and which day it is
     */
    public Gatekeeper(Supplier<Users> source, Clock clock) {
        this.source = source;
        this.clock = clock;
        this.byAttempt = new Delays(FREE, clock);
        this.byNetwork = new Delays(FREE_IN_ALL, clock);
        this.present = new Present(source.get(), new KnownLogins());
    }

    /**
     * Whether somebody may come in.
     *
     * @throws TiesException if too many wait to be checked
     */
    public Verdict check(Credentials credentials, ClientAddress client) {
        if (credentials instanceof Bearer bearer) {
            return check(bearer, client.network());
        }
        if (credentials instanceof Login login) {
            return check(new Attempt(client.network(), login));
        }
        throw new IllegalArgumentException("Neither a token nor a login");
    }

    /** A right token is taken even where wrong ones came from: none can be guessed, however fast. */
    private Verdict check(Bearer bearer, String network) {
        LocalDate today = LocalDate.ofInstant(clock.instant(), ZoneOffset.UTC);
        Optional<AccessToken> token = present().users.withToken(bearer.token(), today);
        if (token.isPresent()) {
            return new Verdict.Admitted(token.get().caller());
        }
        Attempt attempt = new Attempt(network, new Login("", ""));
        Optional<Verdict> later = later(attempt);
        if (later.isEmpty()) {
            byAttempt.failed(attempt.key());
        }
        return later.orElseGet(Verdict.Unknown::new);
    }

    private Verdict check(Attempt attempt) {
        Present now = present();
        Optional<Verdict> quick = quick(attempt, now);
        if (quick.isPresent()) {
            return quick.get();
        }
        boolean counted = now.known.contradicts(attempt.key(), attempt.login);
        if (counted) { // at once, or many at the same moment would be compared before the first has failed
            failed(attempt);
        }
        await();
        try {
            return counted ? slow(attempt, now, true) : quick(attempt, now).orElseGet(() -> slow(attempt, now, false));
        } finally {
            turns.release();
        }
    }

    /** What can be said without a slow hash: who has to wait, and who was right before. */
    private Optional<Verdict> quick(Attempt attempt, Present now) {
        return later(attempt)
                .or(() -> now.users
                        .named(attempt.login.name())
                        .filter(user -> now.known.holds(attempt.key(), attempt.login))
                        .map(user -> new Verdict.Admitted(user.caller())));
    }

    private Optional<Verdict> later(Attempt attempt) {
        Duration one = byAttempt.left(attempt.key());
        Duration other = byNetwork.left(attempt.network);
        Duration wait = one.compareTo(other) > 0 ? one : other;
        return wait.compareTo(Duration.ZERO) > 0 ? Optional.of(new Verdict.Later(wait)) : Optional.empty();
    }

    private Verdict slow(Attempt attempt, Present now, boolean counted) {
        Optional<User> user = now.users.withPassword(attempt.login.name(), attempt.login.password());
        if (user.isPresent()) {
            now.known.add(attempt.key(), attempt.login);
            byAttempt.forget(attempt.key());
            return new Verdict.Admitted(user.get().caller());
        }
        if (!counted) {
            failed(attempt);
        }
        return new Verdict.Unknown();
    }

    private void failed(Attempt attempt) {
        byAttempt.failed(attempt.key());
        byNetwork.failed(attempt.network);
    }

    private synchronized Present present() {
        Users users = source.get();
        if (users != present.users) { // what was right before may be wrong now
            present = new Present(users, new KnownLogins());
        }
        return present;
    }

    private void await() {
        try {
            if (turns.getQueueLength() < WAITING && turns.tryAcquire(PATIENCE, TimeUnit.SECONDS)) {
                return;
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
        throw new TiesException(
                Problem.unavailable("Authorization", "Too many log in at the same time.", "Try again later."));
    }
}
