package org.diplomaticties.cli;

import java.io.PrintWriter;
import java.nio.charset.StandardCharsets;
import org.apache.jena.sys.JenaSystem;

/** Where the program starts. */
public final class Main {

    private Main() {}

    public static void main(String[] args) {
        JenaSystem.init(); // once, before any other thread touches Jena
        PrintWriter out = new PrintWriter(System.out, false, StandardCharsets.UTF_8);
        PrintWriter err = new PrintWriter(System.err, true, StandardCharsets.UTF_8);
        int exitCode = TiesCommand.commandLine(out, err, Terminal.ofProcess()).execute(args);
        out.flush();
        System.exit(exitCode);
    }
}
