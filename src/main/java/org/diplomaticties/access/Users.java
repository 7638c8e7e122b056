package org.diplomaticties.access;

import java.util.ArrayList;
import java.util.EnumSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import org.diplomaticties.file.TextFile;
import org.diplomaticties.problem.Problem;
import org.diplomaticties.problem.TiesException;

/** Those who may log in, from a file with a line {@code name:role,role:hash} for each; lines with # are comments. */
public final class Users {

    private static final Pattern HASH =
            Pattern.compile("\\$shiro2\\$(argon2id\\$v=\\d{1,3}\\$t=\\d{1,3},m=\\d{1,7},p=\\d{1,3}"
                    + "\\$[A-Za-z0-9+/]{8,}\\$[A-Za-z0-9+/]{8,}|2[aby]\\$\\d{2}\\$[./A-Za-z0-9]{53})");

    private final Map<String, User> byName;

    private Users(Map<String, User> byName) {
        this.byName = byName;
    }

    /**
     * Reads a users file.
     *
     * @throws TiesException with every line that is none
     */
    public static Users read(TextFile file) {
        Map<String, User> users = new LinkedHashMap<>();
        List<Problem> problems = new ArrayList<>();
        List<String> lines = file.text().lines().toList();
        for (int i = 0; i < lines.size(); i++) {
            String line = lines.get(i);
            if (line.isBlank() || line.startsWith("#")) {
                continue;
            }
            String where = file.name() + ":" + (i + 1);
            List<Problem> found = new ArrayList<>();
            User user = user(line, where, found);
            if (found.isEmpty() && users.putIfAbsent(user.name(), user) != null) {
                found.add(Problem.invalid(
                        where, "There is a user \"" + user.name() + "\" above already.", "Remove one of the lines."));
            }
            problems.addAll(found);
        }
        if (problems.isEmpty() && users.isEmpty()) {
            problems.add(Problem.invalid(
                    file.name(),
                    "It names no user.",
                    "Add one: ties user NAME --role writer --users FILE --password."));
        }
        if (!problems.isEmpty()) {
            throw new TiesException(problems);
        }
        return new Users(users);
    }

    private static User user(String line, String where, List<Problem> problems) {
        String[] parts = line.split(":", 3);
        if (parts.length < 3) {
            problems.add(Problem.invalid(
                    where,
                    "This is no user.",
                    "Write name:role:hash, as the command \"ties user NAME --role writer\" prints it."));
            return new User("", Set.of(), "");
        }
        if (!User.isName(parts[0])) {
            problems.add(Problem.invalid(where, "\"" + parts[0] + "\" is no user's name.", User.NAME_RULE));
        }
        Set<Role> roles = EnumSet.noneOf(Role.class);
        for (String name : parts[1].split(",", -1)) {
            Role.named(name.strip())
                    .ifPresentOrElse(
                            roles::add,
                            () -> problems.add(Problem.invalid(
                                    where,
                                    "\"" + name.strip() + "\" is no role.",
                                    "Write reader, writer or admin, with commas between.")));
        }
        String hash = parts[2].strip();
        if (!HASH.matcher(hash).matches()) {
            problems.add(Problem.invalid( // never with the text: it may be a password
                    where,
                    "What stands for the password is no hash that can be checked.",
                    "Take the whole line that \"ties user\" prints; passwords themselves are not kept."));
        }
        return new User(User.normal(parts[0]), roles, hash);
    }

    /** The user of this name, if he is one. */
    public Optional<User> named(String name) {
        return Optional.ofNullable(byName.get(User.normal(name)));
    }

    /** The user of this name and password. A name that nobody has takes as long as one that somebody has. */
    Optional<User> withPassword(String name, String password) {
        Optional<User> user = named(name);
        User checked = user.orElseGet(() -> byName.values().iterator().next());
        return checked.hasPassword(password) ? user : Optional.empty();
    }
}
