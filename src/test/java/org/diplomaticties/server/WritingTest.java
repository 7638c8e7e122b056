package org.diplomaticties.server;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.net.Socket;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.util.Base64;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import java.util.zip.GZIPOutputStream;
import org.apache.jena.graph.Graph;
import org.apache.jena.graph.Node;
import org.apache.jena.riot.Lang;
import org.apache.jena.riot.RDFParser;
import org.apache.jena.shacl.vocabulary.SHACL;
import org.diplomaticties.CountingServer;
import org.diplomaticties.TestData;
import org.diplomaticties.access.Role;
import org.diplomaticties.access.User;
import org.diplomaticties.access.Users;
import org.diplomaticties.change.Commit;
import org.diplomaticties.change.Version;
import org.diplomaticties.file.TextFile;
import org.diplomaticties.ontology.Ontology;
import org.diplomaticties.rdf.Things;
import org.diplomaticties.store.DiskStore;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.EnabledOnOs;
import org.junit.jupiter.api.condition.OS;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Changing sources over HTTP. */
final class WritingTest {

    private static final String PASSWORD = "smörgås-12345";
    private static final String GAZETTE = "/data?graph=source/gazette";
    private static final String PROLOGUE = """
            @base <https://w3id.org/diplomatic-ties/id/> .
            @prefix dt: <https://w3id.org/diplomatic-ties/ontology#> .
            @prefix skos: <http://www.w3.org/2004/02/skos/core#> .
            """;
    private static final String SAPT = PROLOGUE + """
            <source/gazette> a dt:Source ; skos:prefLabel "Gazette"@en .
            <official/sapt> a dt:Official ; skos:prefLabel "Sapt"@en .
            """;
    private static final String TARLENHEIM = SAPT.replace("sapt", "tarlenheim").replace("Sapt", "Tarlenheim");
    private static final String PREFIXES = """
            PREFIX dt: <https://w3id.org/diplomatic-ties/ontology#>
            PREFIX skos: <http://www.w3.org/2004/02/skos/core#>
            """;

    private static Users users;

    @TempDir
    private Path parent;

    private final HttpClient http = HttpClient.newHttpClient();
    private DiskStore store;
    private TiesServer server;

    @BeforeAll
    static void makeUsers() {
        String lines = Stream.of(Role.values())
                .map(role -> User.of(role.toString(), Set.of(role), PASSWORD).line())
                .collect(Collectors.joining("\n"));
        users = Users.read(new TextFile("users", "", lines));
    }

    @BeforeEach
    void start() {
        store = DiskStore.open(parent.resolve("store"), Ontology.bundled(), Clock.systemUTC());
        server = TiesServer.start(new ServerConfig("127.0.0.1", 0), store, TestData.questions(), users);
    }

    @AfterEach
    void stop() {
        server.close();
        store.close();
    }

    @ParameterizedTest
    @ValueSource(strings = {"/update", GAZETTE})
    void without_users_nothing_can_be_written(String path) {
        server.close();
        server = TiesServer.start(new ServerConfig("127.0.0.1", 0), store, TestData.questions());
        assertThat(put(path, SAPT).statusCode()).isEqualTo(404);
        assertThat(send(as("writer", GAZETTE)).statusCode()).isEqualTo(404);
        assertThat(update("CLEAR GRAPH <source/gazette>").statusCode()).isEqualTo(404);
    }

    @ParameterizedTest
    @CsvSource({"POST, /update", "PUT, " + GAZETTE, "GET, " + GAZETTE, "DELETE, " + GAZETTE})
    void nobody_comes_in_without_name_and_password(String method, String path) {
        Version before = store.version();
        for (String header : new String[] {
            "", "Basic", "Basic !", "Bearer abc", basic("writer:wrong"), basic("nobody:" + PASSWORD), basic(":")
        }) {
            HttpRequest.Builder request = request(path).method(method, BodyPublishers.ofString(SAPT));
            HttpResponse<String> answer = send(header.isEmpty() ? request : request.header("Authorization", header));
            assertThat(answer.statusCode()).as(header).isEqualTo(401);
            assertThat(answer.headers().firstValue("WWW-Authenticate"))
                    .contains("Basic realm=\"Diplomatic Ties\", charset=\"UTF-8\"");
            assertThat(answer.body()).startsWith("Authorization: No user has this name and password.");
        }
        assertThat(store.version()).isEqualTo(before);
    }

