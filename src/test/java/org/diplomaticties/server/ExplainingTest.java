package org.diplomaticties.server;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.URLEncoder;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import org.diplomaticties.TestData;
import org.diplomaticties.edge.Budgets;
import org.diplomaticties.store.QueryEngine;
import org.diplomaticties.store.Store;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

final class ExplainingTest {

    private static final ServerConfig CONFIG = new ServerConfig("127.0.0.1", 0);
    private static final String MEETINGS = "SELECT ?m { ?m a <https://w3id.org/diplomatic-ties/ontology#Meeting> }";
    private static final String PATH = "/sparql?query=" + encode(MEETINGS);
    private static final String PLAIN = "text/plain; charset=utf-8";

    private static String encode(String text) {
        return URLEncoder.encode(text, StandardCharsets.UTF_8);
    }

    private static HttpResponse<String> get(Store store, String path) {
        try (TiesServer server = TiesServer.start(CONFIG, store, TestData.questions())) {
            return new Client(server.url()).get(path);
        }
    }

    @Test
    void a_query_is_explained_by_get() {
        HttpResponse<String> answer = get(TestData.store(), PATH + "&explain=true");
        assertThat(answer.statusCode()).isEqualTo(200);
        assertThat(Client.contentType(answer)).isEqualTo(PLAIN);
        assertThat(answer.body()).startsWith("2 rows in ").contains("by plan over columns", "?m rdf:type");
        assertThat(Client.header(answer, "Ties-Version"))
                .isEqualTo(TestData.store().version().toString());
    }

    @ParameterizedTest
    @ValueSource(strings = {"application/sparql-query", "application/x-www-form-urlencoded"})
    void a_query_is_explained_by_post(String form) {
        boolean direct = form.endsWith("query");
        try (TiesServer server = TiesServer.start(CONFIG, TestData.store(), TestData.questions())) {
            Client client = new Client(server.url());
            HttpResponse<String> answer = client.send(client.request(direct ? "/sparql?explain=true" : "/sparql")
                    .header("Content-Type", form)
                    .POST(HttpRequest.BodyPublishers.ofString(
                            direct ? MEETINGS : "explain=true&query=" + encode(MEETINGS))));
            assertThat(answer.body()).startsWith("2 rows in ");
        }
    }

    @Test
    void an_explanation_is_kept_by_nobody() {
        try (TiesServer server = TiesServer.start(CONFIG, TestData.store(), TestData.questions())) {
            Client client = new Client(server.url());
            client.get(PATH + "&explain=true");
            HttpResponse<String> answer = client.get(PATH + "&explain=true");
            assertThat(Client.header(answer, "Cache-Control")).contains("no-store");
            assertThat(answer.headers().firstValue("ETag")).isEmpty();
            assertThat(client.get("/$/metrics").body()).containsPattern("(?m)^ties_kept_given_total 0(\\.0)?$");
        }
    }

    @Test
    void where_arq_answers_alone_its_algebra_is_told() {
        assertThat(get(TestData.store(QueryEngine.ARQ), PATH + "&explain=true").body())
                .startsWith("2 rows in ")
                .contains("by ARQ alone", "(project (?m)", "(bgp (triple ?m ");
    }

    @ParameterizedTest
    @ValueSource(strings = {"explain=yes", "explain=", "explain=TRUE", "explain=true&explain=true"})
    void anything_but_true_and_false_is_refused(String parameter) {
        HttpResponse<String> answer = get(TestData.store(), PATH + "&" + parameter);
        assertThat(answer.statusCode()).isEqualTo(400);
        assertThat(answer.body()).contains("explain", "Give true or false, once");
    }

    @Test
    void false_asks_for_the_answer() {
        assertThat(get(TestData.store(), PATH + "&explain=false").body()).contains("\"bindings\"");
    }

    @Test
    void an_explanation_has_the_bounds_of_its_query() {
        String path = "/sparql?explain=true&query=" + encode("SELECT * { ?a ?b ?c . ?d ?e ?f . ?g ?h ?i }");
        ServerConfig hasty = CONFIG.with(Budgets.ofThisMachine().withTimeout(Duration.ofMillis(500)));
        try (TiesServer server = TiesServer.start(hasty, TestData.store(), TestData.questions())) {
            assertThat(new Client(server.url()).get(path).statusCode()).isEqualTo(503);
        }
    }
}
