package org.diplomaticties.server;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Clock;
import java.util.Base64;
import java.util.Set;
import org.diplomaticties.TestData;
import org.diplomaticties.access.Role;
import org.diplomaticties.access.User;
import org.diplomaticties.access.Users;
import org.diplomaticties.change.Version;
import org.diplomaticties.file.TextFile;
import org.diplomaticties.ontology.Ontology;
import org.diplomaticties.store.DiskStore;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** What the SPARQL protocols say of graphs in URLs and parameters, over the sources of a store. */
final class GraphStoreTest {

    private static final String LOGIN = "writer:smörgås-12345";
    private static final String PROLOGUE = """
            @base <https://w3id.org/diplomatic-ties/id/> .
            @prefix dt: <https://w3id.org/diplomatic-ties/ontology#> .
            @prefix skos: <http://www.w3.org/2004/02/skos/core#> .
            """;
    private static final String SAPT = PROLOGUE + """
            <source/gazette> a dt:Source ; skos:prefLabel "Gazette"@en .
            <official/sapt> a dt:Official ; skos:prefLabel "Sapt"@en .
            """;
    private static final String RISCHENHEIM = PROLOGUE + """
            <source/courier> a dt:Source ; skos:prefLabel "Courier"@en .
            <official/rischenheim> a dt:Official ; skos:prefLabel "Rischenheim"@en .
            """;
    private static final String RENAME = """
            PREFIX skos: <http://www.w3.org/2004/02/skos/core#>
            PREFIX dt: <https://w3id.org/diplomatic-ties/ontology#>
            INSERT { GRAPH <source/gazette> { ?o skos:altLabel "Found"@en } } WHERE { ?o a dt:Official }
            """;

    private static Users users;

    @TempDir
    private Path parent;

    private DiskStore store;
    private TiesServer server;
    private Client client;

    @BeforeAll
    static void makeUsers() {
        String[] login = LOGIN.split(":");
        users = Users.read(new TextFile(
                "users", "", User.of(login[0], Set.of(Role.WRITER), login[1]).line()));
    }

    @BeforeEach
    void start() {
        store = DiskStore.open(parent.resolve("store"), Ontology.bundled(), Clock.systemUTC());
        server = TiesServer.start(new ServerConfig("127.0.0.1", 0), store, TestData.questions(), users);
        client = new Client(server.url());
    }

    @AfterEach
    void stop() {
        server.close();
        store.close();
    }

    @Test
    void a_source_has_a_url_of_its_own() {
        assertThat(turtle("PUT", "/data/source/gazette", SAPT).statusCode()).isEqualTo(201);
        for (String path : new String[] {
            "/data/source/gazette",
            "/data?graph=source/gazette",
            "/data?graph=https://w3id.org/diplomatic-ties/id/source/gazette",
            "/data?graph=" + server.url() + "/data/source/gazette"
        }) {
            assertThat(send("GET", path).body()).as(path).contains("Sapt");
            HttpResponse<String> head = send("HEAD", path);
            assertThat(head.statusCode()).isEqualTo(200);
            assertThat(Client.contentType(head)).isEqualTo("text/turtle; charset=utf-8");
        }
        assertThat(send("DELETE", "/data/source/gazette").statusCode()).isEqualTo(200);
        assertThat(send("GET", "/data/source/gazette").statusCode()).isEqualTo(404);
        assertThat(send("HEAD", "/data/source/gazette").statusCode()).isEqualTo(404);
    }

    @Test
    void a_url_names_one_graph_and_no_other_in_its_parameters() {
        HttpResponse<String> answer = send("GET", "/data/source/gazette?graph=source/courier");
        assertThat(answer.statusCode()).isEqualTo(400);
        assertThat(answer.body()).startsWith("graph: 2 graphs are named.");
    }

    @Test
    void nobody_writes_at_the_url_of_a_source_without_a_login() {
        HttpRequest.Builder request = client.request("/data/source/gazette").header("Content-Type", "text/turtle");
        assertThat(client.send(request.PUT(BodyPublishers.ofString(SAPT))).statusCode())
                .isEqualTo(401);
    }

    @Test
    void facts_without_a_graph_go_to_the_new_source_that_they_describe() {
        HttpResponse<String> made = turtle("POST", "/data", SAPT);
        assertThat(made.statusCode()).isEqualTo(201);
        assertThat(Client.header(made, "Location")).isEqualTo(server.url() + "/data/source/gazette");
        assertThat(send("GET", "/data?graph=" + Client.header(made, "Location")).body())
                .contains("Sapt");
        HttpResponse<String> again = turtle("POST", "/data", SAPT);
        assertThat(again.statusCode()).isEqualTo(422);
        assertThat(again.body()).contains("There is such a source already.");
    }

    @Test
    void facts_without_a_graph_that_describe_no_source_or_several_are_refused() {
        Version before = store.version();
        for (String facts : new String[] {
            PROLOGUE + "<official/sapt> a dt:Official .", SAPT + RISCHENHEIM.substring(PROLOGUE.length())
        }) {
            HttpResponse<String> answer = turtle("POST", "/data", facts);
            assertThat(answer.statusCode()).isEqualTo(400);
            assertThat(answer.body()).startsWith("graph: No graph is named, and the facts do not describe just one");
        }
        assertThat(store.version()).isEqualTo(before);
    }

