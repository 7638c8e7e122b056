package org.diplomaticties.benchmark.peers;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.concurrent.Callable;

/**
 * The main loop of a process with a system in it. Commands come as lines on standard input: {@code compare QUESTION} and
 * {@code read TIMES QUESTION}, the question in Base64. Answers are lines on what was standard output: {@code ready MILLIS READING} first,
 * then {@code ok …} or {@code failed …} for each command. What libraries print goes to standard error.
 */
public final class AskedProcess {

    private AskedProcess() {}

    /** Opens a system, tells how long that took, and answers until nobody asks any more. */
    public static void run(Callable<? extends Asked> opening) throws Exception {
        PrintStream out = System.out;
        System.setOut(System.err);
        BufferedReader in = new BufferedReader(new InputStreamReader(System.in, StandardCharsets.UTF_8));
        long start = System.nanoTime();
        try (Asked asked = opening.call()) {
            out.println("ready " + (System.nanoTime() - start) / 1_000_000 + " " + asked.readingMillis());
            for (String line = in.readLine(); line != null; line = in.readLine()) {
                out.println(answer(asked, line.split(" ")));
            }
        }
    }

    @SuppressWarnings("CatchAndPrintStackTrace") // into the process's own log
    private static String answer(Asked asked, String[] command) throws IOException {
        String question = new String(Base64.getDecoder().decode(command[command.length - 1]), StandardCharsets.UTF_8);
        try {
            if (command[0].equals("compare")) {
                Answer answer = asked.compare(question);
                return "ok " + answer.rows() + " " + answer.hash();
            }
            long rows = 0;
            for (int left = Integer.parseInt(command[1]); left > 0; left--) {
                rows = asked.read(question);
            }
            return "ok " + rows;
        } catch (Exception e) { // whatever a system throws
            e.printStackTrace();
            return "failed " + e.toString().replaceAll("\\s+", " ");
        }
    }
}
