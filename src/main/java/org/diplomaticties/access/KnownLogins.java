package org.diplomaticties.access;

import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.MessageDigest;
import java.security.SecureRandom;
import java.util.LinkedHashMap;
import java.util.Map;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;

/**
 * Logins that were right, as digests under a key that ends with the process: a script that logs in with each request does
 * not wait for a slow hash each time.
 */
final class KnownLogins {

    private static final int REMEMBERED = 1_000;
    private static final String DIGEST = "HmacSHA256";

    private final SecretKeySpec key;
    private final Map<String, byte[]> byAttempt = new LinkedHashMap<>();

    KnownLogins() {
        byte[] secret = new byte[32];
        new SecureRandom().nextBytes(secret);
        this.key = new SecretKeySpec(secret, DIGEST);
    }

    /** Whether this login was right before. */
    synchronized boolean holds(String attempt, Login login) {
        byte[] before = byAttempt.get(attempt);
        return before != null && MessageDigest.isEqual(before, digest(login));
    }

    /** Whether a login of the same name was right before, and this is another. */
    synchronized boolean contradicts(String attempt, Login login) {
        byte[] before = byAttempt.get(attempt);
        return before != null && !MessageDigest.isEqual(before, digest(login));
    }

    synchronized void add(String attempt, Login login) {
        byAttempt.put(attempt, digest(login));
        if (byAttempt.size() > REMEMBERED) {
            byAttempt.remove(byAttempt.keySet().iterator().next());
        }
    }

    private byte[] digest(Login login) {
        try {
            Mac mac = Mac.getInstance(DIGEST);
            mac.init(key);
            String text = User.normal(login.name()) + ":" + User.normal(login.password());
            return mac.doFinal(text.getBytes(StandardCharsets.UTF_8));
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException("Every Java platform has " + DIGEST, e);
        }
    }
}
