package org.diplomaticties.benchmark.peers;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import org.apache.jena.riot.resultset.ResultSetLang;
import org.apache.jena.sparql.exec.RowSet;
import org.apache.jena.sparql.resultset.ResultsReader;

/**
 * A SPARQL server. No two requests are the same or come, as it sees it, from the same client, so that nothing is answered from
 * memory or refused for who asks.
 */
final class HttpPeer implements Peer {

    private static final Duration PATIENCE = Asked.MOST.plusSeconds(10);

    private final Process process;
    private final URI endpoint;
    private final HttpClient http = HttpClient.newHttpClient();
    private int requests;

    HttpPeer(Process process, URI endpoint) {
        this.process = process;
        this.endpoint = endpoint;
    }

    /** Waits until it answers. */
    void await(Duration most) throws InterruptedException {
        long end = System.nanoTime() + most.toNanos();
        Question nothing = new Question("ready", "SELECT * { }", "");
        while (true) {
            try {
                read(nothing, 1);
                return;
            } catch (Failure e) {
                if (System.nanoTime() > end || !process.isAlive()) {
                    throw new IllegalStateException("The server at " + endpoint + " does not answer.", e);
                }
                Thread.sleep(200);
            }
        }
    }

    /** Waits until a page of the server says something. */
    void awaitText(String path, String text, Duration most) throws IOException, InterruptedException {
        long end = System.nanoTime() + most.toNanos();
        HttpRequest request = HttpRequest.newBuilder(endpoint.resolve(path)).build();
        String page = "";
        while (!page.contains(text)) {
            if (System.nanoTime() > end) {
                throw new IllegalStateException("The server does not say \"" + text + "\", but: " + page);
            }
            Thread.sleep(200);
            page = http.send(request, HttpResponse.BodyHandlers.ofString()).body();
        }
    }

    @Override
    public Answer compare(Question question) throws Failure, InterruptedException {
        byte[] body = send(question, HttpResponse.BodyHandlers.ofByteArray());
        RowSet rows =
                ResultsReader.create().lang(ResultSetLang.RS_JSON).build().readRowSet(new ByteArrayInputStream(body));
        return TiesAsked.fingerprint(rows);
    }

    @Override
    public void read(Question question, int times) throws Failure, InterruptedException {
        for (int left = times; left > 0; left--) {
            send(question, HttpResponse.BodyHandlers.discarding());
        }
    }

    private <T> T send(Question question, HttpResponse.BodyHandler<T> reader) throws Failure, InterruptedException {
        int number = requests++;
        String query = "PREFIX run%d: <urn:run:%d>%n%s".formatted(number, number, question.sparql());
        HttpRequest request = HttpRequest.newBuilder(
                        URI.create(endpoint + "?query=" + URLEncoder.encode(query, StandardCharsets.UTF_8)))
                .header("Accept", "application/sparql-results+json")
                .header("X-Forwarded-For", client(number))
                .timeout(PATIENCE)
                .build();
        try {
            HttpResponse<T> response = http.send(request, reader);
            if (response.statusCode() != 200) {
                throw new Failure("Status " + response.statusCode());
            }
            return response.body();
        } catch (IOException e) {
            throw new Failure("No whole answer: " + e.getMessage());
        }
    }

    URI endpoint() {
        return endpoint;
    }

    /** An address of a client, another for each number. */
    static String client(int number) {
        return "10." + (number >> 16 & 0xff) + "." + (number >> 8 & 0xff) + "." + (number & 0xff);
    }

    @Override
    public Process process() {
        return process;
    }
}
