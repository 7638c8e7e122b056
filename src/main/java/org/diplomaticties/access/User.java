package org.diplomaticties.access;

import java.text.Normalizer;
import java.util.Set;
import java.util.regex.Pattern;
import org.apache.shiro.authc.credential.DefaultPasswordService;
import org.diplomaticties.problem.Problem;
import org.diplomaticties.problem.TiesException;

/**
 * Somebody who may log in.
 *
 * @param name without a colon, which ends it in Basic authentication (RFC 7617)
 * @param roles at least one
 * @param hash of the password: argon2id, or bcrypt, in the form of Apache Shiro
 */
public record User(String name, Set<Role> roles, String hash) {

    /** What a user's name may be, as a message tells it. */
    static final String NAME_RULE =
            "Take 1 to 100 characters, without colon, space at the ends, # at the start and control characters.";

    private static final Pattern NAME = Pattern.compile("(?![#\\s])[^:\\p{Cntrl}]{1,100}(?<!\\s)");
    private static final int SHORTEST_PASSWORD = 8;
    private static final DefaultPasswordService PASSWORDS = new DefaultPasswordService();

    /** Of a password that nobody has: checked where there is no other, so that it takes as long. */
    static final User NOBODY = new User(
            "",
            Set.of(),
            "$shiro2$argon2id$v=19$t=1,m=65536,p=4$lXruTLMWgmyP49f3JtlQiA$bK6pzsQhL2gCD2Nb3H6MFRNxoLJPC3A4lJSEC/IB+Wk");

    public User {
        roles = Set.copyOf(roles);
    }

    /**
     * A user with a new password.
     *
     * @throws TiesException if the name is none, or the password too short
     */
    public static User of(String name, Set<Role> roles, String password) {
        if (!isName(name)) {
            throw new TiesException(Problem.invalid("NAME", "\"" + name + "\" is no user's name.", NAME_RULE));
        }
        if (password.length() < SHORTEST_PASSWORD) {
            throw new TiesException(Problem.invalid(
                    "password", "It is too short.", "Take at least " + SHORTEST_PASSWORD + " characters."));
        }
        return new User(normal(name), roles, PASSWORDS.encryptPassword(normal(password)));
    }

    static boolean isName(String text) {
        return NAME.matcher(text).matches();
    }

    /** One form of a text for all keyboards, in which an accent stands with its letter. */
    static String normal(String text) {
        return Normalizer.normalize(text, Normalizer.Form.NFC);
    }

    /** Whether this is his password; takes a tenth of a second and 64 MB by intent. */
    boolean hasPassword(String password) {
        return PASSWORDS.passwordsMatch(normal(password), hash);
    }

    Caller caller() {
        return new Caller(name, roles);
    }

    /** The line of a users file that stands for him. */
    public String line() {
        return name + ":" + Role.list(roles) + ":" + hash;
    }
}
