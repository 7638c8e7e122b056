package org.diplomaticties.server;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assumptions.assumeThat;

import java.io.IOException;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;
import org.diplomaticties.Canary;
import org.diplomaticties.Cases;
import org.diplomaticties.TestData;
import org.diplomaticties.access.AccessToken;
import org.diplomaticties.access.Role;
import org.diplomaticties.access.Users;
import org.diplomaticties.change.Edit;
import org.diplomaticties.change.Reason;
import org.diplomaticties.file.Folder;
import org.diplomaticties.file.TextFile;
import org.diplomaticties.ontology.Ontology;
import org.diplomaticties.rdf.SourceReader;
import org.diplomaticties.store.DiskStore;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Whatever is asked or sent, the server reaches no other host and reads no file of its machine. */
final class NoWayOutTest {

    private static final Path CASES = Path.of("src/test/resources/org/diplomaticties/server/no-way-out");
    private static final String GAZETTE = "/data?graph=source/gazette";
    private static final String TOKEN = AccessToken.draw();
    private static final Map<String, String> TYPES =
            Map.of("rdf", "application/rdf+xml", "jsonld", "application/ld+json", "ttl", "text/turtle");

    @TempDir
    private static Path folder;

    private static Canary canary;
    private static DiskStore store;
    private static TiesServer server;

    private final HttpClient http = HttpClient.newHttpClient();

    @BeforeAll
    static void start() {
        canary = new Canary(folder);
        store = DiskStore.open(folder.resolve("store"), Ontology.bundled(), Clock.systemUTC());
        store.change(Edit.sources(SourceReader.read(Folder.bundled("data").files(".ttl"))), new Reason("test", "test"));
        String line = AccessToken.of("test", Set.of(Role.WRITER), TOKEN, LocalDate.MAX)
                .line();
        Users users = Users.read(new TextFile("users", "", line));
        server = TiesServer.start(new ServerConfig("127.0.0.1", 0), store, TestData.questions(), users);
    }

    @AfterAll
    static void stop() {
        server.close();
        store.close();
        canary.close();
    }

    @AfterEach
    void nothing_is_touched() {
        assertThat(canary.touched()).isEmpty();
    }

    static List<Path> queries() throws IOException {
        return files("query");
    }

    static List<Path> updates() throws IOException {
        return files("update");
    }

    static List<Path> documents() throws IOException {
        return files("document");
    }

    @ParameterizedTest
    @MethodSource("queries")
    void service_from_and_functions_of_java_in_a_query_reach_nothing(Path file) {
        String query = canary.fill(Cases.read(file));
        int status = status(query);
        check(get("/sparql?query=" + encode(query)), status);
        check(post("/sparql", "application/sparql-query", query), status);
        check(post("/sparql", "application/x-www-form-urlencoded", "query=" + encode(query)), status);
    }

    @ParameterizedTest
    @MethodSource("updates")
    void load_and_service_in_an_update_reach_nothing(Path file) {
        String update = canary.fill(Cases.read(file));
        int status = status(update);
        check(post("/update", "application/sparql-update", update), status);
        check(post("/update", "application/x-www-form-urlencoded", "update=" + encode(update)), status);
    }

