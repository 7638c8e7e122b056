package org.diplomaticties.cli;

import java.nio.file.Path;
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

    /** What a file or folder is called; where it lies on this machine is nobody else's business. */
    static String nameOf(Path path) {
        return String.valueOf(path.toAbsolutePath().normalize().getFileName());
    }
}