    @Test
    void a_form_with_files_adds_all_of_them() {
        turtle("PUT", "/data/source/gazette", SAPT);
        String first = PROLOGUE + "<official/sapt> skos:altLabel \"Colonel Sapt\"@en .";
        String second = PROLOGUE + "<official/sapt> skos:altLabel \"Old Sapt\"@en .";
        HttpResponse<String> answer = files(part("text/turtle", first) + part("text/turtle; charset=utf-8", second));
        assertThat(answer.statusCode()).isEqualTo(200);
        assertThat(answer.body()).contains("2 triples added, 0 removed.");
    }

    @Test
    void a_form_with_files_that_is_wrong_is_told_and_changes_nothing() {
        turtle("PUT", "/data/source/gazette", SAPT);
        Version before = store.version();
        HttpResponse<String> type = files(part("text/plain", "x"));
        assertThat(type.statusCode()).isEqualTo(415);
        assertThat(type.body()).startsWith("part 1: Facts are not taken as text/plain.");
        HttpResponse<String> syntax = files(part("text/turtle", PROLOGUE) + part("text/turtle", "<a> <b>"));
        assertThat(syntax.statusCode()).isEqualTo(400);
        assertThat(syntax.body()).startsWith("part 2:1:");
        HttpResponse<String> cut = send(
                "POST", "/data/source/gazette", "multipart/form-data; boundary=b", "--b\r\nContent-Disposition: fo");
        assertThat(cut.statusCode()).isEqualTo(400);
        HttpResponse<String> boundary = send("POST", "/data/source/gazette", "multipart/form-data", "x");
        assertThat(boundary.statusCode()).isEqualTo(400);
        assertThat(send("PUT", "/data/source/gazette", "multipart/form-data; boundary=b", part("text/turtle", SAPT))
                        .statusCode())
                .isEqualTo(415);
        assertThat(store.version()).isEqualTo(before);
    }

    @ParameterizedTest
    @CsvSource({
        "using-graph-uri=source/gazette, 1",
        "using-graph-uri=https://w3id.org/diplomatic-ties/id/source/courier, 1",
        "using-graph-uri=source/gazette&using-graph-uri=source/courier, 2",
        "using-graph-uri=source/nothing, 0",
        "using-named-graph-uri=source/gazette, 0",
        "'', 2"
    })
    void an_update_is_matched_against_the_graphs_that_its_request_names(String parameters, int found) {
        turtle("PUT", "/data/source/gazette", SAPT);
        turtle("PUT", "/data/source/courier", RISCHENHEIM);
        HttpResponse<String> answer = update(parameters, RENAME);
        assertThat(answer.statusCode()).isEqualTo(200);
        assertThat(answer.body()).contains(found == 0 ? "Nothing changed" : found + " triples added, 0 removed.");
    }

    @Test
    void what_an_update_deletes_is_matched_against_the_graphs_that_its_request_names() {
        turtle("PUT", "/data/source/gazette", SAPT);
        String delete = "DELETE WHERE { GRAPH <source/gazette> { <official/sapt> ?p ?o } }";
        assertThat(update("using-named-graph-uri=source/courier", delete).body())
                .contains("Nothing changed");
        assertThat(update("using-named-graph-uri=source/gazette", delete).body())
                .contains("0 triples added, 2 removed.");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "WITH <source/gazette> DELETE { ?s ?p ?o } WHERE { ?s ?p ?o }",
                "DELETE { GRAPH <source/gazette> { ?s ?p ?o } } USING <source/gazette> WHERE { ?s ?p ?o }",
                "DELETE { GRAPH <source/gazette> { ?s ?p ?o } } USING NAMED <source/gazette> WHERE { GRAPH ?g { ?s ?p ?o } }"
            })
    void an_update_and_its_request_do_not_both_name_graphs(String update) {
        HttpResponse<String> answer = update("using-graph-uri=source/gazette", update);
        assertThat(answer.statusCode()).isEqualTo(400);
        assertThat(answer.body()).startsWith("operation 1: It has WITH or USING, and the request has using-graph-uri");
    }

    @Test
    void a_graph_to_be_used_that_is_none_is_told() {
        HttpResponse<String> answer = update("using-graph-uri=gazette", RENAME);
        assertThat(answer.statusCode()).isEqualTo(400);
        assertThat(answer.body()).startsWith("using-graph-uri: \"gazette\" names no graph.");
    }

    @Test
    void a_form_in_another_charset_is_refused() {
        HttpResponse<String> answer =
                send("POST", "/update", "application/x-www-form-urlencoded; charset=utf-16", "update=CLEAR%20ALL");
        assertThat(answer.statusCode()).isBetween(400, 499);
    }

    private HttpResponse<String> update(String parameters, String update) {
        return send("POST", "/update?" + parameters, "application/sparql-update", update);
    }

    private HttpResponse<String> turtle(String method, String path, String turtle) {
        return send(method, path, "text/turtle", turtle);
    }

    private HttpResponse<String> files(String parts) {
        return send("POST", "/data/source/gazette", "multipart/form-data; boundary=b", parts + "--b--\r\n");
    }

    private static String part(String type, String text) {
        return "--b\r\nContent-Disposition: form-data; name=\"file\"; filename=\"file\"\r\nContent-Type: " + type
                + "\r\n\r\n" + text + "\r\n";
    }

    private HttpResponse<String> send(String method, String path) {
        return client.send(as(path).method(method, BodyPublishers.noBody()));
    }

    private HttpResponse<String> send(String method, String path, String type, String body) {
        return client.send(as(path).header("Content-Type", type).method(method, BodyPublishers.ofString(body)));
    }

    private HttpRequest.Builder as(String path) {
        String login = Base64.getEncoder().encodeToString(LOGIN.getBytes(StandardCharsets.UTF_8));
        return client.request(path).header("Authorization", "Basic " + login);
    }
}