    @Test
    void a_login_that_was_right_once_does_not_let_a_wrong_one_in() {
        assertThat(put(GAZETTE, SAPT).statusCode()).isEqualTo(201);
        assertThat(put(GAZETTE, SAPT).statusCode()).isEqualTo(200);
        HttpRequest.Builder wrong = request(GAZETTE).header("Authorization", basic("writer:" + PASSWORD + "x"));
        assertThat(send(wrong).statusCode()).isEqualTo(401);
    }

    @Test
    void a_reader_reads_and_does_not_write() {
        put(GAZETTE, SAPT);
        assertThat(send(as("reader", GAZETTE)).statusCode()).isEqualTo(200);
        HttpResponse<String> written = send(as("reader", GAZETTE).DELETE());
        assertThat(written.statusCode()).isEqualTo(403);
        assertThat(written.body()).startsWith("It needs the role writer, which reader has not.");
        assertThat(send(as("admin", GAZETTE).DELETE()).statusCode()).isEqualTo(200);
    }

    @Test
    void a_page_of_another_site_may_not_write_with_the_login_of_a_browser() {
        Version before = store.version();
        assertThat(send(turtle(SAPT).header("Origin", "https://elsewhere.example"))
                        .statusCode())
                .isEqualTo(403);
        assertThat(send(turtle(SAPT).header("Origin", "null")).statusCode()).isEqualTo(403);
        assertThat(send(turtle(SAPT).header("Sec-Fetch-Site", "cross-site")).statusCode())
                .isEqualTo(403);
        assertThat(store.version()).isEqualTo(before);
        assertThat(send(turtle(SAPT).header("Origin", server.url())).statusCode())
                .isEqualTo(201);
    }

    @Test
    void a_source_is_put_read_replaced_added_to_and_deleted() {
        HttpResponse<String> made = put(GAZETTE, SAPT);
        assertThat(made.statusCode()).isEqualTo(201);
        assertThat(made.body()).matches("Version 2-[0-9a-f]{8}: 4 triples added, 0 removed.\n");
        assertThat(made.headers().firstValue("Ties-Version"))
                .contains(store.version().toString());
        assertThat(put(GAZETTE, SAPT).body()).startsWith("Nothing changed; the version is still 2-");
        assertThat(put(GAZETTE, TARLENHEIM).statusCode()).isEqualTo(200);
        assertThat(send(as("reader", GAZETTE)).body()).contains("tarlenheim").doesNotContain("sapt");
        assertThat(send(turtle(SAPT).POST(BodyPublishers.ofString(SAPT))).statusCode())
                .isEqualTo(200);
        assertThat(send(as("reader", GAZETTE)).body()).contains("tarlenheim").contains("sapt");
        assertThat(send(as("writer", GAZETTE).DELETE()).body()).contains("0 triples added, 6 removed.");
        assertThat(send(as("reader", GAZETTE)).statusCode()).isEqualTo(404);
        assertThat(send(as("writer", GAZETTE).DELETE()).statusCode()).isEqualTo(404);
    }

    @Test
    void a_source_can_be_named_by_its_iri() {
        String path = "/data?graph=" + encode(Things.thing("source", "gazette").getURI());
        assertThat(put(path, SAPT).statusCode()).isEqualTo(201);
        assertThat(send(as("reader", GAZETTE)).statusCode()).isEqualTo(200);
    }

