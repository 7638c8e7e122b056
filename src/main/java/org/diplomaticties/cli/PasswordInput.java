package org.diplomaticties.cli;

import org.diplomaticties.file.TextFile;
import picocli.CommandLine.Option;

/** The two ways to give a password, neither of which leaves it in the history of a shell. */
final class PasswordInput {

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

    String read(Terminal terminal) {
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
