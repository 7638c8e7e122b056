package org.diplomaticties.server;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.io.InputStream;
import java.net.Socket;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.CompletableFuture;
import org.diplomaticties.TestData;
import org.diplomaticties.access.AccessToken;
import org.diplomaticties.access.Role;
import org.diplomaticties.access.Users;
import org.diplomaticties.change.Edit;
import org.diplomaticties.change.Reason;
import org.diplomaticties.change.Version;
import org.diplomaticties.edge.Budgets;
import org.diplomaticties.engine.GeneratedQueries;
import org.diplomaticties.engine.HostileQuery;
import org.diplomaticties.file.Folder;
import org.diplomaticties.file.TextFile;
import org.diplomaticties.ontology.Ontology;
import org.diplomaticties.rdf.SourceReader;
import org.diplomaticties.store.DiskStore;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Queries and updates that cost too much, sent to a server that gives each a third of a second. */
@Timeout(60)
final class HostileQueriesTest {

    private static final Duration TIME = Duration.ofMillis(300);
    private static final HttpClient HTTP = HttpClient.newHttpClient();
    private static final String TOKEN = AccessToken.draw();
    private static final int MANY = 20;

    /** So many bytes a row that an answer is begun long before its time is over. */
    private static final HostileQuery WIDE = new HostileQuery(
            "wide", "SELECT (CONCAT('" + "x".repeat(60_000) + "', STR(?a)) AS ?x) { ?a ?b ?c . ?d ?e ?f }");

    @TempDir
    private static Path folder;

    private static DiskStore store;
    private static TiesServer server;

    @BeforeAll
    static void start() {
        store = DiskStore.open(folder.resolve("store"), Ontology.bundled(), Clock.systemUTC());
        store.change(
                Edit.sources(SourceReader.read(Folder.bundled("data").files(".ttl"))),
                new Reason("ann", "to ask of it"));
        String line = AccessToken.of("ann", Set.of(Role.WRITER), TOKEN, java.time.LocalDate.MAX)
                .line();
        server = TiesServer.start(
                new ServerConfig("127.0.0.1", 0).with(Budgets.ofThisMachine().withTimeout(TIME)),
                store,
                TestData.questions(),
                Users.read(new TextFile("users", "", line)));
    }

    @AfterAll
    static void stop() {
        server.close();
        store.close();
    }

