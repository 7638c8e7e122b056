package org.diplomaticties.benchmark;

import java.io.File;
import java.io.IOException;
import java.net.ServerSocket;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * Starts this server and a plain Fuseki, one after the other, over the same made-up graph and with 1 GB of heap each; has
 * 2,000 clients hold idle connections, 300 send a body a byte a second, 300 not read a long answer, and 64 ask heavy queries,
 * each from an address of its own; and prints how long light requests take meanwhile, and which statuses all got. Ends with 1
 * if light requests of this server take longer than they may, or any answer is an error of the server's.
 * Arguments: number of meetings, seconds, and {@code alone} to leave plain Fuseki out.
 */
public final class HostileBenchmark {

    private static final double P99 = 150;
    private static final double RATE = 100;
    private static final Duration WARM = Duration.ofSeconds(20);
    private static final Duration QUIET = Duration.ofSeconds(10);
    private static final Duration START = Duration.ofSeconds(60);
    private static final HttpClient HTTP = HttpClient.newHttpClient();

    private final Path folder;
    private final int officials;
    private final Duration time;
    private boolean missed;

    private HostileBenchmark(Path folder, int officials, Duration time) {
        this.folder = folder;
        this.officials = officials;
        this.time = time;
    }

    public static void main(String[] args) throws Exception {
        int meetings = args.length > 0 ? Integer.parseInt(args[0]) : 10_000;
        Duration time = Duration.ofSeconds(args.length > 1 ? Integer.parseInt(args[1]) : 60);
        Path folder = Files.createTempDirectory("hostile-benchmark");
        HostileBenchmark benchmark = new HostileBenchmark(folder, meetings / 20, time);
        try {
            new MeetingsGraph(meetings).write(folder.resolve("data"));
            benchmark.ours();
            if (!Arrays.asList(args).contains("alone")) {
                benchmark.plain();
            }
        } finally {
            delete(folder);
        }
        System.exit(benchmark.missed ? 1 : 0);
    }

    private void ours() throws Exception {
        String store = folder.resolve("store").toString();
        String classes = System.getProperty("java.class.path");
        String main = "org.diplomaticties.cli.Main";
        run(
                        classes,
                        main,
                        "load",
                        "--store",
                        store,
                        folder.resolve("data").toString(),
                        "--author",
                        "b",
                        "--reason",
                        "b")
                .waitFor();
        int port = freePort();
        Process server = run(classes, main, "serve", "--store", store, "--port", Integer.toString(port));
        HostileTarget target = new HostileTarget(
                "this server",
                port,
                "/sparql",
                List.of("/doc/official/%d", "/api/queries/career?official=official/%d&format=csv"),
                officials);
        try {
            awaitAnswer(URI.create("http://127.0.0.1:" + port + "/about"));
            HostileLight light = measure(target, server);
            if (light.millis(0.99) > P99
                    || light.rate() < RATE
                    || light.answers().errors() > 0) {
                missed = true;
                System.out.printf("MISSED: p99 at most %.0f ms, at least %.0f requests/s, no errors%n", P99, RATE);
            }
        } finally {
            stop(server);
        }
    }

