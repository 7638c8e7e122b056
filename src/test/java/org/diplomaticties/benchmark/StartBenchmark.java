package org.diplomaticties.benchmark;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.IntStream;

/**
 * Starts the built jar eleven times, drops the first, and prints the median time from starting the process to the first
 * answered query, and the heap used then, before and after a collection.
 */
public final class StartBenchmark {

    private static final int RUNS = 11;
    private static final Pattern USED = Pattern.compile("used (\\d+)K");
    private static final HttpClient HTTP = HttpClient.newHttpClient();

    private StartBenchmark() {}

    /**
     * One start.
     *
     * @param millis from starting the process to the first answer
     * @param heapKilobytes used heap then
     * @param collectedKilobytes used heap after a full collection
     */
    private record Start(long millis, long heapKilobytes, long collectedKilobytes) {}

    public static void main(String[] args) {
        List<Start> starts = IntStream.range(0, RUNS)
                .mapToObj(run -> start())
                .skip(1)
                .sorted(Comparator.comparingLong(Start::millis))
                .toList();
        Start median = starts.get(starts.size() / 2);
        System.out.printf(
                "start to first answer: median %d ms (%d to %d), %d processors, JDK %s%n",
                median.millis(),
                starts.get(0).millis(),
                starts.get(starts.size() - 1).millis(),
                Runtime.getRuntime().availableProcessors(),
                Runtime.version());
        System.out.printf(
                "heap used then: at most %d MB; after a collection: at most %d MB%n",
                starts.stream().mapToLong(Start::heapKilobytes).max().orElseThrow() / 1024,
                starts.stream().mapToLong(Start::collectedKilobytes).max().orElseThrow() / 1024);
    }

    private static Start start() {
        long begin = System.nanoTime();
        Process process = run("java", "-jar", "target/diplomatic-ties.jar", "serve", "--port", "0");
        try (BufferedReader out =
                new BufferedReader(new InputStreamReader(process.getInputStream(), StandardCharsets.UTF_8))) {
            out.readLine();
            URI question = URI.create(out.readLine().replaceAll("^  curl '|'$", ""));
            int status = HTTP.send(HttpRequest.newBuilder(question).build(), HttpResponse.BodyHandlers.ofString())
                    .statusCode();
            if (status != 200) {
                throw new IllegalStateException("The first query was answered with " + status);
            }
            long millis = (System.nanoTime() - begin) / 1_000_000;
            long heap = heap(process.pid());
            jcmd(process.pid(), "GC.run");
            return new Start(millis, heap, heap(process.pid()));
        } catch (IOException | InterruptedException e) {
            throw new IllegalStateException(e);
        } finally {
            process.destroy();
        }
    }

    private static long heap(long pid) {
        return USED.matcher(jcmd(pid, "GC.heap_info"))
                .results()
                .mapToLong(match -> Long.parseLong(match.group(1)))
                .findFirst()
                .orElseThrow();
    }

    private static String jcmd(long pid, String command) {
        try {
            Process process = run("jcmd", Long.toString(pid), command);
            return new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new IllegalStateException(e);
        }
    }

    /** Runs a program of the JDK that runs this one. */
    private static Process run(String program, String... arguments) {
        List<String> command = new java.util.ArrayList<>(
                List.of(Path.of(System.getProperty("java.home"), "bin", program).toString()));
        command.addAll(Arrays.asList(arguments));
        try {
            return new ProcessBuilder(command).redirectErrorStream(true).start();
        } catch (IOException e) {
            throw new IllegalStateException(e);
        }
    }
}
