package org.diplomaticties;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/** Starts Java in a process of its own, with this one's JDK and class path. */
public final class ChildJava {

    private ChildJava() {}

    /**
     * How to run a class; the caller starts it.
     *
     * @param options of the Java machine, such as {@code -Xmx1g}
     */
    public static ProcessBuilder run(List<String> options, String mainClass, String... arguments) {
        List<String> command = new ArrayList<>();
        command.add(Path.of(System.getProperty("java.home"), "bin", "java").toString());
        command.addAll(options);
        command.addAll(List.of("-classpath", System.getProperty("java.class.path"), mainClass));
        command.addAll(List.of(arguments));
        return new ProcessBuilder(command);
    }

    /** Sends a signal that Java itself cannot send, such as {@code INT}, which Ctrl-C sends. */
    public static void signal(Process process, String signal) throws IOException, InterruptedException {
        new ProcessBuilder("kill", "-" + signal, Long.toString(process.pid()))
                .start()
                .waitFor();
    }
}