    @ParameterizedTest
    @ValueSource(strings = {"text/turtle", "application/ld+json", "application/n-triples", "application/rdf+xml"})
    void a_source_is_read_in_the_format_that_is_accepted(String accept) {
        put(GAZETTE, SAPT);
        HttpResponse<String> answer = send(as("reader", GAZETTE).header("Accept", accept));
        assertThat(answer.headers().firstValue("Content-Type").orElseThrow()).startsWith(accept);
        assertThat(answer.body()).contains("Sapt");
        HttpResponse<String> head =
                send(as("reader", GAZETTE).header("Accept", accept).method("HEAD", BodyPublishers.noBody()));
        assertThat(head.statusCode()).isEqualTo(200);
        assertThat(head.body()).isEmpty();
    }

    @Test
    void a_source_is_read_once_for_each_version() {
        put(GAZETTE, SAPT);
        String tag = send(as("reader", GAZETTE)).headers().firstValue("ETag").orElseThrow();
        Version first = store.version();
        assertThat(send(as("reader", GAZETTE).header("If-None-Match", tag)).statusCode())
                .isEqualTo(304);
        put(GAZETTE, TARLENHEIM);
        assertThat(send(as("reader", GAZETTE).header("If-None-Match", tag)).body())
                .contains("tarlenheim");
        assertThat(send(as("reader", GAZETTE + "&version=" + first)).body()).contains("sapt");
        assertThat(send(as("reader", GAZETTE).header("Accept", "image/png")).statusCode())
                .isEqualTo(406);
    }

    @Test
    void the_default_graph_is_read_and_not_written() {
        put(GAZETTE, SAPT);
        assertThat(send(as("reader", "/data?default")).body()).contains("Sapt").contains("dt:Official");
        for (String method : new String[] {"PUT", "POST", "DELETE"}) {
            HttpResponse<String> answer = send(as("writer", "/data?default")
                    .header("Content-Type", "text/turtle")
                    .method(method, BodyPublishers.ofString(SAPT)));
            assertThat(answer.statusCode()).isEqualTo(400);
            assertThat(answer.body()).startsWith("default: The default graph is the merge of the sources;");
        }
    }

    @Test
    void a_graph_that_is_none_is_told() {
        Map<String, String> messages = Map.of(
                "/data", "graph: No graph is named.",
                "/data?graph=source/a&graph=source/b", "graph: 2 graphs are named.",
                "/data?graph=source/a&default", "graph: 2 graphs are named.",
                "/data?default=yes", "default: It takes no value.",
                "/data?graph=gazette", "graph: \"gazette\" names no graph.",
                "/data?graph=urn:x-arq:DefaultGraph", "graph: \"urn:x-arq:DefaultGraph\" names no graph.",
                "/data?grpah=source/a", "grpah: There is no such parameter.",
                "/data?graph=https://w3id.org/diplomatic-ties/ontology",
                        "graph: The vocabulary comes with the program");
        messages.forEach((path, message) -> {
            HttpResponse<String> answer = put(path, SAPT);
            assertThat(answer.statusCode()).as(path).isEqualTo(400);
            assertThat(answer.body()).startsWith(message);
        });
    }

    @Test
    void malformed_rdf_is_told_with_its_place_and_changes_nothing() {
        Version before = store.version();
        HttpResponse<String> turtle = put(GAZETTE, SAPT + "<official/b> a .\n");
        assertThat(turtle.statusCode()).isEqualTo(400);
        assertThat(turtle.body()).startsWith("body:6:16: This cannot be read as Turtle: ");
        HttpResponse<String> triples = put(GAZETTE, "application/n-triples", "<http://a> <http://b> <http://c> .\nx");
        assertThat(triples.statusCode()).isEqualTo(400);
        assertThat(triples.body()).startsWith("body:2:");
        HttpResponse<String> xml = put(GAZETTE, "application/rdf+xml", "<a:b xmlns:a='http://a/'>\n<a:c></a:d></a:b>");
        assertThat(xml.statusCode()).isEqualTo(400);
        assertThat(xml.body()).startsWith("body:2:");
        HttpResponse<String> doctype = put(GAZETTE, "application/rdf+xml", "<!DOCTYPE a SYSTEM \"file:/x\"><a/>");
        assertThat(doctype.statusCode()).isEqualTo(400);
        assertThat(doctype.body()).startsWith("body: It has a DOCTYPE");
        assertThat(store.version()).isEqualTo(before);
    }