    static List<HostileQuery> hostile() {
        return HostileQuery.all();
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("hostile")
    void a_hostile_query_is_answered_refused_or_stopped(HostileQuery query) {
        assertThatItEnds(query);
    }

    @Test
    void made_up_queries_are_answered_refused_or_stopped() {
        GeneratedQueries.some(100, System.nanoTime()).forEach(HostileQueriesTest::assertThatItEnds);
    }

    /** What switches off every time limit of Jena for as long as it is planned, and so for ever. */
    @ParameterizedTest
    @ValueSource(strings = {"redos-constant", "values-cross", "exists-nested", "redos-folded"})
    void a_query_that_is_planned_for_ever_does_not_keep_others_from_being_stopped(String poison) {
        CompletableFuture<?> poisoned = CompletableFuture.runAsync(() -> assertThatItEnds(named(poison)));
        HttpResponse<String> other = ask(named("cross-count")).orElseThrow();
        assertThat(other.statusCode()).isEqualTo(503);
        assertThat(other.body()).startsWith("It takes longer than 0.3 s.");
        poisoned.join();
    }

    @Test
    void a_result_that_is_cut_before_it_was_begun_is_told_with_when_to_try_again() {
        HttpResponse<String> answer = ask(named("cross-order")).orElseThrow();
        assertThat(answer.statusCode()).isEqualTo(503);
        assertThat(answer.headers().firstValue("Retry-After")).isPresent();
        assertThat(answer.body()).contains("Ask for less: name a thing or a time, or fetch the answer in parts.");
    }

    @ParameterizedTest
    @ValueSource(strings = {"text/csv", "application/sparql-results+json", "text/tab-separated-values"})
    void a_stream_that_is_cut_later_never_looks_whole(String mediaType) {
        HttpRequest request = request(WIDE).header("Accept", mediaType).build();
        assertThatThrownBy(() -> HTTP.send(request, BodyHandlers.ofString())).isInstanceOf(IOException.class);
        assertThatThrownBy(() -> HTTP.send(request, BodyHandlers.ofString())).isInstanceOf(IOException.class);
    }

    /** For whom the end of the connection could be that of the answer (RFC 9112, section 6.3). */
    @ParameterizedTest
    @ValueSource(strings = {"HTTP/1.0", "HTTP/1.1"})
    void a_stream_that_is_cut_never_looks_whole_where_its_connection_ends_with_it(String version) throws IOException {
        String text = WIDE.text();
        String request = "POST /sparql " + version + "\r\nHost: localhost\r\nAccept: text/csv\r\nConnection: close\r\n"
                + "Content-Type: application/sparql-query\r\nContent-Length: " + text.length() + "\r\n\r\n" + text;
        URI url = URI.create(server.url());
        try (Socket socket = new Socket(url.getHost(), url.getPort())) {
            socket.getOutputStream().write(request.getBytes(StandardCharsets.US_ASCII));
            InputStream in = socket.getInputStream();
            assertThat(new String(in.readNBytes(12), StandardCharsets.US_ASCII)).isEqualTo("HTTP/1.1 200");
            assertThatThrownBy(in::readAllBytes).isInstanceOf(IOException.class);
        }
    }

    @Test
    void out_of_memory_in_a_query_ends_that_query_alone() {
        for (int time = 0; time < MANY; time++) {
            assertThatItEnds(named("values-kept"));
            assertThat(send(HttpRequest.newBuilder(URI.create(server.url() + "/doc/official/dmitry-krutoi.nt")))
                            .orElseThrow()
                            .statusCode())
                    .isEqualTo(200);
        }
    }

    /** Jena's filter takes whatever is thrown in it for an error of the row. */
    @ParameterizedTest
    @ValueSource(strings = {"cast-long", "typed-long"})
    void a_bound_that_is_broken_in_a_filter_is_told(String name) {
        HttpResponse<String> answer = ask(named(name)).orElseThrow();
        assertThat(answer.statusCode()).isEqualTo(400);
        assertThat(answer.body()).startsWith("query: It has a number of more than 10,000 digits.");
    }

    @Test
    void a_long_update_is_bounded_and_does_not_keep_the_next_one() {
        Version before = store.version();
        HttpResponse<String> update = update("INSERT { GRAPH <source/x> { ?a ?b ?f } } WHERE"
                + " { ?a ?b ?c . ?d ?e ?f . ?g ?h ?i FILTER(?c = ?f && ?f = ?i && ?a != ?g && ?a = ?d && ?h = ?e) }");
        assertThat(update.statusCode()).isIn(503, 422);
        assertThat(store.version()).isEqualTo(before);
        HttpResponse<String> next = update("INSERT DATA { GRAPH <source/y> { <source/y> a"
                + " <https://w3id.org/diplomatic-ties/ontology#Source> ;"
                + " <http://www.w3.org/2004/02/skos/core#prefLabel> 'Y'@en } }");
        assertThat(next.statusCode()).as(next.body()).isEqualTo(200);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "DELETE { GRAPH ?g { ?a ?b ?c } } WHERE { GRAPH ?g { ?a ?b ?c FILTER REGEX(?c, '(') } }",
                "INSERT { GRAPH <source/x> { ?a ?b ?c } } WHERE { ?a ?b ?c FILTER(<java:java.lang.System>(?c)) }"
            })
    void an_update_is_bounded_as_a_query_is(String update) {
        assertThat(update(update).statusCode()).isEqualTo(400);
    }

    private static HostileQuery named(String name) {
        return hostile().stream()
                .filter(query -> query.name().equals(name))
                .findFirst()
                .orElseThrow();
    }

    private static void assertThatItEnds(HostileQuery query) {
        ask(query).ifPresent(answer -> {
            assertThat(answer.statusCode()).as(query.text()).isIn(200, 400, 503);
            if (answer.statusCode() == 503) {
                assertThat(answer.headers().firstValue("Retry-After")).isPresent();
            }
            if (answer.statusCode() != 200) {
                assertThat(answer.body()).isNotBlank();
            }
        });
    }

    private static HttpRequest.Builder request(HostileQuery query) {
        return HttpRequest.newBuilder(URI.create(server.url() + "/sparql"))
                .header("Content-Type", "application/sparql-query")
                .POST(BodyPublishers.ofString(query.text()));
    }

    /** The answer; empty if it was broken off. */
    private static Optional<HttpResponse<String>> ask(HostileQuery query) {
        return send(request(query));
    }

    private static HttpResponse<String> update(String text) {
        return send(HttpRequest.newBuilder(URI.create(server.url() + "/update"))
                        .header("Authorization", "Bearer " + TOKEN)
                        .header("Content-Type", "application/sparql-update")
                        .POST(BodyPublishers.ofString(text)))
                .orElseThrow();
    }

    private static Optional<HttpResponse<String>> send(HttpRequest.Builder request) {
        try {
            return Optional.of(HTTP.send(request.build(), BodyHandlers.ofString()));
        } catch (IOException e) {
            return Optional.empty();
        } catch (InterruptedException e) {
            throw new AssertionError(e);
        }
    }
}
