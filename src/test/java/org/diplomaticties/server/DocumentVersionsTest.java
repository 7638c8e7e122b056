package org.diplomaticties.server;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.List;
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

/** Documents say from which version they are, when that came to be, and what an earlier one had. */
final class DocumentVersionsTest {

    private static final String DOC = "/doc/meeting/2022-09-12-rudenko-krutoy";

    @TempDir
    private Path folder;

    private DiskStore store;
    private TiesServer server;
    private Client client;

    @BeforeEach
    void start() {
        store = DiskStore.open(folder.resolve("store"), Ontology.bundled(), Clock.systemUTC());
        store.change(Edit.sources(SourceReader.read(Folder.bundled("data").files(".ttl"))), new Reason("ann", "first"));
        server = TiesServer.start(new ServerConfig("127.0.0.1", 0), store, TestData.questions());
        client = new Client(server.url());
    }

    @AfterEach
    void stop() {
        server.close();
        store.close();
    }

    @Test
    void an_answer_that_the_client_has_is_not_given_again() {
        HttpResponse<String> first = client.get(DOC, "Accept", "text/turtle");
        String tag = Client.header(first, "ETag");
        String modified = Client.header(first, "Last-Modified");
        assertThat(tag).startsWith("\"" + store.version());
        for (HttpResponse<String> again : List.of(
                client.get(DOC, "Accept", "text/turtle", "If-None-Match", tag),
                client.get(DOC, "Accept", "text/turtle", "If-None-Match", "\"other\", W/" + tag),
                client.get(DOC, "Accept", "text/turtle", "If-None-Match", "*"),
                client.get(DOC, "Accept", "text/turtle", "If-Modified-Since", modified))) {
            assertThat(again.statusCode()).isEqualTo(304);
            assertThat(again.body()).isEmpty();
            assertThat(Client.header(again, "ETag")).isEqualTo(tag);
            assertThat(Client.header(again, "Vary")).isEqualTo("Accept, Accept-Encoding");
        }
        for (HttpResponse<String> again : List.of(
                client.get(DOC, "Accept", "text/html", "If-None-Match", tag),
                client.get(DOC, "Accept", "text/turtle", "If-Modified-Since", "Thu, 01 Jan 2015 00:00:00 GMT"),
                client.get(DOC, "Accept", "text/turtle", "If-Modified-Since", "yesterday"),
                client.get(
                        DOC, "Accept", "text/turtle", "If-None-Match", "\"other\"", "If-Modified-Since", modified))) {
            assertThat(again.statusCode()).isEqualTo(200);
        }
        assertThat(client.get("/doc/meeting/none", "If-None-Match", "*").statusCode())
                .isEqualTo(404);
    }

    @Test
    void the_time_of_change_is_that_of_the_version() {
        Instant time = store.timeOf(store.version()).orElseThrow();
        assertThat(Client.header(client.get(DOC), "Last-Modified"))
                .isEqualTo(DateTimeFormatter.RFC_1123_DATE_TIME.format(time.atOffset(ZoneOffset.UTC)));
    }

    @ParameterizedTest
    @ValueSource(strings = {"text/turtle", "text/html"})
    void a_head_has_the_headers_of_a_get(String accept) {
        HttpResponse<String> get = client.get(DOC, "Accept", accept);
        HttpResponse<String> head = client.send(
                client.request(DOC).header("Accept", accept).method("HEAD", HttpRequest.BodyPublishers.noBody()));
        assertThat(head.body()).isEmpty();
        for (String name : List.of("Content-Type", "ETag", "Last-Modified", "Vary", "Ties-Version")) {
            assertThat(Client.header(head, name)).isEqualTo(Client.header(get, name));
        }
        assertThat(head.headers().allValues("Link")).isEqualTo(get.headers().allValues("Link"));
    }

    @ParameterizedTest
    @ValueSource(strings = {"text/turtle", "text/html"})
    void a_thing_that_an_earlier_version_had_is_gone_and_can_be_had_from_there(String accept) {
        String before = store.version().toString();
        store.change(Edit.unload(Things.thing("source", "tdi-2022-09-12")), new Reason("ann", "out"));
        HttpResponse<String> gone = client.get(DOC, "Accept", accept);
        assertThat(gone.statusCode()).isEqualTo(410);
        assertThat(gone.body())
                .contains("Nothing is said of this thing any more.")
                .contains(server.url() + DOC, before);
        assertThat(client.get(DOC + "?version=" + before, "Accept", accept).statusCode())
                .isEqualTo(200);
        assertThat(client.get("/doc/meeting/never", "Accept", accept).statusCode())
                .isEqualTo(404);
        assertThat(client.get(DOC + "?version=9-00000000", "Accept", accept).statusCode())
                .isEqualTo(404);
    }

    @Test
    void links_of_a_version_stay_in_it() {
        String version = store.version().toString();
        HttpResponse<String> answer = client.get(DOC + "?version=" + version, "Accept", "text/turtle");
        assertThat(answer.headers().allValues("Link"))
                .contains("<" + server.url() + DOC + "?version=" + version + ">; rel=\"canonical\"");
        assertThat(Client.header(answer, "Content-Location")).isEqualTo(server.url() + DOC + ".ttl?version=" + version);
    }
}
