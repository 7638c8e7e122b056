package org.diplomaticties.access;

import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.MessageDigest;
import java.security.SecureRandom;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;
import org.diplomaticties.problem.Problem;
import org.diplomaticties.problem.TiesException;

/**
 * Checks logins, few at a time: each check takes much memory by intent, and guessing must not take all of it. A login that
 * was right once is known again by a keyed digest, so that guessing by others does not keep its user waiting.
 */
public final class Gatekeeper {

    private static final int AT_ONCE = 2;
    private static final int PATIENCE = 10; // seconds

    /** So many may wait for their turn: each holds a thread that others could read with. */
    private static final int WAITING = 16;

    private static final String DIGEST = "HmacSHA256";

    private final Users users;
    private final Semaphore turns = new Semaphore(AT_ONCE, true);
    private final SecretKeySpec key;
    private final Map<String, byte[]> known = new ConcurrentHashMap<>();

    /** A gatekeeper who lets these users in. */
    public Gatekeeper(Users users) {
        this.users = users;
        byte[] secret = new byte[32];
        new SecureRandom().nextBytes(secret);
        this.key = new SecretKeySpec(secret, DIGEST);
    }

    /**
     * The user who logs in; empty if it is none.
     *
     * @throws TiesException if too many wait to be checked
     */
    public Optional<User> check(Login login) {
        byte[] digest = digest(login);
        byte[] before = known.get(login.name());
        if (before != null && MessageDigest.isEqual(before, digest)) {
            return users.named(login.name());
        }
        Optional<User> user = checkPassword(login);
        user.ifPresent(right -> known.put(login.name(), digest));
        return user;
    }

    private Optional<User> checkPassword(Login login) {
        try {
            if (turns.getQueueLength() >= WAITING || !turns.tryAcquire(PATIENCE, TimeUnit.SECONDS)) {
                throw busy();
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw busy();
        }
        try {
            return users.withPassword(login.name(), login.password());
        } finally {
            turns.release();
        }
    }

    private static TiesException busy() {
        return new TiesException(
                Problem.unavailable("Authorization", "Too many log in at the same time.", "Try again later."));
    }

    private byte[] digest(Login login) {
        try {
            Mac mac = Mac.getInstance(DIGEST);
            mac.init(key);
            return mac.doFinal((login.name() + ":" + login.password()).getBytes(StandardCharsets.UTF_8));
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException("Every Java platform has " + DIGEST, e);
        }
    }
}