    private void plain() throws Exception {
        String classes = Stream.of(System.getProperty("java.class.path").split(File.pathSeparator))
                .filter(entry -> entry.endsWith(".jar"))
                .collect(Collectors.joining(File.pathSeparator));
        int port = freePort();
        String location = Files.createDirectory(folder.resolve("tdb2")).toString();
        Process server = run(
                classes,
                "org.apache.jena.fuseki.main.cmds.FusekiMainCmd",
                "--localhost",
                "--port=" + port,
                "--timeout=30000",
                "--update",
                "--tdb2",
                "--loc=" + location,
                "/ties");
        try {
            URI data = URI.create("http://127.0.0.1:" + port + "/ties/data?default");
            awaitAnswer(URI.create("http://127.0.0.1:" + port + "/ties/sparql?query=ASK%7B%7D"));
            try (Stream<Path> files = Files.walk(folder.resolve("data"))) {
                for (Path file : files.filter(Files::isRegularFile).toList()) {
                    HTTP.send(
                            HttpRequest.newBuilder(data)
                                    .header("Content-Type", "text/turtle")
                                    .POST(HttpRequest.BodyPublishers.ofFile(file))
                                    .build(),
                            HttpResponse.BodyHandlers.discarding());
                }
            }
            String meetings = "SELECT%%20*%%7B%%3Fp%%20%%3Chttps%%3A%%2F%%2Fw3id.org%%2Fdiplomatic-ties%%2Fontology"
                    + "%%23participant%%3E%%20%%3Chttps%%3A%%2F%%2Fw3id.org%%2Fdiplomatic-ties%%2Fid%%2Fofficial%%2F%d%%3E%%7D";
            measure(
                    new HostileTarget(
                            "plain Fuseki", port, "/ties/sparql", List.of("/ties/sparql?query=" + meetings), officials),
                    server);
        } finally {
            stop(server);
        }
    }

    private HostileLight measure(HostileTarget target, Process server) throws InterruptedException {
        new HostileLight(target).ask(WARM);
        HostileLight quiet = new HostileLight(target);
        Duration before = cpu(server);
        quiet.ask(QUIET);
        System.out.printf(
                "%s, quiet: %s, %.1f ms of CPU a request%n",
                target.name(), quiet, cpu(server).minus(before).toMillis() / (quiet.rate() * QUIET.toSeconds()));
        HostileLight light = new HostileLight(target);
        try (HostileCrowd crowd = new HostileCrowd(target);
                HostileHeavy heavy = new HostileHeavy(target)) {
            crowd.gather();
            Thread steps = new Thread(crowd, "crowd");
            steps.setDaemon(true);
            steps.start();
            heavy.start();
            light.ask(time);
            System.out.println(target.name() + ", under load: " + light);
            System.out.println(target.name() + ", heavy clients: " + heavy.answers());
            System.out.println(target.name() + ", slow senders: " + crowd.answers());
            int errors = heavy.answers().errors() + crowd.answers().errors();
            if (errors > 0) {
                System.out.println(target.name() + ": " + errors + " errors 5xx to hostile clients");
                missed |= target.name().startsWith("this");
            }
        }
        return light;
    }

    private static Duration cpu(Process server) {
        return server.info().totalCpuDuration().orElse(Duration.ZERO);
    }

    private static Process run(String classes, String main, String... arguments) throws IOException {
        List<String> command = new ArrayList<>(List.of(
                "java",
                "-Xmx1g",
                "-Dlogback.configurationFile=" + HostileBenchmark.class.getResource("/logback.xml"),
                "-Dlog4j2.configurationFile=none", // Fuseki would set up a logger that is not there
                "-cp",
                classes,
                main));
        command.addAll(List.of(arguments));
        return new ProcessBuilder(command)
                .redirectErrorStream(true)
                .redirectOutput(new File("target", "hostile-" + main.replaceAll(".*\\.", "") + ".log"))
                .start();
    }

    private static void stop(Process server) throws InterruptedException {
        server.destroy();
        if (!server.waitFor(10, TimeUnit.SECONDS)) {
            server.destroyForcibly().waitFor();
        }
    }

    private static void awaitAnswer(URI address) throws InterruptedException {
        long end = System.nanoTime() + START.toNanos();
        while (System.nanoTime() < end) {
            try {
                HTTP.send(HttpRequest.newBuilder(address).build(), HttpResponse.BodyHandlers.discarding());
                return;
            } catch (IOException e) {
                Thread.sleep(100);
            }
        }
        throw new IllegalStateException("Nothing answers at " + address);
    }

    private static int freePort() throws IOException {
        try (ServerSocket socket = new ServerSocket(0)) {
            return socket.getLocalPort();
        }
    }

    private static void delete(Path folder) throws IOException {
        try (Stream<Path> paths = Files.walk(folder)) {
            for (Path each : paths.sorted(Comparator.reverseOrder()).toList()) {
                Files.delete(each);
            }
        }
    }
}
