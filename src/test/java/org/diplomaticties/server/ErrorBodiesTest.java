package org.diplomaticties.server;

import static org.assertj.core.api.Assertions.assertThat;

import ch.qos.logback.classic.spi.ILoggingEvent;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import org.diplomaticties.TestData;
import org.diplomaticties.edge.RequestId;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Whoever refuses a request (a servlet, Fuseki, Jetty), the client is told in the same form, with the request's id. */
final class ErrorBodiesTest {

    private static final String LONG = "x".repeat(40_000);

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
    @ValueSource(
            strings = {"/", "/nothing", "/static/page.css", "/sparql?query=ASK%7B%7D", "/sparql?query=x", "/$/ping"})
    void every_answer_names_the_request_as_the_client_does(String target) {
        assertThat(Wire.get(server.url(), target, "Request-Id", "a.B-c_9").header("Request-Id"))
                .isEqualTo("a.B-c_9");
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "a b", "<script>", "é", "a\tb", "a,b"})
    void a_name_that_is_not_plain_is_not_given_back(String name) {
        assertThat(Wire.get(server.url(), "/nothing", "Request-Id", name).header("Request-Id"))
                .matches("[0-9a-z]{8,13}");
        assertThat(Wire.get(server.url(), "/nothing", "Request-Id", "x".repeat(65))
                        .header("Request-Id"))
                .matches("[0-9a-z]{8,13}");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "GET /nothing HTTP/1.1 | 404 | There is nothing at this address.",
                "PATCH /about HTTP/1.1 | 405 | This address can only be read.",
                "GET /sparql?query=SELECT HTTP/1.1 | 400 | This is not SPARQL 1.1",
                "GET /sparql?query=ASK%7B%7D&query=ASK%7B%7D HTTP/1.1 | 400 | query: It is given 2 times.",
                "PUT /sparql HTTP/1.1 | 405 | ",
                "DELETE /sparql HTTP/1.1 | 405 | ",
                "GET /sparql?query=%zz HTTP/1.1 | 400 | The parameters cannot be decoded.",
                "GET /%2e%2e/%2e%2e/etc/passwd HTTP/1.1 | 400 | The request cannot be read",
                "GET /a%00b HTTP/1.1 | 400 | The request cannot be read",
                "GET / HTTP/9.9 | 400 | The request cannot be read",
                "NONSENSE | 400 | The request cannot be read",
                "G(T / HTTP/1.1 | 400 | The request cannot be read",
                "OPTIONS * HTTP/1.1 | 404 | ",
                "CONNECT example.org:80 HTTP/1.1 | 405 | ",
            })
    void an_error_has_a_body_with_the_id_of_the_request(String line, int status, String text) throws IOException {
        String request = line + "\nHost: localhost\nConnection: close\n";
        Wire.Answer plain = Wire.ask(server.url(), request + "\n");
        assertThat(plain.status()).isEqualTo(status);
        assertThat(plain.header("Content-Type").replace("; ", ";").toLowerCase(java.util.Locale.ROOT))
                .isEqualTo("text/plain;charset=utf-8");
        assertThat(plain.body())
                .contains(text == null ? "" : text)
                .endsWith("Request-Id: " + plain.header("Request-Id") + "\n")
                .doesNotContain("\tat ", "Exception");
        assertThat(plain.header("Request-Id")).isNotEmpty();
    }

    @ParameterizedTest
    @ValueSource(strings = {"application/problem+json", "application/json", "text/turtle, application/json, */*;q=0.1"})
    void who_likes_json_best_gets_problem_details(String accept) throws IOException {
        for (String target :
                new String[] {"/nothing", "/sparql?query=SELECT", "/api/queries/topics?format=x", "/a%00b"}) {
            Wire.Answer answer = Wire.get(server.url(), target, "Accept", accept);
            if (target.equals("/a%00b")) {
                // Jetty has read no header when it refuses an address.
                assertThat(answer.header("Content-Type")).startsWith("text/plain");
                continue;
            }
            assertThat(answer.header("Content-Type")).as(target).isEqualTo("application/problem+json");
            JsonNode details = new ObjectMapper().readTree(answer.body());
            assertThat(details.path("type").asText()).isEqualTo("about:blank");
            assertThat(details.path("title").asText()).isIn("Not Found", "Bad Request", "Not Acceptable");
            assertThat(details.path("status").asInt()).isEqualTo(answer.status());
            assertThat(details.path("requestId").asText()).isEqualTo(answer.header("Request-Id"));
            JsonNode problem = details.path("problems").path(0);
            assertThat(problem.path("what").asText()).isNotEmpty();
            assertThat(details.path("detail").asText())
                    .contains(problem.path("what").asText());
        }
    }

    @ParameterizedTest
    @CsvSource({"'text/plain, application/json;q=0.5'", "'*/*, application/json;q=0'", "image/png", "not-a-type"})
    void others_get_plain_text(String accept) {
        assertThat(Wire.get(server.url(), "/nothing", "Accept", accept).header("Content-Type"))
                .startsWith("text/plain");
    }

    @Test
    void an_address_that_is_too_long_is_told() {
        Wire.Answer answer = Wire.get(server.url(), "/sparql?query=" + LONG);
        assertThat(answer.status()).isEqualTo(414);
        assertThat(answer.body()).startsWith("The address is too long. Send a long query with POST.");
        assertThat(answer.header("X-Content-Type-Options")).isEqualTo("nosniff");
    }

    @Test
    void headers_that_are_too_large_are_told() {
        Wire.Answer answer = Wire.get(server.url(), "/", "X-Long", LONG);
        assertThat(answer.status()).isEqualTo(431);
        assertThat(answer.body()).startsWith("The headers are too large.");
    }

    @ParameterizedTest
    @ValueSource(strings = {"*/*", "application/json"})
    void a_failure_of_the_server_says_only_that_it_failed_and_the_log_has_the_rest(String accept) {
        server.close();
        server = TiesServer.start(new ServerConfig("127.0.0.1", 0), TestData.store(), Failing.questions());
        try (LogLines log = LogLines.of("org.diplomaticties.server.FailureFilter")) {
            Wire.Answer answer = Wire.get(server.url(), Failing.PATH + "?format=csv&x=%0a", "Accept", accept);
            assertThat(answer.status()).isEqualTo(400);
            answer = Wire.get(server.url(), Failing.PATH, "Accept", accept + ", text/csv;q=0.1");
            assertThat(answer.status()).isEqualTo(500);
            assertThat(answer.body())
                    .contains("The server failed to answer this.", answer.header("Request-Id"))
                    .doesNotContain(Failing.SECRET, "Exception", "\tat ");
            ILoggingEvent logged = log.next();
            assertThat(logged.getMDCPropertyMap()).containsEntry(RequestId.MDC_KEY, answer.header("Request-Id"));
            assertThat(logged.getThrowableProxy().getMessage()).isEqualTo(Failing.SECRET);
            assertThat(log.others()).isEmpty();
        }
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "/",
                "/nothing",
                "/static/page.css",
                "/sparql?query=ASK%7B%7D",
                "/sparql?query=x",
                "/a%00b",
                "/$/ping"
            })
    void security_headers_stand_in_every_answer(String target) {
        Wire.Answer answer = Wire.get(server.url(), target);
        assertThat(answer.header("Content-Security-Policy"))
                .contains("default-src 'none'", "frame-ancestors 'none'")
                .doesNotContain("unsafe-inline");
        assertThat(answer.header("X-Content-Type-Options")).isEqualTo("nosniff");
        assertThat(answer.header("Referrer-Policy")).isEqualTo("strict-origin-when-cross-origin");
        assertThat(answer.header("Access-Control-Allow-Origin")).isEqualTo("*");
        assertThat(answer.headers()).doesNotContainKeys("server", "x-powered-by", "strict-transport-security");
    }
}
