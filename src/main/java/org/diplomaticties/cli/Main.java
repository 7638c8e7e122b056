package org.diplomaticties.cli;

import java.io.FileDescriptor;
import java.io.FileOutputStream;
import java.io.PrintWriter;
import java.nio.charset.StandardCharsets;
import java.util.Optional;
import org.apache.jena.sys.JenaSystem;

/** Where the program starts. */
public final class Main {

    private Main() {}

    public static void main(String[] args) {
        JenaSystem.init(); // once, before any other thread touches Jena
        StandardOutput out = new StandardOutput(new FileOutputStream(FileDescriptor.out));
        PrintWriter err = new PrintWriter(System.err, true, StandardCharsets.UTF_8);
        int exitCode =
                TiesCommand.commandLine(out.writer(), err, Terminal.ofProcess()).execute(args);
        Optional<String> failure = out.failure();
        failure.ifPresent(reason -> err.println("standard output: The answer is not whole: " + reason
                + ". Make room, or send it elsewhere, and try again."));
        System.exit(failure.isPresent() && exitCode == 0 ? ExitCode.PROBLEMS_FOUND.code() : exitCode);
    }
}
