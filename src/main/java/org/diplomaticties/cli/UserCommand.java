package org.diplomaticties.cli;

import java.io.IOException;
import java.io.PrintWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.nio.file.attribute.PosixFilePermissions;
import java.time.LocalDate;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import java.util.concurrent.Callable;
import org.diplomaticties.access.AccessToken;
import org.diplomaticties.access.Role;
import org.diplomaticties.access.User;
import org.diplomaticties.access.Users;
import org.diplomaticties.file.TextFile;
import org.diplomaticties.problem.Problem;
import org.diplomaticties.problem.TiesException;
import picocli.CommandLine.ArgGroup;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** {@code ties user}. */
@Command(
        name = "user",
        description =
                "Make the line of a users file (ties serve --users) that lets a user log in, with a password or, for"
                        + " scripts, with a token.",
        mixinStandardHelpOptions = true,
        footerHeading = "%nExamples:%n",
        footer = {
            "  ties user ann --role writer --users my-users --password",
            "  ties user bob --role reader --password-stdin < password-of-bob >> my-users",
            "  ties user nightly --role writer --token --until 2027-01-31 --users my-users > token-of-nightly"
        })
final class UserCommand implements Callable<Integer> {

    private final Terminal terminal;

    @Spec
    private CommandSpec spec;

    @Parameters(paramLabel = "NAME", description = "Name of the user.")
    private String name;

    @Option(
            names = "--role",
            paramLabel = "ROLE",
            required = true,
            split = ",",
            description = "What he may do: reader, writer or admin; each may do what those before it may.")
    private List<String> roles;

    @ArgGroup(exclusive = true, multiplicity = "1")
    private SecretInput secret;

    @Option(
            names = "--until",
            paramLabel = "DAY",
            description = "With --token: the last day on which it is taken (UTC).")
    private LocalDate until;

    @Option(
            names = "--users",
            paramLabel = "FILE",
            description = "Users file to add the line to, made if it is not there; without it, the line is printed.")
    private Path file;

    UserCommand(Terminal terminal) {
        this.terminal = terminal;
    }

    @Override
    public Integer call() {
        if (secret.isToken()) {
            token();
            return ExitCode.OK.code();
        }
        if (until != null) {
            throw new ParameterException(
                    spec.commandLine(), "--until: A password has no last day. Use it with --token.");
        }
        User user = User.of(name, roles(), secret.password(terminal));
        PrintWriter out = spec.commandLine().getOut();
        if (file == null) {
            out.println(user.line());
        } else {
            append(user.line());
            out.println("User " + user.name() + " added to " + file + ". A running server knows him from now on.");
        }
        out.flush();
        return ExitCode.OK.code();
    }

    /** Shows a new token, once; where its line is the result, beside the result. */
    private void token() {
        String drawn = AccessToken.draw();
        AccessToken token = AccessToken.of(name, roles(), drawn, until == null ? LocalDate.MAX : until);
        PrintWriter out = spec.commandLine().getOut();
        PrintWriter err = spec.commandLine().getErr();
        if (file == null) {
            out.println(token.line());
            err.println(drawn);
        } else {
            append(token.line());
            out.println(drawn);
        }
        out.flush();
        err.println("This is the token of " + token.name() + ". Keep it: it is not shown again.");
        err.flush();
    }

    private Set<Role> roles() {
        Set<Role> named = EnumSet.noneOf(Role.class);
        for (String role : roles) {
            named.add(Role.named(role)
                    .orElseThrow(() -> new ParameterException(
                            spec.commandLine(), "--role: \"" + role + "\" is no role. Give reader, writer or admin.")));
        }
        return named;
    }

    /** Adds a line, if the file is right with it. */
    private void append(String added) {
        String before = Files.exists(file) ? TextFile.read(file).text() : "";
        String line = (before.isEmpty() || before.endsWith("\n") ? "" : "\n") + added + "\n";
        Users.read(new TextFile(file.toString(), "", before + line));
        try {
            makeFor(file);
            Files.writeString(file, line, StandardOpenOption.APPEND);
        } catch (IOException e) {
            throw new TiesException(
                    Problem.unavailable(file.toString(), "It cannot be written.", "Check that you may write there."),
                    e);
        }
    }

    /** Makes the file where it is not there, for its owner only: hashes are there to be guessed at. */
    private static void makeFor(Path file) throws IOException {
        if (Files.exists(file)) {
            return;
        }
        if (file.getFileSystem().supportedFileAttributeViews().contains("posix")) {
            Files.createFile(file, PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rw-------")));
        } else {
            Files.createFile(file);
        }
    }
}
