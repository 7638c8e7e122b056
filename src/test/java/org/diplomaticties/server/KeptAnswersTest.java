package org.diplomaticties.server;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Clock;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Stream;
import java.util.zip.GZIPInputStream;
import org.diplomaticties.TestData;
import org.diplomaticties.change.Edit;
import org.diplomaticties.change.Reason;
import org.diplomaticties.file.Folder;
import org.diplomaticties.ontology.Ontology;
import org.diplomaticties.rdf.Format;
import org.diplomaticties.rdf.SourceReader;
import org.diplomaticties.rdf.Things;
import org.diplomaticties.store.DiskStore;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

/** What is given out again is what would be made anew. */
final class KeptAnswersTest {

    private static final String ROWS = "/sparql?query=" + encoded("SELECT * { ?s ?p ?o } ORDER BY ?s ?p ?o LIMIT 100");
    private static final String GRAPH = "/sparql?query=" + encoded("CONSTRUCT { ?s a ?o } { ?s a ?o } LIMIT 100");
    private static final String SAVED = "/api/queries/planned-events";
    private static final String OFFICIAL = "/doc/official/dmitry-krutoi";

    /** What differs from one transmission to the next. */
    private static final List<String> OF_ONE = List.of("date", "request-id");

    @TempDir
    private Path folder;

    private final HttpClient http = HttpClient.newHttpClient();
    private DiskStore store;
    private TiesServer server;

    @BeforeEach
    void start() {
        store = DiskStore.open(folder.resolve("store"), Ontology.bundled(), Clock.systemUTC());
        store.change(Edit.sources(SourceReader.read(Folder.bundled("data").files(".ttl"))), new Reason("ann", "first"));
        server = TiesServer.start(new ServerConfig("127.0.0.1", 0), store, TestData.questions());
    }

    @AfterEach
    void stop() {
        server.close();
        store.close();
    }

    static Stream<String> inEveryFormat() {
        return Stream.of(
                        Format.OF_ROWS.stream().map(format -> ROWS + " " + format.mediaType()),
                        Format.OF_GRAPHS.stream().map(format -> GRAPH + " " + format.mediaType()),
                        Format.OF_ROWS.stream().map(format -> SAVED + " " + format.mediaType()),
                        Format.OF_DOCUMENTS.stream().map(format -> OFFICIAL + " " + format.mediaType()),
                        Stream.of(
                                        "/",
                                        "/about",
                                        "/queries",
                                        "/queries/planned-events",
                                        "/search?q=Krutoi",
                                        "/sparql.html")
                                .map(page -> page + " text/html"),
                        Stream.of("/feed/meetings */*", "/static/site.css */*"))
                .flatMap(requests -> requests);
    }

    @ParameterizedTest
    @MethodSource("inEveryFormat")
    void an_answer_has_the_same_bytes_and_headers_when_it_is_given_out_again(String request) {
        String path = request.substring(0, request.indexOf(' '));
        String accept = request.substring(request.indexOf(' ') + 1);
        HttpResponse<byte[]> made = get(path, "Accept", accept, "Accept-Encoding", "gzip");
        long before = meter("given");
        HttpResponse<byte[]> given = get(path, "Accept", accept, "Accept-Encoding", "gzip, deflate, br");
        assertThat(meter("given")).isEqualTo(before + 1);
        assertThat(made.statusCode()).isEqualTo(200);
        assertThat(given.statusCode()).isEqualTo(200);
        assertThat(given.body()).isEqualTo(made.body());
        assertThat(lasting(given)).isEqualTo(lasting(made));
        // For who logs in, it is made anew. Blank nodes have other names then.
        HttpResponse<byte[]> anew = get(path, "Accept", accept, "Authorization", "Bearer x");
        assertThat(plain(given)).hasSameSizeAs(plain(anew));
    }

    @Test
    void who_takes_gzip_gets_it_and_who_does_not_gets_the_same_plain() {
        for (int i = 0; i < 2; i++) {
            HttpResponse<byte[]> gzip = get(ROWS, "Accept-Encoding", "gzip");
            HttpResponse<byte[]> identity = get(ROWS);
            assertThat(header(gzip, "Content-Encoding")).isEqualTo("gzip");
            assertThat(header(identity, "Content-Encoding")).isEmpty();
            assertThat(plain(gzip)).isEqualTo(identity.body());
            assertThat(header(gzip, "ETag")).isNotEqualTo(header(identity, "ETag"));
            assertThat(header(identity, "Vary")).isEqualTo("Accept, Accept-Encoding");
        }
    }

    @Test
    void a_client_that_has_what_is_kept_is_told_so() {
        HttpResponse<byte[]> made = get(ROWS);
        long before = meter("given");
        HttpResponse<byte[]> known = get(ROWS, "If-None-Match", header(made, "ETag"));
        assertThat(meter("given")).isEqualTo(before + 1);
        assertThat(known.statusCode()).isEqualTo(304);
        assertThat(known.body()).isEmpty();
        for (String name : List.of("ETag", "Vary", "Cache-Control", "Ties-Version")) {
            assertThat(header(known, name)).isEqualTo(header(made, name));
        }
        assertThat(known.headers().firstValue("Content-Type")).isEmpty();
        assertThat(get(ROWS, "If-None-Match", "\"another\"").statusCode()).isEqualTo(200);
    }

