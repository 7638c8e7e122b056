package org.diplomaticties.benchmark.peers;

import java.io.BufferedReader;
import java.io.BufferedWriter;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.function.Function;

/** A system that is asked over the pipes of an {@link AskedProcess}. */
final class PipePeer implements Peer {

    private static final double MILLIS = 1000;
    private static final long READY_SECONDS = 900;

    /** Beyond that a system does not stop by itself. */
    private static final long GRACE_SECONDS = 10;

    private final Process process;
    private final Function<Question, String> language;
    private final BufferedReader in;
    private final BufferedWriter out;
    private final ExecutorService reader = Executors.newSingleThreadExecutor(PipePeer::daemon);
    private final Opening opening;

    private PipePeer(Process process, Function<Question, String> language) throws Failure, InterruptedException {
        this.process = process;
        this.language = language;
        this.in = process.inputReader(StandardCharsets.UTF_8);
        this.out = process.outputWriter(StandardCharsets.UTF_8);
        String[] ready = line(READY_SECONDS).split(" ");
        this.opening = new Opening(
                Double.parseDouble(ready[1]) / MILLIS,
                Double.parseDouble(ready[2]) / MILLIS,
                cpu().toMillis() / MILLIS);
    }

    /**
     * Starts a process and waits until it has opened what it is asked about.
     *
     * @param language in which it is asked a question
     */
    static PipePeer start(ProcessBuilder process, Function<Question, String> language)
            throws IOException, Failure, InterruptedException {
        return new PipePeer(process.start(), language);
    }

    Opening opening() {
        return opening;
    }

    @Override
    public Answer compare(Question question) throws Failure, InterruptedException {
        String[] parts = ask("compare " + encoded(question), Asked.MOST.toSeconds() + GRACE_SECONDS)
                .split(" ");
        return new Answer(Long.parseLong(parts[1]), Long.parseLong(parts[2]));
    }

    @Override
    public void read(Question question, int times) throws Failure, InterruptedException {
        ask("read " + times + " " + encoded(question), times * (Asked.MOST.toSeconds() + GRACE_SECONDS));
    }

    private String encoded(Question question) {
        return Base64.getEncoder().encodeToString(language.apply(question).getBytes(StandardCharsets.UTF_8));
    }

    private String ask(String command, long seconds) throws Failure, InterruptedException {
        try {
            out.write(command + "\n");
            out.flush();
        } catch (IOException e) {
            throw new Failure("The process has ended: " + e.getMessage());
        }
        String answer = line(seconds);
        if (answer.startsWith("failed ")) {
            throw new Failure(answer.substring("failed ".length()));
        }
        return answer;
    }

    private String line(long seconds) throws Failure, InterruptedException {
        try {
            String line = reader.submit(in::readLine).get(seconds, TimeUnit.SECONDS);
            if (line == null) {
                throw new Failure("The process has ended.");
            }
            return line;
        } catch (TimeoutException e) {
            process.destroyForcibly();
            throw new Failure("No answer in " + seconds + " s.");
        } catch (ExecutionException e) {
            throw new Failure("The process has ended: " + e.getCause().getMessage());
        }
    }

    private static Thread daemon(Runnable work) {
        Thread thread = new Thread(work, "answers");
        thread.setDaemon(true);
        return thread;
    }

    @Override
    public Process process() {
        return process;
    }
}
