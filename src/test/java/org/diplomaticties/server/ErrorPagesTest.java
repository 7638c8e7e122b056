package org.diplomaticties.server;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import org.diplomaticties.TestData;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** People are told what is wrong in a page, programs in plain text. */
final class ErrorPagesTest {

    private static final String BROWSER = "text/html,application/xhtml+xml,application/xml;q=0.9,*/*;q=0.8";

    private TiesServer server;
    private Client client;

    @BeforeEach
    void start() {
        server = TiesServer.start(new ServerConfig("127.0.0.1", 0), TestData.store(), TestData.questions());
        client = new Client(server.url());
    }

    @AfterEach
    void stop() {
        server.close();
    }

    @ParameterizedTest
    @CsvSource({
        "/nothing/here, There is nothing at this address.",
        "/nothing/%3Cscript%3E, There is nothing at this address.",
        "/id/nothing/here, There is no such kind of thing."
    })
    void who_likes_a_page_best_gets_one(String path, String text) {
        HttpResponse<String> page = client.get(path, "Accept", BROWSER);
        assertThat(page.statusCode()).isEqualTo(404);
        assertThat(Client.contentType(page)).isEqualTo("text/html; charset=utf-8");
        assertThat(Client.header(page, "Content-Security-Policy")).contains("default-src 'none'");
        assertThat(page.body())
                .contains(text, "Request-Id: <code>" + Client.header(page, "Request-Id") + "</code>")
                .doesNotContain("<script>");
    }

    @ParameterizedTest
    @ValueSource(strings = {"*/*", "text/turtle, text/html;q=0.5", "text/plain", "image/png"})
    void others_get_plain_text(String accept) {
        HttpResponse<String> answer = client.get("/nothing/here", "Accept", accept);
        assertThat(answer.statusCode()).isEqualTo(404);
        assertThat(Client.contentType(answer)).isEqualTo("text/plain; charset=utf-8");
        assertThat(answer.body()).contains("There is nothing at this address.");
    }

    @Test
    void a_page_that_cannot_be_is_plain_text() {
        HttpResponse<String> answer = client.get("/nothing/here?lang=xx", "Accept", BROWSER);
        assertThat(answer.statusCode()).isEqualTo(404);
        assertThat(answer.body()).contains("There is nothing at this address.");
    }

    @Test
    void who_sends_to_nothing_is_told_in_plain_text() {
        HttpResponse<String> answer = client.send(
                client.request("/nothing").header("Accept", BROWSER).POST(HttpRequest.BodyPublishers.ofString("x")));
        assertThat(answer.statusCode()).isEqualTo(404);
        assertThat(Client.contentType(answer)).isEqualTo("text/plain; charset=utf-8");
    }
}
