package org.diplomaticties.benchmark.peers;

import java.io.File;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Collectors;

/**
 * How each system is started: this JDK, a class path that has what the system needs and nothing of the others, one size of heap
 * for all.
 *
 * @param maven the command, to ask for the class path of the peers
 * @param heap such as {@code -Xmx4g}
 * @param folder for logs
 */
record Programs(String maven, String heap, Path folder) {

    private static final Path PEERS = Path.of("src", "peers");

    /** Jena follows a path of any length by calling itself at each step. */
    private static final String DEEP_STACK = "-Xss256m";

    private static final String FORKED =
            Path.of("src", "main", "resources", "logback.xml").toString();

    /** This program with its tests. */
    ProcessBuilder ours(String mainClass, List<String> arguments) {
        return java(System.getProperty("java.class.path"), mainClass, arguments);
    }

    /** Jena as it is published: without the classes of this program, whose engine would set itself up in it. */
    ProcessBuilder jena(String mainClass, List<String> arguments) {
        String jars = entries().stream()
                .filter(entry -> entry.endsWith(".jar"))
                .filter(entry ->
                        !entry.startsWith(Path.of("target").toAbsolutePath().toString()))
                .collect(Collectors.joining(File.pathSeparator));
        ProcessBuilder process = java(jars, mainClass, arguments);
        process.command().add(1, DEEP_STACK);
        return process;
    }

    /** A peer, with the classes of tests that connect it to this process. */
    ProcessBuilder peer(String mainClass, List<String> arguments) throws IOException, InterruptedException {
        String tests = entries().stream()
                .filter(entry -> entry.endsWith("test-classes"))
                .collect(Collectors.joining(File.pathSeparator));
        return java(tests + File.pathSeparator + peers(), mainClass, arguments);
    }

    /** RDF4J, run from source. */
    ProcessBuilder rdf4j(List<String> arguments) throws IOException, InterruptedException {
        return peer(PEERS.resolve("Rdf4jAsked.java").toString(), arguments);
    }

    /** Runs a process to its end. */
    void finish(String name, ProcessBuilder process) throws IOException, InterruptedException {
        Path log = log(name);
        int exit = process.redirectErrorStream(true)
                .redirectOutput(log.toFile())
                .start()
                .waitFor();
        if (exit != 0) {
            throw new IllegalStateException(name + " ended with " + exit + ". See " + log + ".");
        }
    }

    Path log(String name) {
        return folder.resolve(name + ".log");
    }

    private String peers() throws IOException, InterruptedException {
        Path file = folder.resolve("peers.classpath").toAbsolutePath();
        if (!Files.exists(file)) {
            finish(
                    "peers-classpath",
                    new ProcessBuilder(
                            maven,
                            "-B",
                            "-ntp",
                            "-f",
                            PEERS.resolve("pom.xml").toString(),
                            "dependency:build-classpath",
                            "-Dmdep.outputFile=" + file));
        }
        return Files.readString(file).strip();
    }

    private ProcessBuilder java(String classPath, String mainClass, List<String> arguments) {
        List<String> command = new ArrayList<>(List.of(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                heap,
                "-Dlogback.configurationFile=" + FORKED,
                "-Dlog4j2.configurationFile=none", // Fuseki would set up a logger that is not there
                "-classpath",
                classPath,
                mainClass));
        command.addAll(arguments);
        return new ProcessBuilder(command);
    }

    private static List<String> entries() {
        return Arrays.asList(System.getProperty("java.class.path").split(File.pathSeparator));
    }
}
