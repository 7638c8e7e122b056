package org.diplomaticties.benchmark.peers;

import java.io.IOException;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Base64;
import java.util.List;
import java.util.function.IntFunction;
import java.util.stream.IntStream;

/**
 * How many requests a second the server answers.
 *
 * @param what is asked
 * @param rate requests a second
 * @param median milliseconds
 * @param p99 milliseconds
 * @param unexpected how many had another status than they should
 * @param cpuMillis the server's work for a request
 */
record Throughput(String what, double rate, double median, double p99, int unexpected, double cpuMillis) {

    static final int CONNECTIONS = 16;
    private static final int WARM_UP = 8;
    private static final int SECONDS = 10;

    /** Half of them to warm up with: what is to be asked for the first time must be so. */
    private static final int VARIANTS = 50_000;

    /** A kind of request. */
    private record Kind(String what, String status, IntFunction<String> request) {}

    /** Measures all kinds of requests against one server. */
    static List<Throughput> of(Copies copies, Programs programs, int officials)
            throws IOException, InterruptedException, Peer.Failure {
        try (HttpPeer server = (HttpPeer) PeerSystem.TIES_HTTP.start(copies, programs)) {
            List<Throughput> measured = new ArrayList<>();
            for (Kind kind : kinds(server.endpoint(), officials)) {
                measured.add(of(kind, server, programs));
                System.out.println(measured.get(measured.size() - 1));
            }
            return measured;
        }
    }

    private static List<Kind> kinds(URI endpoint, int officials) throws IOException, InterruptedException {
        String question = Question.read("01").sparql();
        String repeated = path(question);
        String etag = etag(endpoint.resolve(repeated));
        return List.of(
                new Kind("cold query", "200", i -> request(path(cold(question, i, officials)), i, "")),
                new Kind("repeated query", "200", i -> request(repeated, i, "")),
                new Kind("304", "304", i -> request(repeated, i, "If-None-Match: " + etag + "\r\n")),
                new Kind(
                        "an official's page",
                        "200",
                        i -> request("/doc/official/%07d".formatted(PeersGraph.MIDDLE), i, "Accept: text/html\r\n")));
    }

    /** Another question of the same kind: of another official, and with a prefix of its own. */
    private static String cold(String question, int number, int officials) {
        String official = "official/%07d".formatted(officials / 4 + number % (officials / 2));
        return "PREFIX cold%d: <urn:cold:%d>%n%s"
                .formatted(number, number, question.replace("official/0000050", official));
    }

    private static String path(String query) {
        return "/sparql?query=" + URLEncoder.encode(query, StandardCharsets.UTF_8);
    }

    private static String request(String path, int client, String header) {
        String accept = header.startsWith("Accept:") ? "" : "Accept: application/sparql-results+json\r\n";
        return "GET " + path + " HTTP/1.1\r\nHost: 127.0.0.1\r\nAccept-Encoding: gzip\r\nX-Forwarded-For: "
                + HttpPeer.client(client) + "\r\n" + accept + header + "\r\n";
    }

    /** What the server calls the answer as it is sent compressed. */
    private static String etag(URI address) throws IOException, InterruptedException {
        HttpRequest request = HttpRequest.newBuilder(address)
                .header("Accept", "application/sparql-results+json")
                .header("Accept-Encoding", "gzip")
                .build();
        return HttpClient.newHttpClient()
                .send(request, HttpResponse.BodyHandlers.discarding())
                .headers()
                .firstValue("ETag")
                .orElse("\"none\"");
    }

    private static Throughput of(Kind kind, HttpPeer server, Programs programs)
            throws IOException, InterruptedException {
        Path file = programs.folder().resolve("requests");
        Files.write(
                file,
                IntStream.range(0, VARIANTS)
                        .mapToObj(kind.request())
                        .map(request -> Base64.getEncoder().encodeToString(request.getBytes(StandardCharsets.UTF_8)))
                        .toList());
        generate(kind, server, programs, file, WARM_UP, 0);
        Duration cpu = server.cpu();
        String[] seen =
                generate(kind, server, programs, file, SECONDS, VARIANTS / 2).split(" ");
        double rate = Double.parseDouble(seen[0]);
        return new Throughput(
                kind.what(),
                rate,
                Double.parseDouble(seen[1]),
                Double.parseDouble(seen[2]),
                Integer.parseInt(seen[3]),
                server.cpu().minus(cpu).toNanos() / 1e6 / (rate * SECONDS));
    }

    private static String generate(Kind kind, HttpPeer server, Programs programs, Path requests, int seconds, int first)
            throws IOException, InterruptedException {
        Process process = programs.ours(
                        LoadGenerator.class.getName(),
                        List.of(
                                Integer.toString(server.endpoint().getPort()),
                                Integer.toString(CONNECTIONS),
                                Integer.toString(seconds),
                                kind.status(),
                                requests.toString(),
                                Integer.toString(first)))
                .redirectError(programs.log("load-generator").toFile())
                .start();
        String seen = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8).strip();
        if (process.waitFor() != 0) {
            throw new IllegalStateException("The load generator failed. See " + programs.log("load-generator") + ".");
        }
        return seen;
    }
}
