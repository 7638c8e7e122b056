package org.diplomaticties.cli;

import java.io.ByteArrayInputStream;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.charset.StandardCharsets;

/**
 * What a user sees of one command: the program itself, run in this process.
 *
 * @param exitCode what the shell would be told
 * @param out standard output
 * @param err standard error
 */
public record Shell(int exitCode, String out, String err) {

    public static Shell ties(String... arguments) {
        return tiesReading("", arguments);
    }

    /** Runs a command with a text as its standard input. */
    static Shell tiesReading(String input, String... arguments) {
        StringWriter out = new StringWriter();
        StringWriter err = new StringWriter();
        Terminal pipe = new Terminal(false, new ByteArrayInputStream(input.getBytes(StandardCharsets.UTF_8)));
        PrintWriter outPrinter = new PrintWriter(out);
        int exitCode =
                TiesCommand.commandLine(outPrinter, new PrintWriter(err), pipe).execute(arguments);
        outPrinter.flush();
        return new Shell(exitCode, out.toString().replace("\r\n", "\n"), err.toString());
    }
}