    @Test
    void facts_are_taken_as_n_triples_rdf_xml_and_json_ld_too() {
        put(GAZETTE, SAPT);
        for (String type : new String[] {"application/n-triples", "application/rdf+xml", "application/ld+json"}) {
            String facts = send(as("reader", GAZETTE).header("Accept", type)).body();
            assertThat(put(GAZETTE, type, facts).body()).startsWith("Nothing changed");
        }
    }

    @Test
    void a_context_that_json_ld_names_is_not_fetched() {
        Version before = store.version();
        try (CountingServer elsewhere = new CountingServer()) {
            HttpResponse<String> answer = put(
                    GAZETTE,
                    "application/ld+json",
                    "{\"@context\": \"" + elsewhere.context() + "\", \"@id\": \"http://a.example/\"}");
            assertThat(answer.statusCode()).isEqualTo(400);
            assertThat(answer.body()).startsWith("body: The context \"" + elsewhere.context() + "\" is not fetched");
            assertThat(elsewhere.requests()).isZero();
        }
        assertThat(store.version()).isEqualTo(before);
    }

    @Test
    void forms_that_are_not_taken_are_told() {
        for (String type : new String[] {"application/trig", "text/plain", "application/x-www-form-urlencoded"}) {
            HttpResponse<String> answer = put(GAZETTE, type, "a=b");
            assertThat(answer.statusCode()).as(type).isEqualTo(415);
            assertThat(answer.body()).contains("text/turtle");
        }
    }

    @Test
    void a_source_is_taken_compressed() throws IOException {
        ByteArrayOutputStream packed = new ByteArrayOutputStream();
        try (GZIPOutputStream out = new GZIPOutputStream(packed)) {
            out.write(SAPT.getBytes(StandardCharsets.UTF_8));
        }
        HttpRequest.Builder request =
                turtle("").header("Content-Encoding", "gzip").PUT(BodyPublishers.ofByteArray(packed.toByteArray()));
        assertThat(send(request).statusCode()).isEqualTo(201);
        assertThat(send(as("reader", GAZETTE)).body()).contains("Sapt");
    }

    @Test
    void other_encodings_are_told() {
        assertThat(put(GAZETTE, "text/turtle; charset=iso-8859-1", SAPT).statusCode())
                .isEqualTo(415);
        assertThat(send(turtle(SAPT).header("Content-Encoding", "br")).statusCode())
                .isEqualTo(415);
        assertThat(send(turtle(SAPT).header("Content-Encoding", "gzip")).statusCode())
                .isEqualTo(400);
        HttpResponse<String> latin = send(as("writer", GAZETTE)
                .header("Content-Type", "text/turtle")
                .PUT(BodyPublishers.ofString("<a> <b> \"ä\" .", StandardCharsets.ISO_8859_1)));
        assertThat(latin.statusCode()).isEqualTo(400);
        assertThat(latin.body()).startsWith("body: It is not encoded in UTF-8.");
    }

    @Test
    void a_change_that_breaks_a_rule_is_refused_with_all_its_problems_as_json() throws IOException {
        Version before = store.version();
        HttpResponse<String> answer = put(GAZETTE, SAPT + "<official/b> a dt:Offical ; dt:nonsense [] .\n");
        assertThat(answer.statusCode()).isEqualTo(422);
        assertThat(answer.headers().firstValue("Content-Type")).contains("application/json");
        JsonNode problems = new ObjectMapper().readTree(answer.body()).path("problems");
        assertThat(problems).hasSizeGreaterThanOrEqualTo(3);
        assertThat(problems.get(0).path("where").asText()).isEqualTo("body:6:16");
        assertThat(problems.get(0).path("what").asText()).isEqualTo("official/b: dt:Offical is not a known class.");
        assertThat(problems.get(0).path("mend").asText()).startsWith("Did you mean dt:Official");
        assertThat(answer.body()).contains("A blank node stands here.").contains("dt:nonsense is not a known property");
        assertThat(store.version()).isEqualTo(before);
    }

