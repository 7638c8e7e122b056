package org.diplomaticties.server;

import static org.assertj.core.api.Assertions.assertThat;

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

/** States, pairs of them and what there is to browse, over HTTP. */
final class BrowsingTest {

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

    @ParameterizedTest
    @CsvSource({
        "/doc/state/belarus?on=2022-09-12, 200, Dmitry Krutoi",
        "/pair?a=state/belarus&b=state/russia&lang=ru, 200, Главы представительств",
        "/doc/post/ambassador-of-belarus-to-russia, 200, Holders through time",
        "/browse?kind=topic, 200, cooperation",
        "/about, 200, How facts are known",
        "/doc/state/belarus?on=tomorrow, 400, is no day.",
        "/doc/state/belarus?page=0, 400, is no number of a part",
        "/doc/state/belarus?on=2022-09-12&on=2022-09-13, 400, It is given 2 times.",
        "/pair?a=state/belarus, 400, No state is named.",
        "/pair?a=state/belarus&b=%3Cscript%3E, 400, &lt;script&gt;",
        "/pair?a=state/belarus&b=state/atlantis, 404, There is no state state/atlantis here.",
        "/browse?kind=claim, 400, is no kind to look through."
    })
    void pages_answer_or_tell_what_is_wrong(String address, int status, String text) throws Exception {
        HttpResponse<String> answer = get(address);
        assertThat(answer.statusCode()).isEqualTo(status);
        assertThat(answer.headers().firstValue("Content-Type").orElseThrow()).startsWith("text/html");
        assertThat(answer.body()).contains(text).doesNotContain("<script>");
    }

    @Test
    void links_keep_the_language_and_the_version() throws Exception {
        String page = get("/doc/state/belarus?lang=fr&on=2022-09-12").body();
        assertThat(page)
                .contains("href=\"/pair?a&#61;state%2Fbelarus&amp;b&#61;state%2Frussia&amp;lang&#61;fr\"")
                .contains("<input type=\"hidden\" name=\"lang\" value=\"fr\">");
    }

    private HttpResponse<String> get(String address) throws Exception {
        HttpRequest request = HttpRequest.newBuilder(URI.create(server.url() + address))
                .header("Accept", "text/html")
                .build();
        return http.send(request, HttpResponse.BodyHandlers.ofString());
    }
}
