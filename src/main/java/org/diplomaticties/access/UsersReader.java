package org.diplomaticties.access;

import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;
import org.diplomaticties.file.TextFile;
import org.diplomaticties.problem.Problem;
import org.diplomaticties.problem.TiesException;

/** Reads a users file, and collects what is wrong with it. What it tells never has a text that may be a secret. */
final class UsersReader {

    private static final Pattern HASH =
            Pattern.compile("\\$shiro2\\$(argon2id\\$v=\\d{1,3}\\$t=\\d{1,3},m=\\d{1,7},p=\\d{1,3}"
                    + "\\$[A-Za-z0-9+/]{8,}\\$[A-Za-z0-9+/]{8,}|2[aby]\\$\\d{2}\\$[./A-Za-z0-9]{53})");
    private static final Pattern DIGEST = Pattern.compile("[0-9a-f]{64}");

    private final TextFile file;
    private final List<Problem> problems = new ArrayList<>();
    private final List<User> users = new ArrayList<>();
    private final List<AccessToken> tokens = new ArrayList<>();
    private final Set<String> taken = new HashSet<>();
    private String where = "";

    UsersReader(TextFile file) {
        this.file = file;
    }

    /** Throws every problem there is. */
    Users read() {
        List<String> lines = file.text().lines().toList();
        for (int i = 0; i < lines.size(); i++) {
            String line = lines.get(i);
            if (!line.isBlank() && !line.startsWith("#")) {
                where = file.name() + ":" + (i + 1);
                line(line);
            }
        }
        if (problems.isEmpty() && users.isEmpty() && tokens.isEmpty()) {
            where = file.name();
            add("It names no user.", "Add one: ties user NAME --role writer --users FILE --password.");
        }
        if (!problems.isEmpty()) {
            throw new TiesException(problems);
        }
        return new Users(users, tokens);
    }

    private void line(String line) {
        String[] parts = line.split(":", 3);
        if (parts.length < 3) {
            add("This is no user.", "Write name:role:hash, as the command \"ties user NAME --role writer\" prints it.");
            return;
        }
        int before = problems.size();
        String name = User.normal(parts[0]);
        if (!User.isName(name)) {
            add("\"" + name + "\" is no user's name.", User.NAME_RULE);
        }
        Set<Role> roles = roles(parts[1]);
        String secret = parts[2].strip();
        if (secret.startsWith(AccessToken.MARK + ":")) {
            token(name, roles, secret.split(":", 3), before);
        } else {
            password(name, roles, secret, before);
        }
    }

    private Set<Role> roles(String list) {
        Set<Role> roles = EnumSet.noneOf(Role.class);
        for (String name : list.split(",", -1)) {
            Role.named(name.strip())
                    .ifPresentOrElse(
                            roles::add,
                            () -> add(
                                    "\"" + name.strip() + "\" is no role.",
                                    "Write reader, writer or admin, with commas between."));
        }
        return roles;
    }

    private void password(String name, Set<Role> roles, String hash, int before) {
        if (!HASH.matcher(hash).matches()) {
            add(
                    "What stands for the password is no hash that can be checked.",
                    "Take the whole line that \"ties user\" prints; passwords themselves are not kept.");
        }
        if (problems.size() == before && !taken.add(name)) {
            add("There is a user \"" + name + "\" above already.", "Remove one of the lines.");
        }
        users.add(new User(name, roles, hash));
    }

    private void token(String name, Set<Role> roles, String[] parts, int before) {
        if (!DIGEST.matcher(parts[1]).matches()) {
            add(
                    "What stands for the token is no digest of one.",
                    "Take the whole line that \"ties user NAME --token\" prints; tokens themselves are not kept.");
        }
        LocalDate until = parts.length < 3 ? LocalDate.MAX : day(parts[2].strip());
        if (problems.size() == before && !taken.add(parts[1])) {
            add("This token stands above already.", "Remove one of the lines.");
        }
        tokens.add(new AccessToken(name, roles, parts[1], until));
    }

    private LocalDate day(String text) {
        try {
            return LocalDate.parse(text);
        } catch (DateTimeParseException e) {
            add("The last day of the token is no day.", "Write it as 2027-01-31.");
            return LocalDate.MIN;
        }
    }

    private void add(String what, String mend) {
        problems.add(Problem.invalid(where, what, mend));
    }
}
