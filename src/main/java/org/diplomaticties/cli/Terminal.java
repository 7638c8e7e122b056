package org.diplomaticties.cli;

import java.io.Console;
import java.io.InputStream;

/**
 * What the program is run from.
 *
 * @param interactive whether a person reads the output on a terminal
 * @param in standard input
 */
record Terminal(boolean interactive, InputStream in) {

    /** The terminal, pipe or file that this process was given. */
    static Terminal ofProcess() {
        return new Terminal(isTerminal(System.console()), System.in);
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
