package org.diplomaticties.cli;

import org.diplomaticties.change.Reason;
import picocli.CommandLine.Option;

/** The options that say who makes a change, and why. */
final class ReasonOptions {

    @Option(
            names = "--author",
            paramLabel = "NAME",
            description = "Who makes the change; without it, the name of the user who runs the program.")
    private String author = System.getProperty("user.name");

    @Option(names = "--reason", paramLabel = "TEXT", description = "Why; without it, the command.")
    private String reason;

    Reason orElse(String command) {
        return new Reason(author, reason == null ? command : reason);
    }
}
