package org.diplomaticties.server;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.diplomaticties.TestData;
import org.diplomaticties.edge.EdgeConfig;
import org.diplomaticties.edge.Tls;
import org.diplomaticties.problem.TiesException;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** The line that each request leaves. */
final class AccessLogTest {

    private TiesServer server;
    private LogLines log;

    @BeforeEach
    void start() {
        server = TiesServer.start(new ServerConfig("127.0.0.1", 0), TestData.store(), TestData.questions());
        log = LogLines.of("access");
    }

    @AfterEach
    void stop() {
        log.close();
        server.close();
    }

    private String line() {
        return log.next().getFormattedMessage();
    }

    @Test
    void a_line_tells_who_asked_for_what_and_what_came_of_it() {
        Wire.Answer answer = Wire.get(server.url(), "/about", "Request-Id", "mine");
        assertThat(line())
                .matches("method=GET path=/about status=200 ms=\\d+ rows=- kept=no bytes="
                        + answer.header("Content-Length") + " client=127.0.0.1 request=mine");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"/sparql?query=ASK%7B%3Csecret%3E%20a%20%22secret%22%7D", "/search?q=secret", "/nothing?secret"})
    void no_value_of_a_query_is_logged(String target) {
        Wire.get(server.url(), target, "Authorization", "Basic secret", "Cookie", "secret", "Referer", "secret");
        assertThat(line()).doesNotContain("secret");
    }

    @Test
    void nobody_writes_lines_of_his_own_into_the_log() {
        Wire.ask(
                server.url(),
                "GET /a\\u000ab\"%0d%0amethod=GET HTTP/1.1\nHost: x\nConnection: close\nRequest-Id: a\u0007b\n\n");
        assertThat(line()).matches("[!-~]+( [!-~]+){8}").startsWith("method=GET path=/a");
    }

    @Test
    void a_file_has_the_lines_while_the_server_runs(@TempDir Path folder) throws IOException {
        log.close();
        Path file = folder.resolve("access.log");
        EdgeConfig edge = new EdgeConfig(Tls.NONE, file.toString(), EdgeConfig.PATIENCE_S);
        ServerConfig config = new ServerConfig("127.0.0.1", 0).with(edge);
        try (TiesServer other = TiesServer.start(config, TestData.store(), TestData.questions())) {
            Wire.get(other.url(), "/about?secret", "Request-Id", "first");
            while (Files.size(file) == 0) { // the line comes after the answer
                Thread.onSpinWait();
            }
        }
        assertThat(Files.readAllLines(file))
                .singleElement()
                .asString()
                .matches("20\\d\\d-\\d\\d-\\d\\dT[0-9:.]+Z method=GET path=/about status=200 .* request=first");
        EdgeConfig nowhere =
                new EdgeConfig(Tls.NONE, folder.resolve("no/access.log").toString(), 1);
        assertThatThrownBy(() -> TiesServer.start(
                        new ServerConfig("127.0.0.1", 0).with(nowhere), TestData.store(), TestData.questions()))
                .isInstanceOf(TiesException.class)
                .hasMessageEndingWith("access.log: It cannot be written to. Name a file in a folder of yours.");
    }

    @ParameterizedTest
    @ValueSource(strings = {"NONSENSE\n\n", "GET / HTTP/9.9\nHost: x\n\n", "GET /a%00b HTTP/1.1\nHost: x\n\n"})
    void what_jetty_refuses_leaves_a_line_with_the_id_that_the_client_got(String request) {
        Wire.Answer answer = Wire.ask(server.url(), request);
        assertThat(line()).contains(" status=400 ").endsWith(" request=" + answer.header("Request-Id"));
    }
}
