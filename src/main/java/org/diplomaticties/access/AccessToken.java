package org.diplomaticties.access;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.security.SecureRandom;
import java.time.LocalDate;
import java.util.Base64;
import java.util.HexFormat;
import java.util.Set;
import org.diplomaticties.problem.Problem;
import org.diplomaticties.problem.TiesException;

/**
 * A token for a script, as a users file keeps it. It has 256 random bits, so that nobody can guess it however fast its
 * digest is computed; a password needs a slow one.
 *
 * @param name who is told to have made the changes
 * @param roles at least one
 * @param digest SHA-256 of the token, in lower-case hexadecimal digits
 * @param until the last day (UTC) on which it is taken; {@link LocalDate#MAX} if it is taken always
 */
public record AccessToken(String name, Set<Role> roles, String digest, LocalDate until) {

    /** What a line has in the place of a password's hash, before the digest. */
    static final String MARK = "token";

    /** Lets those who look for secrets in files find it. */
    private static final String PREFIX = "ties_";

    private static final int BYTES = 32;

    public AccessToken {
        roles = Set.copyOf(roles);
    }

    /** A token that nobody has yet, to be shown once. */
    public static String draw() {
        byte[] secret = new byte[BYTES];
        new SecureRandom().nextBytes(secret);
        return PREFIX + Base64.getUrlEncoder().withoutPadding().encodeToString(secret);
    }

    /**
     * What is kept of a token.
     *
     * @throws TiesException if the name is none
     */
    public static AccessToken of(String name, Set<Role> roles, String token, LocalDate until) {
        if (!User.isName(name)) {
            throw new TiesException(
                    Problem.invalid("NAME", Problem.quoted(name) + " is no user's name.", User.NAME_RULE));
        }
        return new AccessToken(User.normal(name), roles, digest(token), until);
    }

    /** Whether it is this one, on a day on which it is taken. Takes as long for a wrong one as for a right one. */
    boolean admits(String token, LocalDate today) {
        return MessageDigest.isEqual(bytes(digest), bytes(digest(token))) && !today.isAfter(until);
    }

    Caller caller() {
        return new Caller(name, roles);
    }

    /** The line of a users file that stands for it. */
    public String line() {
        String end = until.equals(LocalDate.MAX) ? "" : ":" + until;
        return name + ":" + Role.list(roles) + ":" + MARK + ":" + digest + end;
    }

    private static String digest(String token) {
        try {
            return HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(bytes(token)));
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("Every Java platform has SHA-256", e);
        }
    }

    private static byte[] bytes(String text) {
        return text.getBytes(StandardCharsets.UTF_8);
    }
}
