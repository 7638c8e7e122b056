package org.diplomaticties.server;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.net.Socket;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import org.diplomaticties.TestData;
import org.diplomaticties.problem.TiesException;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

final class TiesServerTest {

    private static final String TOPICS = "/api/queries/topics?meeting=meeting/2022-09-12-rudenko-krutoy";
    private static final String ASK =
            "SELECT (COUNT(*) AS ?n) { ?m a <https://w3id.org/diplomatic-ties/ontology#Meeting> }";

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
        "application/sparql-results+json, application/sparql-results+json",
        "application/sparql-results+xml, application/sparql-results+xml",
        "text/csv, text/csv; charset=utf-8",
        "text/tab-separated-values, text/tab-separated-values; charset=utf-8"
    })
    void sparql_answers_rows_in_the_format_that_is_accepted(String accept, String contentType) {
        HttpResponse<String> answer = get("/sparql?query=" + encode(ASK), accept);
        assertThat(answer.statusCode()).isEqualTo(200);
        assertThat(contentType(answer)).isEqualTo(contentType);
        assertThat(answer.body().replaceAll("\\s", ""))
                .containsPattern("(\"value\":|integer\">|n)\"?2(\"|<|$)|n2$|\\?n2$");
    }

    @ParameterizedTest
    @ValueSource(strings = {"text/turtle", "application/ld+json", "application/n-triples", "application/rdf+xml"})
    void sparql_answers_graphs_in_the_format_that_is_accepted(String accept) {
        String query = "CONSTRUCT { ?m a ?t } WHERE { ?m a ?t } LIMIT 1";
        HttpResponse<String> answer = get("/sparql?query=" + encode(query), accept);
        assertThat(answer.statusCode()).isEqualTo(200);
        assertThat(contentType(answer)).startsWith(accept);
    }

    @ParameterizedTest
    @CsvSource({
        "SELECT * {}, text/turtle, 406",
        "ASK {}, text/turtle, 406",
        "CONSTRUCT { ?s a ?o } { ?s a ?o } LIMIT 1, text/csv, 406",
        "'CONSTRUCT { ?s a ?o } { ?s a ?o } LIMIT 1', 'text/turtle;q=0, */*', 200"
    })
    void the_form_of_a_query_decides_which_formats_are_offered(String query, String accept, int status) {
        HttpResponse<String> answer = get("/sparql?query=" + encode(query), accept);
        assertThat(answer.statusCode()).isEqualTo(status);
        assertThat(contentType(answer)).doesNotContain("turtle");
    }

    @Test
    void a_search_answers_in_the_format_that_is_accepted() {
        String path = "/search?q=" + encode("Крутой") + "&kind=official&limit=5";
        assertThat(get(path, "text/csv").body())
                .startsWith("thing,kind,name,score\r\n"
                        + "https://w3id.org/diplomatic-ties/id/official/dmitry-krutoi,official,");
        assertThat(contentType(get(path, "*/*"))).isEqualTo("application/sparql-results+json");
        assertThat(contentType(get(path, "text/html"))).isEqualTo("text/html; charset=utf-8");
        assertThat(get(path, "text/turtle").statusCode()).isEqualTo(406);
        assertThat(get(path + "&format=tsv", "*/*").statusCode()).isEqualTo(200);
    }

    @ParameterizedTest
    @CsvSource({
        "'', There is no word to search for.",
        "?q=, There is no word to search for.",
        "?q=%22*%3A*%22, There is no word to search for.",
        "?q=a&q=b, It is given 2 times.",
        "?q=a&kind=officer, is no kind of thing.",
        "?q=a&limit=many, is no number.",
        "?q=a&limit=-1, Give a number from 1 to 1000.",
        "?q=a&name=b, A search has no such parameter."
    })
    void a_search_that_cannot_be_answered_is_told(String query, String message) {
        HttpResponse<String> answer = get("/search" + query, "*/*");
        assertThat(answer.statusCode()).isEqualTo(400);
        assertThat(answer.body()).contains(message).doesNotContain("lucene", "Exception");
    }

    @ParameterizedTest
    @CsvSource({"Крутой, 200", "'name:(', 200", "'()', 400", "'', 400"})
    void sparql_finds_names_with_text_query(String words, int status) {
        String query = "SELECT ?thing { (?thing ?score ?name) <http://jena.apache.org/text#query> '" + words + "' }";
        HttpResponse<String> answer = get("/sparql?query=" + encode(query), "text/csv");
        assertThat(answer.statusCode()).isEqualTo(status);
        assertThat(answer.body()).contains(words.equals("Крутой") ? "official/dmitry-krutoi" : "");
    }

    @Test
    void sparql_takes_a_query_as_a_form_and_as_a_body() {
        HttpResponse<String> form = send(request("/sparql")
                .header("Content-Type", "application/x-www-form-urlencoded")
                .header("Accept", "text/csv")
                .POST(BodyPublishers.ofString("query=" + encode(ASK))));
        HttpResponse<String> body = send(request("/sparql")
                .header("Content-Type", "application/sparql-query")
                .header("Accept", "text/csv")
                .POST(BodyPublishers.ofString(ASK)));
        assertThat(form.body()).isEqualTo("n\r\n2\r\n").isEqualTo(body.body());
    }

    @Test
    void a_bare_get_of_the_endpoint_describes_the_service() {
        HttpResponse<String> answer = get("/sparql", "text/turtle");
        assertThat(contentType(answer)).startsWith("text/turtle");
        assertThat(answer.body()).contains("sd:Service", server.url() + "/sparql>");
    }

    @ParameterizedTest
    @CsvSource({
        "POST, /sparql, application/sparql-update, INSERT DATA { <a:a> <a:b> 1 }, 415",
        "POST, /sparql, application/x-www-form-urlencoded, update=CLEAR+ALL, 400",
        "PUT, /sparql, text/turtle, <a:a> <a:b> 1 ., 405",
        "DELETE, /sparql, text/turtle, '', 405",
        "POST, /update, application/sparql-update, CLEAR ALL, 404",
        "POST, /api/queries/topics, text/plain, '', 405"
    })
    void nothing_can_be_written(String method, String path, String contentType, String body, int status) {
        HttpResponse<String> answer =
                send(request(path).header("Content-Type", contentType).method(method, BodyPublishers.ofString(body)));
        assertThat(answer.statusCode()).isEqualTo(status);
    }

    @Test
    void a_malformed_query_is_told_with_line_and_column() {
        HttpResponse<String> answer = get("/sparql?query=" + encode("SELECT *\n{ ?s ?p }"), "*/*");
        assertThat(answer.statusCode()).isEqualTo(400);
        assertThat(answer.body()).contains("line 2, column 9").doesNotContain("\tat ");
    }

    @ParameterizedTest
    @CsvSource({
        "csv, text/csv; charset=utf-8",
        "tsv, text/tab-separated-values; charset=utf-8",
        "json, application/sparql-results+json",
        "xml, application/sparql-results+xml"
    })
    void a_saved_query_answers_in_the_format_that_is_named(String format, String contentType) {
        HttpResponse<String> answer = get(TOPICS + "&format=" + format, "*/*");
        assertThat(answer.statusCode()).isEqualTo(200);
        assertThat(contentType(answer)).isEqualTo(contentType);
        assertThat(answer.body()).contains("Union State integration");
    }

    @Test
    void a_saved_query_answers_in_the_format_that_is_accepted() {
        HttpResponse<String> answer = get(TOPICS, "text/html, application/xml;q=0.9");
        assertThat(contentType(answer)).isEqualTo("application/sparql-results+xml");
        assertThat(answer.headers().firstValue("Vary")).contains("Accept, Accept-Encoding");
    }

    @ParameterizedTest
    @CsvSource({
        "xlsx, application/vnd.openxmlformats-officedocument.spreadsheetml.sheet",
        "graphml, application/graphml+xml",
        "gexf, application/gexf+xml",
        "ics, text/calendar; charset=utf-8"
    })
    void an_answer_for_another_program_is_a_file_with_a_name(String format, String contentType) {
        String path = "/api/queries/who-met-whom?official=official/dmitry-krutoi";
        HttpResponse<String> named = get(path + "&format=" + format, "*/*");
        HttpResponse<String> accepted = get(path, contentType.split(";", -1)[0]);
        String version = named.headers().firstValue("Ties-Version").orElseThrow();
        for (HttpResponse<String> answer : java.util.List.of(named, accepted)) {
            assertThat(contentType(answer)).isEqualTo(contentType);
            assertThat(answer.headers().firstValue("Content-Disposition"))
                    .contains("attachment; filename=\"who-met-whom-dmitry-krutoi-" + version + "." + format + "\"");
        }
        assertThat(named.body()).contains(format.equals("xlsx") ? "PK" : server.url() + "/doc/");
    }

    @Test
    void an_answer_is_a_file_where_it_is_asked_to_be() {
        assertThat(get(TOPICS + "&format=csv", "*/*").headers().firstValue("Content-Disposition"))
                .isEmpty();
        HttpResponse<String> file = get(TOPICS + "&format=csv&download=1", "*/*");
        assertThat(file.headers().firstValue("Content-Disposition").orElse(""))
                .matches("attachment; filename=\"topics-2022-09-12-rudenko-krutoy-1-[0-9a-f]{8}\\.csv\"");
    }

    @Test
    void a_saved_query_as_a_text_answers_the_same_at_the_endpoint() {
        var question = TestData.questions().named("who-met-whom");
        var given =
                java.util.List.of(new org.diplomaticties.query.Arguments.Given("official", "official/dmitry-krutoi"));
        var arguments = org.diplomaticties.query.Arguments.of(question.form(), given);
        HttpResponse<String> rows = get("/api/queries/who-met-whom?official=official/dmitry-krutoi&format=csv", "*/*");
        String version = rows.headers().firstValue("Ties-Version").orElseThrow();
        HttpResponse<String> sparql = send(request("/sparql?version=" + version)
                .header("Content-Type", "application/x-www-form-urlencoded")
                .header("Accept", "text/csv")
                .POST(BodyPublishers.ofString(
                        "query=" + encode(question.sparql(arguments).orElseThrow()))));
        assertThat(sparql.body()).isEqualTo(rows.body());
        assertThat(sparql.headers().firstValue("Ties-Version")).contains(version);
    }

    @Test
    void an_answer_in_rdf_describes_the_things_of_its_rows() {
        HttpResponse<String> answer = get("/api/queries/who-met-whom?official=official/dmitry-krutoi", "text/turtle");
        assertThat(contentType(answer)).isEqualTo("text/turtle; charset=utf-8");
        assertThat(answer.body()).contains("dt:participant ", "id/meeting/2022-09-08-krutoi-vorobyov>");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "/api/queries/topix | 404 | topix: There is no saved query of this name. Did you mean topics?",
                "/api/queries/who-met-whom?from=tomorrow | 400 | from: \"tomorrow\" is not what it takes. Give a day",
                "/api/queries/who-met-whom?from=2022-02-30 | 400 | from: \"2022-02-30\" is not what it takes.",
                "/api/queries/who-met-whom?official=%3E%20%7D%20DROP%20ALL | 400 | official: \"> } DROP ALL\" is not",
                "/api/queries/who-met-whom?oficial=x | 400 | oficial: The question \"who-met-whom\" has no such parameter.",
                "/api/queries/topics | 400 | meeting: The question \"topics\" needs this parameter. Give a thing",
                "/api/queries/topics?meeting=meeting/a&meeting=meeting/b | 400 | meeting: It is given 2 times. Give it once.",
                "/api/queries/topics?meeting=meeting/a&format=csv&format=xml | 400 | format: It is given 2 times.",
                "/api/queries/topics?meeting=meeting/a&format=ics | 406 | format: \"ics\" is not offered. Use one of json, xml, csv, tsv, xlsx, ttl, jsonld, nt, rdf.",
                "/api/queries/topics?meeting=%ff | 400 | The parameters cannot be decoded."
            })
    void a_wrong_request_is_told_what_to_do(String path, int status, String message) {
        HttpResponse<String> answer = get(path, "*/*");
        assertThat(answer.body()).startsWith(message).doesNotContain("\tat ");
        assertThat(answer.statusCode()).isEqualTo(status);
    }

    @ParameterizedTest
    @ValueSource(strings = {"/api/queries/topics?meeting=%zz", "/sparql?query=%zz", "/sparql?query=%"})
    void what_cannot_be_decoded_is_a_bad_request(String target) throws IOException {
        URI uri = URI.create(server.url());
        try (Socket socket = new Socket(uri.getHost(), uri.getPort())) { // HttpClient refuses to send it
            String request = "GET " + target + " HTTP/1.1\r\nHost: localhost\r\nConnection: close\r\n\r\n";
            socket.getOutputStream().write(request.getBytes(StandardCharsets.US_ASCII));
            String answer = new String(socket.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
            assertThat(answer).startsWith("HTTP/1.1 400 ").doesNotContain("\tat ");
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {TOPICS, "/sparql?query=ASK%7B%7D"})
    void media_types_that_are_not_offered_are_told_with_those_that_are(String path) {
        HttpResponse<String> answer = get(path, "image/png");
        assertThat(answer.statusCode()).isEqualTo(406);
        assertThat(answer.body()).contains("application/sparql-results+json, application/sparql-results+xml, text/csv");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"/nothing", "/api", "/api/queries/topics/more", "/sparql/more", "/$/server", "/ontology/ties.ttl"
            })
    void what_is_not_there_is_not_found(String path) {
        HttpResponse<String> answer = get(path, "*/*");
        assertThat(answer.statusCode()).isEqualTo(404);
        assertThat(answer.body()).doesNotContain("\tat ");
    }

    @Test
    void the_list_of_saved_queries_tells_what_a_form_needs() throws IOException {
        JsonNode list = json("/api/queries").path("queries");
        assertThat(list.findValuesAsText("name"))
                .contains("who-met-whom", "path")
                .hasSizeGreaterThan(14);
        JsonNode representative = entry(list, "representative");
        assertThat(representative.path("parameters").findValuesAsText("name")).startsWith("on", "receiving", "sending");
        assertThat(representative.path("parameters").path(2).path("kind").asText())
                .isEqualTo("state");
        assertThat(entry(list, "who-met-whom").path("formats"))
                .extracting(JsonNode::asText)
                .contains("csv", "xlsx", "gexf", "ics");
    }

    @Test
    void the_open_api_description_has_a_path_for_every_saved_query() throws IOException {
        JsonNode document = json("/api/openapi.json");
        assertThat(document.path("openapi").asText()).startsWith("3.0");
        for (String name : TestData.questions().names()) {
            assertThat(document.path("paths")
                            .path("/api/queries/" + name)
                            .path("get")
                            .path("summary")
                            .asText())
                    .isNotEmpty();
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"TRACE", "POST", "DELETE", "PUT"})
    void what_can_only_be_read_says_so(String method) {
        for (String path : java.util.List.of("/", "/api/queries", TOPICS, "/api/openapi.json")) {
            HttpResponse<String> answer = send(request(path).method(method, BodyPublishers.noBody()));
            assertThat(answer.statusCode()).as(path).isEqualTo(405);
            assertThat(answer.headers().firstValue("Allow")).contains("GET, HEAD, OPTIONS");
            assertThat(answer.body()).startsWith("This address can only be read.");
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"/nothing", "/api/queries/%00", "/api/queries/a%2Fb"})
    void errors_are_told_to_programs_in_plain_text(String path) {
        HttpResponse<String> answer = get(path, "*/*");
        assertThat(answer.statusCode()).isBetween(400, 404);
        assertThat(contentType(answer)).isEqualTo("text/plain; charset=utf-8");
    }

    @Test
    void a_query_that_reaches_out_or_is_too_deep_is_refused() {
        HttpResponse<String> service =
                get("/sparql?query=" + encode("SELECT * { SERVICE <http://127.0.0.1:1/> {} }"), "*/*");
        assertThat(service.statusCode()).isEqualTo(400);
        assertThat(service.body()).startsWith("query: SERVICE is not allowed");
        HttpResponse<String> deep = send(request("/sparql")
                .header("Content-Type", "application/sparql-query")
                .POST(BodyPublishers.ofString("SELECT * " + "{".repeat(20_000) + "}".repeat(20_000))));
        assertThat(deep.statusCode()).isEqualTo(400);
        assertThat(deep.body()).contains("nested more than 200 deep");
    }

    @Test
    void a_thing_of_another_kind_is_refused() {
        HttpResponse<String> answer = get("/api/queries/counterparts?official=state/russia", "*/*");
        assertThat(answer.statusCode()).isEqualTo(400);
        assertThat(answer.body())
                .startsWith("official: \"state/russia\" is not what it takes. Give a thing, as official/<key>");
    }

    @Test
    void pages_of_any_origin_may_read() {
        HttpResponse<String> answer = send(request(TOPICS).header("Origin", "https://example.org"));
        HttpResponse<String> preflight = send(request("/sparql")
                .header("Origin", "https://example.org")
                .header("Access-Control-Request-Method", "POST")
                .method("OPTIONS", BodyPublishers.noBody()));
        assertThat(answer.headers().firstValue("Access-Control-Allow-Origin")).contains("*");
        assertThat(answer.headers().firstValue("Access-Control-Allow-Credentials"))
                .isEmpty();
        assertThat(preflight.statusCode()).isEqualTo(204);
        assertThat(preflight.headers().firstValue("Access-Control-Allow-Methods"))
                .contains("GET, HEAD, POST, OPTIONS");
    }

    @Test
    void ping_and_the_front_answer() {
        assertThat(get("/$/ping", "*/*").statusCode()).isEqualTo(200);
        assertThat(get("/", "*/*").body()).contains("/sparql.html", "/queries");
    }

    @Test
    void a_port_that_is_taken_is_told() {
        int port = URI.create(server.url()).getPort();
        assertThatThrownBy(() ->
                        TiesServer.start(new ServerConfig("127.0.0.1", port), TestData.store(), TestData.questions()))
                .isInstanceOf(TiesException.class)
                .hasMessageContaining(
                        "127.0.0.1:" + port + ": Another program listens on this port. Stop it, or choose");
    }

    @Test
    void an_address_of_another_machine_is_told() {
        assertThatThrownBy(() ->
                        TiesServer.start(new ServerConfig("192.0.2.1", 0), TestData.store(), TestData.questions()))
                .isInstanceOf(TiesException.class)
                .hasMessageContaining("The server cannot listen there");
    }

    private JsonNode json(String path) throws IOException {
        return new ObjectMapper().readTree(get(path, "application/json").body());
    }

    private static JsonNode entry(JsonNode list, String name) {
        for (JsonNode entry : list) {
            if (entry.path("name").asText().equals(name)) {
                return entry;
            }
        }
        throw new AssertionError("no entry " + name);
    }

    private HttpResponse<String> get(String path, String accept) {
        return send(request(path).header("Accept", accept));
    }

    private HttpRequest.Builder request(String path) {
        return HttpRequest.newBuilder(URI.create(server.url() + path));
    }

    private HttpResponse<String> send(HttpRequest.Builder request) {
        try {
            return http.send(request.build(), HttpResponse.BodyHandlers.ofString());
        } catch (IOException | InterruptedException e) {
            throw new AssertionError(e);
        }
    }

    private static String contentType(HttpResponse<String> answer) {
        return answer.headers().firstValue("Content-Type").orElse("").replace(";charset", "; charset");
    }

    private static String encode(String text) {
        return URLEncoder.encode(text, StandardCharsets.UTF_8);
    }
}
