package org.diplomaticties.cli;

import org.diplomaticties.access.Bearer;
import org.diplomaticties.access.Credentials;
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

    @Option(
            names = "--token-stdin",
            description = "With --server: read a token from standard input, in the place of a user and a password.")
    private boolean tokenStdin;

    Credentials read(CommandLine command, Terminal terminal) {
        if (tokenStdin && user == null && !passwordStdin) {
            return new Bearer(SecretInput.firstLine(terminal).strip());
        }
        if (user == null || !passwordStdin || tokenStdin) {
            throw new ParameterException(
                    command,
                    "--server: It takes changes of users only. Give --user NAME and --password-stdin, or"
                            + " --token-stdin, too.");
        }
        return new Login(user, SecretInput.firstLine(terminal));
    }

    /** Refuses a login where there is no server. */
    void refuse(CommandLine command) {
        if (user != null || passwordStdin || tokenStdin) {
            throw new ParameterException(
                    command,
                    "--user, --password-stdin, --token-stdin: A store needs no login. Use them with --server.");
        }
    }
}
