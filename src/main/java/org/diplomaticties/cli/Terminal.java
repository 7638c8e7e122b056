package org.diplomaticties.cli;

import java.io.Console;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;

/**
 * What the program is run from.
 *
 * @param interactive whether a person reads the output on a terminal
 * @param in standard input
 */
record Terminal(boolean interactive, InputStream in) {

    private static final int USUAL_WIDTH = 80;

    /** The terminal, pipe or file that this process was given. */
    static Terminal ofProcess() {
        return new Terminal(isTerminal(System.console()), System.in);
    }

    /** How many columns a line may have; without a limit where no person reads. */
    int width() {
        if (!interactive) {
            return Integer.MAX_VALUE;
        }
        try { // picocli asks in the same way, but never believes in less than 55 columns
            Process stty = new ProcessBuilder("stty", "size")
                    .redirectInput(ProcessBuilder.Redirect.INHERIT)
                    .start();
            String size = new String(stty.getInputStream().readAllBytes(), StandardCharsets.US_ASCII).strip();
            int columns = size.matches("\\d+ \\d+") ? Integer.parseInt(size.substring(size.indexOf(' ') + 1)) : 0;
            return columns > 0 ? columns : USUAL_WIDTH;
        } catch (IOException e) {
            return USUAL_WIDTH;
        }
    }

    /** Until Java 21 there is a console only on a terminal; from 22 on, it has to be asked. */
    private static boolean isTerminal(Console console) {
        try {
            return console != null
                    && (boolean) Console.class.getMethod("isTerminal").invoke(console);
        } catch (NoSuchMethodException e) {
            return true;
        } catch (ReflectiveOperationException e) {
            return false;
        }
    }
}