    @ParameterizedTest
    @MethodSource("documents")
    void contexts_doctypes_and_bases_in_a_document_reach_nothing(Path file) {
        String name = file.getFileName().toString();
        String type = TYPES.get(name.substring(name.lastIndexOf('.') + 1));
        String text = canary.fill(Cases.read(file));
        HttpResponse<String> answer = send(request(GAZETTE)
                .header("Content-Type", type)
                .header("Content-Location", canary.file())
                .PUT(BodyPublishers.ofString(text)));
        assertThat(answer.statusCode()).as(answer.body()).isIn(400, 422);
        assertThat(answer.body()).doesNotContain(Canary.WORD);
        if (text.contains("<!DOCTYPE")) {
            assertThat(answer.statusCode()).isEqualTo(400);
            assertThat(answer.body()).startsWith("body: It has a DOCTYPE, which can name other files.");
        }
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "/sparql?query=SELECT%20*%7B%3Fs%20%3Fp%20%3Fo%7D&default-graph-uri=TARGET",
                "/sparql?query=SELECT%20*%7BGRAPH%20%3Fg%7B%3Fs%20%3Fp%20%3Fo%7D%7D&named-graph-uri=TARGET",
                "/sparql?query=ASK%7B%7D&stylesheet=TARGET",
                "/sparql?query=ASK%7B%7D&callback=TARGET",
                "/sparql?query=ASK%7B%7D&force-accept=TARGET",
                "/sparql?query=ASK%7B%7D&service=TARGET",
                "/sparql?query-ref=TARGET",
                "/sparql?graph=TARGET",
                "/sparql?default",
                "/data?graph=TARGET",
                "/data?default&version=TARGET",
                "/id/TARGET",
                "/doc/TARGET",
                "/doc/source/TARGET.ttl",
                "/pair?a=TARGET&b=TARGET",
                "/path?from=TARGET&to=TARGET",
                "/search?q=TARGET&kind=TARGET",
                "/browse?kind=TARGET",
                "/queries/who-met-whom?official=TARGET",
                "/api/queries/who-met-whom?official=TARGET",
                "/api/queries/who-met-whom?official=official/dmitry-krutoi&format=TARGET",
                "/api/queries/TARGET",
                "/sparql.html?query=TARGET",
                "/sparql.html?question=TARGET",
                "/feed/state/TARGET",
                "/static/TARGET",
                "/static/../../../../../../etc/passwd",
                "/static/..%2f..%2f..%2fetc%2fpasswd",
                "/static/%2e%2e/%2e%2e/logback.xml",
                "/ontology/TARGET",
                "/context.jsonld?url=TARGET"
            })
    void no_parameter_leads_to_a_host_or_a_file(String path) {
        for (String target :
                List.of(canary.url() + "/x", canary.file(), "//" + canary.url().substring(7) + "/x")) {
            HttpResponse<String> answer = get(path.replace("TARGET", encode(target)));
            assertThat(answer.statusCode()).as(path).isLessThan(500);
            assertThat(answer.body()).doesNotContain(Canary.WORD).doesNotContain("root:");
        }
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"Host", "X-Forwarded-Host", "Forwarded", "Referer", "Origin", "Content-Location", "Link", "Slug"
            })
    void no_header_leads_to_a_host(String header) {
        String value = canary.url().substring(7);
        String answer = new Raw(server.url())
                .answer("GET /doc/state/BY HTTP/1.1\n" + (header.equals("Host") ? "" : "Host: localhost\n") + header
                        + ": " + value);
        assertThat(answer).startsWith("HTTP/1.1 ").doesNotContain(Canary.WORD);
    }

    @Test
    void a_relative_iri_does_not_tell_where_the_server_runs() {
        String here = Path.of("").toAbsolutePath().toString();
        for (String query : List.of(
                "SELECT (<x> AS ?x) { }",
                "SELECT (IRI(\"x\") AS ?x) { }",
                "SELECT (<> AS ?x) { }",
                "CONSTRUCT { <a> <b> <../c> } WHERE { }",
                "DESCRIBE <x>",
                "SELECT * { ?s <x y",
                "SELECT * FROM <x> { GRAPH <y> { ?s ?p <z> } }")) {
            HttpResponse<String> answer = get("/sparql?query=" + encode(query));
            assertThat(answer.statusCode()).isIn(200, 400);
            assertThat(answer.body()).as(query).doesNotContain("file:").doesNotContain(here);
        }
    }

    @Test
    void what_the_canary_tells_is_true() throws IOException {
        try (Canary other = new Canary(Files.createDirectory(folder.resolve("other")))) {
            send(HttpRequest.newBuilder(URI.create(other.url())));
            assertThat(other.touched()).isEqualTo("The listener, 1 times. ");
            Files.readString(Path.of(URI.create(other.file())));
            assumeThat(other.touched()).as("the file system notes who reads").endsWith("The file.");
        }
    }

    /** The status that the first line names. */
    private static int status(String text) {
        return Integer.parseInt(text.lines().findFirst().orElseThrow().substring(2));
    }

    private static void check(HttpResponse<String> answer, int status) {
        assertThat(answer.statusCode()).as(answer.body()).isEqualTo(status);
        assertThat(answer.body()).doesNotContain(Canary.WORD);
    }

    private HttpResponse<String> get(String path) {
        return send(request(path));
    }

    private HttpResponse<String> post(String path, String type, String body) {
        return send(request(path).header("Content-Type", type).POST(BodyPublishers.ofString(body)));
    }

    private static HttpRequest.Builder request(String path) {
        return HttpRequest.newBuilder(URI.create(server.url() + path)).header("Authorization", "Bearer " + TOKEN);
    }

    private HttpResponse<String> send(HttpRequest.Builder request) {
        try {
            return http.send(request.build(), HttpResponse.BodyHandlers.ofString());
        } catch (IOException | InterruptedException e) {
            throw new AssertionError(e);
        }
    }

    private static List<Path> files(String kind) throws IOException {
        try (Stream<Path> files = Files.list(CASES.resolve(kind))) {
            return files.sorted().toList();
        }
    }

    private static String encode(String text) {
        return URLEncoder.encode(text, StandardCharsets.UTF_8);
    }
}
