package org.diplomaticties.server;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Clock;
import org.diplomaticties.TestData;
import org.diplomaticties.change.Edit;
import org.diplomaticties.change.Reason;
import org.diplomaticties.file.Folder;
import org.diplomaticties.ontology.Ontology;
import org.diplomaticties.rdf.SourceReader;
import org.diplomaticties.rdf.Things;
import org.diplomaticties.store.DiskStore;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Answers say which version of the graph they are from, and can be had again from it. */
final class VersionsTest {

    private static final String SAVED = "/api/queries/planned-events?format=csv";
    private static final String SPARQL =
            "/sparql?query=SELECT%20*%20%7B%20%3Fe%20a%20%3Chttps://w3id.org/diplomatic-ties/ontology%23PlannedEvent%3E%20%7D";

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

    @Test
    void names_are_indexed_before_the_first_search() {
        server.firstReader().run();
        assertThat(folder.resolve("store/names")).isDirectory();
    }

    @Test
    void names_are_those_of_the_version() {
        String path = "/sparql?query="
                + URLEncoder.encode(
                        "SELECT ?thing { ?thing <http://jena.apache.org/text#query> 'Krutoi' }",
                        StandardCharsets.UTF_8);
        HttpResponse<String> first = get(path);
        String version = first.headers().firstValue("Ties-Version").orElseThrow();
        store.change(Edit.unload(Things.thing("source", "tdi-2022-09-12")), new Reason("ann", "out"));
        assertThat(first.body()).contains("official/dmitry-krutoi");
        assertThat(get(path).body()).doesNotContain("official/dmitry-krutoi");
        assertThat(get(path + "&version=" + version).body()).isEqualTo(first.body());
    }

    @ParameterizedTest
    @ValueSource(strings = {SAVED, SPARQL})
    void an_answer_can_be_had_again_from_its_version(String path) {
        HttpResponse<String> first = get(path);
        String version = first.headers().firstValue("Ties-Version").orElseThrow();
        store.change(Edit.unload(Things.thing("source", "tdi-2022-09-12")), new Reason("ann", "out"));
        HttpResponse<String> newest = get(path);
        HttpResponse<String> again = get(path + "&version=" + version);
        assertThat(first.body()).contains("2023-forum-of-regions");
        assertThat(newest.body()).doesNotContain("2023-forum-of-regions");
        assertThat(newest.headers().firstValue("Ties-Version"))
                .contains(store.version().toString());
        assertThat(again.body()).isEqualTo(first.body());
        assertThat(again.headers().firstValue("Ties-Version")).contains(version);
    }

    @ParameterizedTest
    @ValueSource(strings = {SAVED, SPARQL})
    void an_answer_that_the_client_has_is_not_given_again(String path) {
        String tag = get(path).headers().firstValue("ETag").orElseThrow();
        assertThat(get(path, "If-None-Match", tag).statusCode()).isEqualTo(304);
        assertThat(get(path, "If-None-Match", tag).body()).isEmpty();
        store.change(Edit.unload(Things.thing("source", "tdi-2022-09-12")), new Reason("ann", "out"));
        assertThat(get(path, "If-None-Match", tag).statusCode()).isEqualTo(200);
    }

    @Test
    void another_format_has_another_tag() {
        String xml = get(SPARQL, "Accept", "application/sparql-results+xml")
                .headers()
                .firstValue("ETag")
                .orElseThrow();
        assertThat(get(SPARQL, "Accept", "text/csv", "If-None-Match", xml).statusCode())
                .isEqualTo(200);
    }

    @ParameterizedTest
    @ValueSource(strings = {SAVED, SPARQL})
    void a_version_that_never_was_is_told(String path) {
        HttpResponse<String> unknown = get(path + "&version=9-00000000");
        HttpResponse<String> none = get(path + "&version=yesterday");
        HttpResponse<String> doubled = get(path + "&version=1-00000000&version=1-00000000");
        assertThat(unknown.statusCode()).isEqualTo(404);
        assertThat(unknown.body()).contains("9-00000000: There was no such version of this graph.");
        assertThat(none.statusCode()).isEqualTo(400);
        assertThat(none.body()).contains("version: \"yesterday\" is no version.");
        assertThat(doubled.statusCode()).isEqualTo(400);
        assertThat(doubled.body()).contains("version: It is given 2 times.");
    }

    private HttpResponse<String> get(String path, String... headers) {
        HttpRequest.Builder request = HttpRequest.newBuilder(URI.create(server.url() + path));
        if (headers.length > 0) {
            request.headers(headers);
        }
        try {
            return http.send(request.build(), HttpResponse.BodyHandlers.ofString());
        } catch (IOException | InterruptedException e) {
            throw new AssertionError(e);
        }
    }
}
