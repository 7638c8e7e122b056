package org.diplomaticties.server;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import org.diplomaticties.TestData;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

final class PagesTest {

    private final HttpClient http = HttpClient.newHttpClient();
    private TiesServer server;

    @BeforeEach
    void start() {
        server = TiesServer.start(new ServerConfig("127.0.0.1", 0), TestData.store(), TestData.questions());
    }

    @AfterEach
    void stop() {
        server.close();
    }

    @Test
    void the_front_page_tells_how_much_there_is_and_what_was_last() throws Exception {
        assertThat(get("/").body())
                .contains("<b>2</b><span>meetings</span>")
                .contains("<b>3</b><span>officials</span>")
                .contains("<time datetime=\"2022-09-12\">12 September 2022</time>")
                .contains("Whom did Dmitry Krutoi meet, how often, and after how many days?");
    }

    @Test
    void names_and_texts_are_in_the_language_asked_for() throws Exception {
        assertThat(get("/doc/state/belarus?lang=ru").body())
                .contains("<html lang=\"ru\" dir=\"ltr\">")
                .contains("Беларусь", "Государство");
        assertThat(get("/doc/state/belarus?lang=ar").body()).contains("<html lang=\"ar\" dir=\"rtl\">", "بيلاروس");
    }

    @Test
    void a_search_shows_what_was_found_and_by_what_it_can_be_narrowed() throws Exception {
        HttpResponse<String> found =
                send(request("/search?q=%D0%9A%D1%80%D1%83%D1%82%D0%BE%D0%B9").header("Accept", "text/html"));
        assertThat(found.body())
                .contains("<a href=\"/doc/official/dmitry-krutoi\" dir=\"auto\">Dmitry Krutoi</a>")
                .contains("kind&#61;official\"", "state&#61;state%2Fbelarus\"")
                .contains("value=\"Крутой\"");
    }

    @ParameterizedTest
    @CsvSource({
        "q=Krutoi&from=2023, 200, Nothing has such a name.",
        "q=Krutoi&kind=state, 200, Nothing has such a name.",
        "q=Krutoi&from=then, 400, “then” is no year.",
        "q=%28%29, 400, There is no word to search for.",
        "q=Krutoi&kind=officer, 400, is no kind of thing.",
        "q=%3Cscript%3Ealert%281%29%3C%2Fscript%3E, 200, value=\"&lt;script&gt;alert(1)&lt;/script&gt;\"",
        "'', 200, Search"
    })
    void a_search_that_finds_nothing_or_cannot_be_made_keeps_what_was_typed(String query, int status, String text)
            throws Exception {
        HttpResponse<String> answer = send(request("/search?" + query).header("Accept", "text/html"));
        assertThat(answer.statusCode()).isEqualTo(status);
        assertThat(answer.body()).contains(text);
    }

    @ParameterizedTest
    @ValueSource(strings = {"/", "/doc/official/dmitry-krutoi", "/doc/state/nowhere", "/static/site.js"})
    void every_answer_keeps_browsers_from_what_it_does_not_need(String path) throws Exception {
        HttpResponse<String> answer = get(path);
        assertThat(answer.headers().firstValue("Content-Security-Policy").orElseThrow())
                .startsWith("default-src 'none'; script-src 'self';")
                .contains("frame-ancestors 'none'")
                .doesNotContain("unsafe");
        assertThat(answer.headers().firstValue("X-Content-Type-Options")).contains("nosniff");
    }

    @ParameterizedTest
    @CsvSource({
        "/doc/state/nowhere, 404, Nothing is said of this thing.",
        "/doc/stat/belarus, 404, There is no such kind of thing.",
        "/doc/state/belarus?lang=xx, 400, is no language that things are named in here.",
        "/doc/state/belarus?version=9-aaaaaaaa, 404, There was no such version",
        "/static/nothing.js, 404, There is no such file.",
        "/static/../HomePage.class, 404, ",
        "/static/webjars/cytoscape/../../../logback.xml, 404, "
    })
    void what_is_not_there_is_told(String path, int status, String text) throws Exception {
        HttpResponse<String> answer = get(path);
        assertThat(answer.statusCode()).isEqualTo(status);
        assertThat(answer.body()).contains(text == null ? "" : text);
    }

    @Test
    void what_stands_in_an_address_is_never_markup() throws Exception {
        assertThat(get("/doc/state/%3Cscript%3Ealert(1)%3C%2Fscript%3E").body()).doesNotContain("<script>alert");
    }

    @ParameterizedTest
    @CsvSource({
        "/static/site.css, text/css",
        "/static/site.js, text/javascript",
        "/static/icon.svg, image/svg+xml",
        "/static/webjars/cytoscape/dist/cytoscape.esm.min.mjs, text/javascript",
        "/static/webjars/leaflet/dist/leaflet.css, text/css"
    })
    void files_of_pages_are_served_and_not_sent_twice(String path, String type) throws Exception {
        HttpResponse<String> answer = get(path);
        assertThat(answer.statusCode()).isEqualTo(200);
        assertThat(answer.headers().firstValue("Content-Type").orElseThrow()).startsWith(type);
        String tag = answer.headers().firstValue("ETag").orElseThrow();
        assertThat(send(request(path).header("If-None-Match", tag)).statusCode())
                .isEqualTo(304);
    }

    @Test
    void answers_are_compressed_for_those_who_take_it() throws Exception {
        HttpResponse<String> answer = send(request("/static/site.css").header("Accept-Encoding", "gzip"));
        assertThat(answer.headers().firstValue("Content-Encoding")).contains("gzip");
        assertThat(answer.headers().firstValue("ETag"))
                .isNotEqualTo(get("/static/site.css").headers().firstValue("ETag"));
    }

    private HttpResponse<String> get(String path) throws IOException, InterruptedException {
        return send(request(path));
    }

    private HttpRequest.Builder request(String path) {
        return HttpRequest.newBuilder(URI.create(server.url() + path));
    }

    private HttpResponse<String> send(HttpRequest.Builder request) throws IOException, InterruptedException {
        return http.send(request.build(), HttpResponse.BodyHandlers.ofString());
    }
}