    @Test
    void a_head_has_the_headers_of_what_is_kept() {
        HttpResponse<byte[]> made = get(ROWS);
        long before = meter("given");
        HttpResponse<byte[]> head = send(request(ROWS).method("HEAD", BodyPublishers.noBody()));
        assertThat(meter("given")).isEqualTo(before + 1);
        assertThat(head.body()).isEmpty();
        assertThat(lasting(head)).isEqualTo(lasting(made));
    }

    @Test
    void after_a_change_the_answer_is_another_and_the_earlier_one_can_still_be_asked() {
        String planned = SAVED + "?format=csv";
        HttpResponse<byte[]> first = get(planned);
        String version = header(first, "Ties-Version");
        store.change(Edit.unload(Things.thing("source", "tdi-2022-09-12")), new Reason("ann", "out"));
        HttpResponse<byte[]> second = get(planned);
        assertThat(header(second, "Ties-Version")).isEqualTo(store.version().toString());
        assertThat(second.body()).isNotEqualTo(first.body());
        assertThat(get(planned).body()).isEqualTo(second.body());
        for (int i = 0; i < 2; i++) {
            assertThat(get(planned + "&version=" + version).body()).isEqualTo(first.body());
        }
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "SELECT (NOW() AS ?n) {}",
                "SELECT (RAND() AS ?n) {}",
                "SELECT ?n { BIND(UUID() AS ?n) }",
                "SELECT ?n { { SELECT (STRUUID() AS ?n) {} } }",
                "ASK { ?s ?p ?o FILTER(YEAR(NOW()) > 2000) }",
                "SELECT (BNODE() AS ?n) {}",
                "SELECT ?s { ?s ?p ?o } ORDER BY RAND() LIMIT 1",
                "SELECT (COUNT(*) AS ?n) { ?s a ?t } GROUP BY (IF(RAND() > 2, ?s, ?t)) HAVING (COUNT(*) > RAND())"
            })
    void what_is_not_the_same_twice_is_not_kept(String query) {
        String path = "/sparql?query=" + encoded(query);
        get(path);
        long before = meter("given");
        assertThat(get(path).statusCode()).isEqualTo(200);
        assertThat(meter("given")).isEqualTo(before);
    }

    @Test
    void a_query_that_is_posted_is_kept_by_its_body_and_type() {
        long before = meter("given");
        byte[] first = post("application/sparql-query", "ASK { ?s ?p ?o }").body();
        assertThat(post("application/sparql-query", "ASK { ?s ?p ?o }").body()).isEqualTo(first);
        assertThat(meter("given")).isEqualTo(before + 1);
        assertThat(post("application/sparql-query", "ASK { <http://example.org/none> ?p ?o }")
                        .body())
                .isNotEqualTo(first);
        assertThat(post("application/x-www-form-urlencoded", "ASK { ?s ?p ?o }").statusCode())
                .isEqualTo(400);
    }

    @Test
    void what_is_asked_of_other_graphs_is_another_question() {
        String one = "&default-graph-uri=" + encoded("https://w3id.org/diplomatic-ties/id/source/tdi-2022-09-12");
        String other = "&default-graph-uri=" + encoded("https://example.org/none");
        assertThat(get(ROWS + one).body()).isNotEqualTo(get(ROWS + other).body());
        assertThat(get(ROWS + other).body()).isNotEqualTo(get(ROWS).body());
    }

    @Test
    void an_error_is_told_anew() {
        String wrong = "/sparql?query=" + encoded("SELECT");
        assertThat(get(wrong, "Request-Id", "one").statusCode()).isEqualTo(400);
        assertThat(new String(get(wrong, "Request-Id", "two").body(), StandardCharsets.UTF_8))
                .contains("two");
    }

    private HttpResponse<byte[]> post(String type, String body) {
        return send(request("/sparql").header("Content-Type", type).POST(BodyPublishers.ofString(body)));
    }

    private HttpResponse<byte[]> get(String path, String... headers) {
        HttpRequest.Builder request = request(path);
        return send(headers.length == 0 ? request : request.headers(headers));
    }

    private HttpRequest.Builder request(String path) {
        return HttpRequest.newBuilder(URI.create(server.url() + path));
    }

    private HttpResponse<byte[]> send(HttpRequest.Builder request) {
        try {
            return http.send(request.build(), HttpResponse.BodyHandlers.ofByteArray());
        } catch (IOException | InterruptedException e) {
            throw new AssertionError(e);
        }
    }

    private long meter(String name) {
        String line = new String(get("/$/metrics").body(), StandardCharsets.UTF_8)
                .lines()
                .filter(metric -> metric.startsWith("ties_kept_" + name + "_total "))
                .findFirst()
                .orElseThrow();
        return (long) Double.parseDouble(line.substring(line.indexOf(' ')));
    }

    private static Map<String, List<String>> lasting(HttpResponse<byte[]> answer) {
        Map<String, List<String>> headers = new TreeMap<>(answer.headers().map());
        headers.keySet().removeAll(OF_ONE);
        return headers;
    }

    private static byte[] plain(HttpResponse<byte[]> answer) {
        if (header(answer, "Content-Encoding").isEmpty()) {
            return answer.body();
        }
        try (GZIPInputStream in = new GZIPInputStream(new ByteArrayInputStream(answer.body()))) {
            return in.readAllBytes();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static String header(HttpResponse<byte[]> answer, String name) {
        return answer.headers().firstValue(name).orElse("");
    }

    private static String encoded(String text) {
        return URLEncoder.encode(text, StandardCharsets.UTF_8);
    }
}