    @Test
    void a_change_that_breaks_a_rule_is_refused_with_a_shacl_report_for_those_who_ask() {
        String insert = PREFIXES + "INSERT DATA { GRAPH <source/gazette> { <official/b> a dt:Offical } }";
        HttpResponse<String> answer = send(update(insert, "Accept", "text/turtle"));
        assertThat(answer.statusCode()).isEqualTo(422);
        Graph report = RDFParser.fromString(answer.body(), Lang.TURTLE).toGraph();
        Node url = report.stream(Node.ANY, SHACL.conforms, Node.ANY)
                .findFirst()
                .orElseThrow()
                .getSubject();
        assertThat(url.getURI()).isEqualTo(server.url() + "/update#report");
        assertThat(report.stream(Node.ANY, SHACL.resultMessage, Node.ANY)
                        .map(triple -> triple.getObject().getLiteralLexicalForm()))
                .anyMatch(text -> text.startsWith("official/b: dt:Offical is not a known class."));
        assertThat(report.contains(Node.ANY, SHACL.focusNode, Things.thing("official", "b")))
                .isTrue();
        assertThat(report.stream().anyMatch(triple -> triple.getSubject().isBlank()))
                .isFalse();
    }

    @Test
    void an_update_is_taken_as_a_body_and_as_a_form() {
        put(GAZETTE, SAPT);
        assertThat(update(
                                PREFIXES
                                        + "INSERT DATA { GRAPH <source/gazette> { <official/ä> a dt:Official ; skos:prefLabel \"Ä\"@en } }")
                        .body())
                .contains("2 triples added, 0 removed.");
        String form = "update=" + encode(PREFIXES + "DELETE WHERE { GRAPH <source/gazette> { <official/ä> ?p ?o } }");
        HttpResponse<String> answer = send(as("writer", "/update")
                .header("Content-Type", "application/x-www-form-urlencoded")
                .POST(BodyPublishers.ofString(form)));
        assertThat(answer.statusCode()).isEqualTo(200);
        assertThat(answer.body()).contains("0 triples added, 2 removed.");
        assertThat(answer.headers().firstValue("Ties-Version"))
                .contains(store.version().toString());
    }

