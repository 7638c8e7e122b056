package org.diplomaticties.access;

import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.diplomaticties.file.TextFile;
import org.diplomaticties.problem.TiesException;

/**
 * Those who may come in, from a file with a line {@code name:role,role:hash} for each password and a line
 * {@code name:role,role:token:digest} for each token, which may end in the last day of it, {@code :2027-01-31}. Lines with #
 * are comments.
 */
public final class Users {

    private final Map<String, User> byName = new LinkedHashMap<>();
    private final List<AccessToken> tokens;

    Users(List<User> users, List<AccessToken> tokens) {
        users.forEach(user -> byName.put(user.name(), user));
        this.tokens = List.copyOf(tokens);
    }

    /**
     * Reads a users file.
     *
     * @throws TiesException with every line that is none
     */
    public static Users read(TextFile file) {
        return new UsersReader(file).read();
    }

    /** The user of this name who has a password. */
    public Optional<User> named(String name) {
        return Optional.ofNullable(byName.get(User.normal(name)));
    }

    /** The user of this name and password. A name that nobody has takes as long as one that somebody has. */
    Optional<User> withPassword(String name, String password) {
        Optional<User> user = named(name);
        User checked = user.orElseGet(() -> instead(name));
        return checked.hasPassword(password) ? user : Optional.empty();
    }

    /** Each unknown name stands for one user, since hashes of different ages may cost differently. */
    private User instead(String name) {
        List<User> users = List.copyOf(byName.values());
        return users.isEmpty() ? User.NOBODY : users.get(Math.floorMod(name.hashCode(), users.size()));
    }

    /** The token that this is; looks at all of them, so that the time tells nothing. */
    Optional<AccessToken> withToken(String token, LocalDate today) {
        Optional<AccessToken> found = Optional.empty();
        for (AccessToken kept : tokens) {
            if (kept.admits(token, today)) {
                found = Optional.of(kept);
            }
        }
        return found;
    }
}
