package org.diplomaticties.cli;

import org.diplomaticties.file.TextFile;
import picocli.CommandLine.Option;

/** How a user is to show who he is. No way of giving a password leaves it in the history of a shell. */
final class SecretInput {

    @Option(
            names = "--password",
            interactive = true,
            arity = "0",
            required = true,
            prompt = "Password: ",
            description = "Ask for the password on the terminal.")
    private char[] typed;

    @Option(
            names = "--password-stdin",
            required = true,
            description = "Read the password from the first line of standard input.")
    private boolean stdin;

    @Option(
            names = "--token",
            required = true,
            description = "Make up a token for scripts, and print it once: Authorization: Bearer TOKEN.")
    private boolean token;

    boolean isToken() {
        return token;
    }

    String password(Terminal terminal) {
        return stdin ? firstLine(terminal) : new String(typed);
    }

    static String firstLine(Terminal terminal) {
        return TextFile.read(terminal.in(), "standard input")
                .text()
                .lines()
                .findFirst()
                .orElse("");
    }
}
