package org.diplomaticties.server;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.http.HttpResponse;
import java.nio.file.Path;
import java.time.Clock;
import org.diplomaticties.TestData;
import org.diplomaticties.change.Edit;
import org.diplomaticties.change.Reason;
import org.diplomaticties.feed.Atom;
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
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

final class FeedServletTest {

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

    @ParameterizedTest
    @ValueSource(
            strings = {
                "/feed/meetings",
                "/feed/changes",
                "/feed/state/belarus?lang=ru",
                "/feed/official/dmitry-krutoi",
                "/feed/state/france"
            })
    void a_feed_is_atom_and_not_sent_twice(String path) {
        HttpResponse<String> first = client.get(path);
        assertThat(first.statusCode()).isEqualTo(200);
        assertThat(Client.contentType(first)).isEqualTo("application/atom+xml; charset=utf-8");
        assertThat(Client.header(first, "Vary")).contains("Accept-Language");
        assertThat(Atom.parse(first.body()).link("self")).hasToString(server.url() + path);
        String tag = Client.header(first, "ETag");
        String modified = Client.header(first, "Last-Modified");
        assertThat(client.get(path, "If-None-Match", tag).statusCode()).isEqualTo(304);
        assertThat(client.get(path, "If-Modified-Since", modified).statusCode()).isEqualTo(304);
        store.change(Edit.unload(Things.thing("source", "tdi-2022-09-12")), new Reason("ann", "out"));
        assertThat(client.get(path, "If-None-Match", tag).statusCode()).isNotEqualTo(304);
    }

    @Test
    void the_language_is_that_of_the_address_else_of_the_client() {
        assertThat(client.get("/feed/meetings", "Accept-Language", "ru").body()).contains("<title>Новые встречи");
        assertThat(client.get("/feed/meetings?lang=en", "Accept-Language", "ru").body())
                .contains("<title>New meetings");
    }

    @ParameterizedTest
    @CsvSource({
        "/feed/official/nobody, 404, Nothing is said of this thing.",
        "/feed/meeting/2022-09-12-rudenko-krutoy, 404, There is no such feed.",
        "/feed/, 404, There is no such feed.",
        "/feed, 404, There is no such feed.",
        "/feed/meetings?version=9-aaaaaaaa, 404, There was no such version",
        "/feed/meetings?lang=xx, 400, is no language",
        "/feed/state/%3Cscript%3E, 404, There is no such feed."
    })
    void what_there_is_no_feed_of_is_told(String path, int status, String text) {
        HttpResponse<String> answer = client.get(path);
        assertThat(answer.statusCode()).isEqualTo(status);
        assertThat(Client.contentType(answer)).isEqualTo("text/plain; charset=utf-8");
        assertThat(answer.body()).contains(text);
        HttpResponse<String> page = client.get(path, "Accept", "text/html");
        assertThat(page.statusCode()).isEqualTo(status);
        assertThat(page.body()).contains(text).doesNotContain("<script>");
    }

    @Test
    void the_feed_of_what_is_gone_names_the_last_version_that_had_it() {
        String version = store.version().toString();
        store.change(Edit.unload(Things.thing("source", "tdi-2022-09-12")), new Reason("ann", "out"));
        HttpResponse<String> gone = client.get("/feed/official/dmitry-krutoi");
        assertThat(gone.statusCode()).isEqualTo(410);
        assertThat(gone.body()).contains("Version " + version);
        assertThat(client.get("/feed/official/dmitry-krutoi?version=" + version).statusCode())
                .isEqualTo(200);
    }

    @ParameterizedTest
    @CsvSource({
        "/, /feed/meetings",
        "/, /feed/changes",
        "/doc/official/dmitry-krutoi, /feed/official/dmitry-krutoi",
        "/doc/state/belarus?lang=ru, /feed/state/belarus?lang&#61;ru"
    })
    void pages_announce_their_feeds(String path, String feed) {
        assertThat(client.get(path, "Accept", "text/html").body())
                .containsPattern("<link rel=\"alternate\" type=\"application/atom\\+xml\" title=\"[^\"]+\" href=\""
                        + java.util.regex.Pattern.quote(feed) + "\">");
    }

    @Test
    void a_browser_can_search_here() {
        HttpResponse<String> answer = client.get("/opensearch.xml");
        assertThat(Client.contentType(answer)).isEqualTo("application/opensearchdescription+xml; charset=utf-8");
        assertThat(answer.body().replace("&#61;", "="))
                .contains("<ShortName>Diplomatic Ties</ShortName>")
                .contains("template=\"" + server.url() + "/search?q={searchTerms}\"");
        assertThat(client.get("/opensearch.xml", "If-None-Match", Client.header(answer, "ETag"))
                        .statusCode())
                .isEqualTo(304);
    }

    @Test
    void robots_may_read_pages_and_not_ask_questions() {
        HttpResponse<String> answer = client.get("/robots.txt");
        assertThat(Client.contentType(answer)).isEqualTo("text/plain; charset=utf-8");
        assertThat(answer.body().lines())
                .contains(
                        "User-agent: *", "Disallow: /sparql", "Disallow: /api", "Disallow: /update", "Disallow: /data");
    }
}