    @Test
    void an_update_changes_what_it_finds_in_the_graph_it_names() {
        put(GAZETTE, SAPT);
        String rename = PREFIXES + """
                WITH <source/gazette>
                DELETE { ?o skos:prefLabel ?l } INSERT { ?o skos:prefLabel "Colonel Sapt"@en }
                WHERE { ?o a dt:Official ; skos:prefLabel ?l }
                """;
        assertThat(update(rename).body()).contains("1 triples added, 1 removed.");
        assertThat(send(as("reader", GAZETTE)).body()).contains("Colonel Sapt");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "CLEAR GRAPH <source/gazette>",
                "DROP GRAPH <source/gazette>",
                "DROP SILENT GRAPH <source/other> ; DROP GRAPH <source/gazette>",
                "DELETE WHERE { GRAPH <source/gazette> { ?s ?p ?o } }",
                "DELETE { GRAPH ?g { ?s ?p ?o } } WHERE { GRAPH ?g { ?s ?p ?o } FILTER(?g = <source/gazette>) }"
            })
    void an_update_removes_the_graph_of_a_source(String update) {
        put(GAZETTE, SAPT);
        assertThat(update(update).body()).contains("0 triples added, 4 removed.");
    }

    @Test
    void an_update_creates_copies_adds_and_moves_graphs() {
        put(GAZETTE, SAPT);
        String mend = " ; " + PREFIXES + "DELETE DATA { GRAPH <source/courier> { <source/gazette> a dt:Source } } ; "
                + "INSERT DATA { GRAPH <source/courier> { <source/courier> a dt:Source ; skos:prefLabel \"Courier\"@en } }";
        assertThat(update("CREATE GRAPH <source/new>").body()).startsWith("Nothing changed");
        assertThat(update("COPY <source/gazette> TO <source/courier>" + mend).statusCode())
                .isEqualTo(200);
        assertThat(send(as("reader", "/data?graph=source/courier")).body())
                .contains("Courier")
                .contains("Sapt");
        assertThat(update("ADD <source/gazette> TO <source/courier>").statusCode())
                .isEqualTo(200);
        assertThat(update("MOVE <source/gazette> TO <source/courier>" + mend).statusCode())
                .isEqualTo(200);
        assertThat(send(as("reader", GAZETTE)).statusCode()).isEqualTo(404);
    }

    @Test
    void an_update_that_asks_for_what_it_may_not_do_is_refused_with_all_of_it() {
        put(GAZETTE, SAPT);
        Version before = store.version();
        HttpResponse<String> answer = update("CLEAR GRAPH <source/gazette> ; LOAD <http://h/> ; CLEAR DEFAULT");
        assertThat(answer.statusCode()).isEqualTo(400);
        assertThat(answer.body())
                .startsWith("operation 2: LOAD would make the server fetch a document. Fetch it yourself")
                .contains("\noperation 3: The default graph is the merge of the sources");
        assertThat(store.version()).isEqualTo(before);
    }

    @ParameterizedTest
    @ValueSource(strings = {"<urn:x-arq:DefaultGraph>", "<https://w3id.org/diplomatic-ties/ontology>"})
    void an_update_that_turns_out_to_write_where_it_may_not_is_refused(String graph) {
        put(GAZETTE, SAPT);
        Version before = store.version();
        String update = "INSERT { GRAPH ?g { <a> <b> <c> } } WHERE { BIND (" + graph + " AS ?g) }";
        assertThat(update(update).statusCode()).isEqualTo(422);
        assertThat(store.version()).isEqualTo(before);
    }

    @Test
    void an_update_that_cannot_be_carried_out_is_told() {
        HttpResponse<String> answer = update("COPY <source/nothing> TO <source/gazette>");
        assertThat(answer.statusCode()).isEqualTo(422);
        assertThat(answer.body()).contains("It cannot be carried out: No such graph");
    }

    @Test
    void a_malformed_update_is_told_with_its_place() {
        HttpResponse<String> answer = update("CLEAR GRAPH <source/gazette> ;\n  INSERT DAT { }");
        assertThat(answer.statusCode()).isEqualTo(400);
        assertThat(answer.body()).startsWith("update:2:").contains("This is not SPARQL 1.1 Update: ");
        HttpResponse<String> prefix = update("INSERT DATA { GRAPH no:where { } }");
        assertThat(prefix.statusCode()).isEqualTo(400);
        assertThat(prefix.body()).startsWith("update:1:21: This is not SPARQL 1.1 Update: Unresolved prefixed name");
    }

    @Test
    void an_update_that_is_too_deep_to_be_read_is_told() {
        String deep = "INSERT { GRAPH <source/a> { <a> <b> 1 } } WHERE { FILTER(" + "(".repeat(20_000) + "1"
                + ")".repeat(20_000) + ") }";
        assertThat(update(deep).statusCode()).isEqualTo(400);
    }

    @Test
    void an_update_in_another_form_is_told() {
        HttpRequest.Builder plain = as("writer", "/update").header("Content-Type", "text/plain");
        assertThat(send(plain.POST(BodyPublishers.ofString("CLEAR ALL"))).statusCode())
                .isEqualTo(415);
        HttpRequest.Builder form = as("writer", "/update").header("Content-Type", "application/x-www-form-urlencoded");
        assertThat(send(form.POST(BodyPublishers.ofString("query=x"))).body())
                .startsWith("query: An update takes no such parameter.");
        HttpResponse<String> got = send(as("writer", "/update?update=CLEAR%20ALL"));
        assertThat(got.statusCode()).isEqualTo(405);
        assertThat(got.headers().firstValue("Allow")).contains("POST");
    }

    @Test
    void author_and_reason_of_a_change_are_logged() {
        send(turtle(SAPT).header("Change-Reason", "second edition"));
        assertThat(last().reason().author()).isEqualTo("writer");
        assertThat(last().reason().text()).isEqualTo("second edition");
        send(turtle(TARLENHEIM).header("Change-Reason", "UTF-8''%C3%84nderung%201+1"));
        assertThat(last().reason().text()).isEqualTo("Änderung 1+1");
        send(as("admin", GAZETTE).DELETE());
        assertThat(last().reason().author()).isEqualTo("admin");
        assertThat(last().reason().text()).isEqualTo("DELETE /data");
    }

    @Test
    void a_reason_sent_in_utf_8_is_read_as_such() throws IOException {
        put(GAZETTE, SAPT);
        raw("DELETE " + GAZETTE + " HTTP/1.1\r\nChange-Reason: Änderung\r\nContent-Length: 0\r\n", "");
        assertThat(last().reason().text()).isEqualTo("Änderung");
    }

    @Test
    void a_reason_that_is_none_is_told() throws IOException {
        Version before = store.version();
        HttpResponse<String> tooLong = send(turtle(SAPT).header("Change-Reason", "x".repeat(1001)));
        assertThat(tooLong.statusCode()).isEqualTo(400);
        assertThat(tooLong.body()).startsWith("Change-Reason: It is too long. Give at most 1000 characters.");
        HttpResponse<String> control = send(turtle(SAPT).header("Change-Reason", "UTF-8''a%0Ab"));
        assertThat(control.statusCode()).isEqualTo(400);
        assertThat(control.body()).startsWith("Change-Reason: It has control characters.");
        HttpResponse<String> twice =
                send(turtle(SAPT).header("Change-Reason", "a").header("Change-Reason", "b"));
        assertThat(twice.statusCode()).isEqualTo(400);
        assertThat(store.version()).isEqualTo(before);
        assertThat(send(turtle(SAPT).header("Change-Reason", "x".repeat(1000))).statusCode())
                .isEqualTo(201);
    }

    @Test
    void a_change_for_an_old_version_is_refused() {
        put(GAZETTE, SAPT);
        Version old = store.version();
        String oldTag = send(as("reader", GAZETTE)).headers().firstValue("ETag").orElseThrow();
        put(GAZETTE, TARLENHEIM);
        Version now = store.version();
        String tag = send(as("reader", GAZETTE)).headers().firstValue("ETag").orElseThrow();
        for (String stale : new String[] {oldTag, old.toString(), "\"" + old + "\"", "W/" + tag, "\"other\"", ""}) {
            HttpResponse<String> answer = send(turtle(SAPT).header("If-Match", stale));
            assertThat(answer.statusCode()).as(stale).isEqualTo(412);
            assertThat(answer.body()).startsWith(now + ": This is the version now");
        }
        assertThat(send(update("CLEAR GRAPH <source/gazette>", "If-Match", oldTag))
                        .statusCode())
                .isEqualTo(412);
        assertThat(store.version()).isEqualTo(now);
        assertThat(send(turtle(SAPT).header("If-Match", "\"x\", " + tag)).statusCode())
                .isEqualTo(200);
        assertThat(send(update(
                                "CLEAR GRAPH <source/gazette>",
                                "If-Match",
                                store.version().toString()))
                        .statusCode())
                .isEqualTo(200);
    }

    @Test
    void a_change_on_condition_that_the_source_exists_makes_none() {
        assertThat(send(turtle(SAPT).header("If-Match", "*")).statusCode()).isEqualTo(412);
        put(GAZETTE, SAPT);
        assertThat(send(turtle(TARLENHEIM).header("If-Match", "*")).statusCode())
                .isEqualTo(200);
        assertThat(send(turtle(SAPT).header("If-None-Match", "*")).statusCode()).isEqualTo(400);
    }

    @Test
    void a_body_that_is_cut_off_changes_nothing() throws IOException {
        Version before = store.version();
        String head = "PUT " + GAZETTE + " HTTP/1.1\r\nContent-Type: text/turtle\r\n";
        raw(head + "Content-Length: " + (SAPT.length() + 100) + "\r\n", SAPT);
        raw(head + "Transfer-Encoding: chunked\r\n", Integer.toHexString(SAPT.length()) + "\r\n" + SAPT + "\r\n");
        String update = "update=" + encode("INSERT DATA { GRAPH <source/gazette> { } }");
        raw(
                "POST /update HTTP/1.1\r\nContent-Type: application/x-www-form-urlencoded\r\nContent-Length: 9999\r\n",
                update);
        assertThat(put("/data?graph=source/other", SAPT.replace("gazette", "other"))
                        .statusCode())
                .isEqualTo(201);
        assertThat(store.version().number()).isEqualTo(before.number() + 1);
    }

    @Test
    void a_disk_that_does_not_answer_is_told() throws IOException {
        Files.delete(parent.resolve("store/log"));
        assertThat(put(GAZETTE, SAPT).statusCode()).isEqualTo(503);
        assertThat(put(GAZETTE, SAPT).body()).contains("The disk does not answer.");
    }

    @Test
    @EnabledOnOs(value = OS.LINUX, disabledReason = "needs a file system that is always full")
    void a_full_disk_is_told() throws IOException {
        Path log = parent.resolve("store/log");
        Files.delete(log);
        Files.createSymbolicLink(log, Path.of("/proc/version"));
        HttpResponse<String> answer = put(GAZETTE, SAPT);
        assertThat(answer.statusCode()).isEqualTo(507);
        assertThat(answer.body()).contains("Make room, and send the change again; nothing of it was kept.");
    }

    private Commit last() {
        return store.commits().get(store.commits().size() - 1);
    }

    private HttpResponse<String> put(String path, String turtle) {
        return put(path, "text/turtle", turtle);
    }

    private HttpResponse<String> put(String path, String type, String body) {
        return send(as("writer", path).header("Content-Type", type).PUT(BodyPublishers.ofString(body)));
    }

    private HttpRequest.Builder turtle(String body) {
        return as("writer", GAZETTE).header("Content-Type", "text/turtle").PUT(BodyPublishers.ofString(body));
    }

    private HttpResponse<String> update(String update) {
        return send(update(update, "Accept", "*/*"));
    }

    private HttpRequest.Builder update(String update, String header, String value) {
        return as("writer", "/update")
                .header("Content-Type", "application/sparql-update")
                .header(header, value)
                .POST(BodyPublishers.ofString(update));
    }

    private HttpRequest.Builder as(String user, String path) {
        return request(path).header("Authorization", basic(user + ":" + PASSWORD));
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

    /** Sends bytes as they are, ends sending, and waits until the server has done with them. */
    private void raw(String head, String body) throws IOException {
        URI url = URI.create(server.url());
        String whole = head + "Host: " + url.getAuthority() + "\r\nAuthorization: " + basic("writer:" + PASSWORD)
                + "\r\nConnection: close\r\n\r\n" + body;
        try (Socket socket = new Socket(url.getHost(), url.getPort())) {
            socket.getOutputStream().write(whole.getBytes(StandardCharsets.UTF_8));
            if (!body.isEmpty()) {
                socket.shutdownOutput();
            }
            socket.getInputStream().readAllBytes();
        }
    }

    private static String basic(String login) {
        return "Basic " + Base64.getEncoder().encodeToString(login.getBytes(StandardCharsets.UTF_8));
    }

    private static String encode(String text) {
        return URLEncoder.encode(text, StandardCharsets.UTF_8);
    }
}
