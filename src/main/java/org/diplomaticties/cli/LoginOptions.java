package org.diplomaticties.cli;

import org.diplomaticties.access.Login;
import picocli.CommandLine;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;

/** The options that say as whom to log in to a server. */
final class LoginOptions {

    @Option(names = "--user", paramLabel = "NAME", description = "With --server: the user to log in as.")
    private String user;

    @Option(names = "--password-stdin", description = "With --server: read the password from standard input.")
    private boolean passwordStdin;

    Login read(CommandLine command, Terminal terminal) {
        if (user == null || !passwordStdin) {
            throw new ParameterException(
                    command, "--server: It takes changes of users only. Give --user NAME and --password-stdin, too.");
        }
        return new Login(user, PasswordInput.firstLine(terminal));
    }

    /** Refuses a login where there is no server. */
    void refuse(CommandLine command) {
        if (user != null || passwordStdin) {
            throw new ParameterException(
                    command, "--user, --password-stdin: A store needs no login. Use them with --server.");
        }
    }
}
