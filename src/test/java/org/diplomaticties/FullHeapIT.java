package org.diplomaticties;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

/** Queries that would fill the heap of a small server, one after the other, while others read. */
final class FullHeapIT {

    private static final Path JAR = Path.of("target", "diplomatic-ties.jar").toAbsolutePath();
    private static final int TIMES = 20;

    private static final List<String> LARGE = List.of(
            "SELECT * { ?a ?b ?c . ?d ?e ?f } ORDER BY ?c ?f",
            "SELECT DISTINCT ?a ?x { ?a ?b ?c . ?d ?e ?f BIND(CONCAT(STR(?a), '" + "x".repeat(20_000)
                    + "', STR(?d), STR(?f)) AS ?x) }",
            "SELECT ?x (COUNT(DISTINCT ?f) AS ?n) { ?a ?b ?c . ?d ?e ?f BIND(CONCAT(STR(?a), STR(?c), STR(?d)) AS ?x) }"
                    + " GROUP BY ?x",
            "SELECT (COUNT(*) AS ?n) { { ?a ?b ?c . ?d ?e ?f } { ?a ?p ?c . ?d ?q ?f . ?g ?h ?i } }",
            "CONSTRUCT { ?a <x:y> ?x } { ?a ?b ?c . ?d ?e ?f BIND(CONCAT(STR(?c), STR(?d), STR(?f)) AS ?x) }",
            "SELECT ?a (GROUP_CONCAT(?l) AS ?x) { ?a ?b ?c . ?d ?e ?f . ?g ?h ?i BIND(STR(?i) AS ?l) } GROUP BY ?a ?d ?e",
            "SELECT (COUNT(?x) AS ?n) { ?a ?b ?c . ?d ?e ?f BIND(BNODE(STR(?f)) AS ?x) }",
            "SELECT * { ?a ?b ?c . ?d ?e ?f MINUS { ?a ?b ?c . ?d ?e ?f . ?g ?h ?i } }");

    private final HttpClient http = HttpClient.newHttpClient();

    @Test
    @Timeout(600)
    void a_full_heap_in_one_query_ends_that_query_and_everything_else_goes_on() throws Exception {
        Process server = new ProcessBuilder(
                        Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                        "-Xmx160m",
                        "-jar",
                        JAR.toString(),
                        "serve",
                        "--port",
                        "0")
                .redirectError(ProcessBuilder.Redirect.DISCARD)
                .start();
        try (BufferedReader out =
                new BufferedReader(new InputStreamReader(server.getInputStream(), StandardCharsets.UTF_8))) {
            String url = out.readLine().replaceAll(".* listens on (\\S+) .*", "$1");
            for (int time = 0; time < TIMES; time++) {
                String query = LARGE.get(time % LARGE.size());
                assertThat(large(url, query)).as(query).isIn(-1, 400, 429, 503);
                assertThat(get(url + "/doc/official/dmitry-krutoi.nt")).isEqualTo(200);
                assertThat(get(url + "/api/queries/topics?meeting=meeting/2022-09-12-rudenko-krutoy"))
                        .isEqualTo(200);
            }
            assertThat(server.isAlive()).isTrue();
        } finally {
            server.destroy();
            assertThat(server.waitFor(30, TimeUnit.SECONDS)).isTrue();
        }
    }

    /** The status; -1 if the answer was begun and then broken off. */
    private int large(String url, String query) throws InterruptedException {
        HttpRequest request = HttpRequest.newBuilder(URI.create(url + "/sparql"))
                .header("Content-Type", "application/sparql-query")
                .timeout(Duration.ofMinutes(1))
                .POST(BodyPublishers.ofString(query))
                .build();
        try {
            return http.send(request, BodyHandlers.discarding()).statusCode();
        } catch (IOException e) {
            return -1;
        }
    }

    private int get(String url) throws IOException, InterruptedException {
        return http.send(HttpRequest.newBuilder(URI.create(url)).build(), BodyHandlers.discarding())
                .statusCode();
    }
}
