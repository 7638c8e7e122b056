package org.diplomaticties.server;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.URI;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.util.ArrayList;
import java.util.List;
import org.apache.jena.graph.Node;
import org.apache.jena.graph.NodeFactory;
import org.apache.jena.riot.RDFParser;
import org.apache.jena.sparql.core.DatasetGraph;
import org.apache.jena.sparql.core.DatasetGraphFactory;
import org.apache.jena.sparql.vocabulary.FOAF;
import org.apache.jena.vocabulary.RDF;
import org.apache.jena.vocabulary.SKOS;
import org.diplomaticties.TestData;
import org.diplomaticties.file.Folder;
import org.diplomaticties.file.TextFile;
import org.diplomaticties.ontology.Ontology;
import org.diplomaticties.ontology.Ties;
import org.diplomaticties.rdf.Format;
import org.diplomaticties.rdf.SourceReader;
import org.diplomaticties.rdf.Things;
import org.diplomaticties.store.MemoryStore;
import org.diplomaticties.store.Store;
import org.diplomaticties.validate.Texts;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvFileSource;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.FieldSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Whoever looks a thing up is sent to a document that describes it, in the format that he takes. */
final class DocumentsTest {

    private static final String MEETING = "meeting/2022-09-12-rudenko-krutoy";
    private static final String DOC = "/doc/" + MEETING;
    private static final Node THING = NodeFactory.createURI(Ties.THINGS + MEETING);
    /** What no source tells of: a key with a dot, a long description, and a label that would do harm. */
    private static final String ODD =
            "<script>alert(\"1\")</script> \u202E\u200Fא 'q' & \uD83D\uDE00 " + "long ".repeat(2000);

    private static Store store;
    private static TiesServer server;
    private static Client client;

    @BeforeAll
    static void start() {
        List<TextFile> files = new ArrayList<>(Folder.bundled("data").files(".ttl"));
        files.add(new TextFile("odd/facts.ttl", "odd", facts()));
        store = MemoryStore.of(Ontology.bundled(), SourceReader.read(files));
        server = TiesServer.start(new ServerConfig("127.0.0.1", 0), store, TestData.questions());
        client = new Client(server.url());
    }

    @AfterAll
    static void stop() {
        server.close();
        store.close();
    }

    private static String facts() {
        StringBuilder facts = new StringBuilder("""
                @base <https://w3id.org/diplomatic-ties/id/> .
                @prefix dt: <https://w3id.org/diplomatic-ties/ontology#> .
                @prefix skos: <http://www.w3.org/2004/02/skos/core#> .
                <source/odd> a dt:Source ; skos:prefLabel "Odd"@en .
                <state/x> a dt:State ; skos:prefLabel "X"@en .
                <state/x.ttl> a dt:State ; skos:prefLabel "X.ttl"@en .
                <state/big> a dt:State ; skos:prefLabel "Big"@en .
                """);
        facts.append("<state/odd> a dt:State ; skos:prefLabel \"" + ODD.replace("\"", "\\\"") + "\"@en .\n");
        for (int i = 0; i < 1100; i++) {
            facts.append(
                    "<place/p%d> a dt:Place ; skos:prefLabel \"P %d\"@en ; dt:inState <state/big> .%n".formatted(i, i));
        }
        return facts.toString();
    }

    @ParameterizedTest
    @CsvFileSource(
            resources = "/org/diplomaticties/linkeddata/accept.csv",
            delimiter = '|',
            quoteCharacter = '\u0000',
            numLinesToSkip = 1)
    void what_is_accepted_and_the_ending_decide_the_format(
            String accept, String ending, int status, String contentType) {
        String path = DOC + (ending == null ? "" : ending);
        HttpResponse<String> answer = accept == null ? client.get(path) : client.get(path, "Accept", accept);
        assertThat(answer.statusCode()).isEqualTo(status);
        assertThat(Client.contentType(answer)).isEqualTo(contentType);
    }

    @Test
    void several_headers_are_read_as_one() {
        HttpResponse<String> answer = client.get(DOC, "Accept", "image/png", "Accept", "text/turtle");
        assertThat(Client.contentType(answer)).startsWith("text/turtle");
    }

    @Test
    void who_accepts_nothing_of_what_there_is_is_told_what_there_is() {
        HttpResponse<String> answer = client.get(DOC, "Accept", "image/png");
        assertThat(Client.header(answer, "Vary")).isEqualTo("Accept, Accept-Encoding");
        Format.OF_DOCUMENTS.forEach(format -> assertThat(answer.body()).contains(format.mediaType()));
    }

    @ParameterizedTest
    @FieldSource("org.diplomaticties.rdf.Format#OF_GRAPHS")
    void the_description_can_be_read_in_each_format(Format format) {
        HttpResponse<String> answer = client.get(DOC, "Accept", format.mediaType());
        DatasetGraph read = DatasetGraphFactory.create();
        // A context is fetched from the server here, as clients do.
        RDFParser.fromString(answer.body(), format.lang()).parse(read);
        assertThat(read.contains(Node.ANY, THING, RDF.type.asNode(), Ties.MEETING))
                .isTrue();
        assertThat(read.contains(Node.ANY, Node.ANY, Ties.EVIDENCE, Node.ANY)).isTrue();
        assertThat(read.contains(Node.ANY, Node.ANY, FOAF.primaryTopic.asNode(), THING))
                .isTrue();
        assertThat(client.get(DOC, "Accept", format.mediaType()).body()).isEqualTo(answer.body());
    }

    @ParameterizedTest
    @ValueSource(strings = {"trig", "nq"})
    void formats_of_data_sets_tell_which_source_says_it(String ending) {
        DatasetGraph read = DatasetGraphFactory.create();
        RDFParser.fromString(
                        client.get(DOC + "." + ending).body(),
                        Format.named(ending, Format.OF_GRAPHS).orElseThrow().lang())
                .parse(read);
        assertThat(read.contains(Things.thing("source", "tdi-2022-09-12"), THING, RDF.type.asNode(), Ties.MEETING))
                .isTrue();
        assertThat(read.getDefaultGraph().contains(THING, Node.ANY, Node.ANY)).isFalse();
    }

    @Test
    void json_ld_has_the_short_names_of_the_context_which_this_server_has() {
        assertThat(client.get(DOC + ".jsonld").body())
                .startsWith("{\n")
                .contains("\"@context\": \"" + server.url() + "/ontology/context.jsonld\"")
                .contains("\"inCapacity\"")
                .doesNotContain("w3id.org/diplomatic-ties/ontology#");
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "?version=3-aaaaaaaa&lang=ru", "?q=%D0%9A%22%3E%3Cscript%3E"})
    void a_thing_is_not_sent_but_the_document_that_describes_it(String query) {
        HttpResponse<String> answer = client.get("/id/" + MEETING + query, "Accept", "text/turtle");
        assertThat(answer.statusCode()).isEqualTo(303);
        assertThat(Client.header(answer, "Location")).isEqualTo(server.url() + DOC + query);
        assertThat(Client.header(answer, "Link")).contains("rel=\"describedby\"");
        assertThat(Client.header(answer, "Access-Control-Allow-Origin")).isEqualTo("*");
    }

    @Test
    void links_lead_to_the_thing_and_to_each_format() {
        List<String> links = client.get(DOC, "Accept", "text/turtle").headers().allValues("Link");
        assertThat(links)
                .contains("<" + THING.getURI() + ">; rel=\"describes\"")
                .contains("<" + server.url() + DOC + ">; rel=\"canonical\"");
        for (Format format : Format.OF_DOCUMENTS) {
            assertThat(links)
                    .contains("<" + server.url() + DOC + "." + format.name() + ">; rel=\"alternate\"; type=\""
                            + format.mediaType() + "\"");
        }
        assertThat(client.get(DOC, "Accept", "text/html").headers().allValues("Link"))
                .containsAll(links);
    }

    @ParameterizedTest
    @CsvSource({"text/turtle, Accept", "text/html, 'Accept, Accept-Language'"})
    void what_decides_the_answer_is_told(String accept, String vary) {
        assertThat(Client.header(client.get(DOC, "Accept", accept), "Vary")).isEqualTo(vary + ", Accept-Encoding");
        assertThat(client.get(DOC + ".ttl").headers().firstValue("Vary")).hasValue("Accept-Encoding");
    }

    @Test
    void the_ending_of_a_key_is_not_one_of_a_format() {
        HttpResponse<String> whole = client.get("/doc/state/x.ttl", "Accept", "application/n-triples");
        assertThat(Client.header(whole, "Content-Type")).isEqualTo("application/n-triples");
        assertThat(whole.body()).contains("\"X.ttl\"@en");
        assertThat(client.get("/doc/state/x.nt").body()).contains("\"X\"@en");
        assertThat(client.get("/doc/state/x.ttl.nt").body()).contains("\"X.ttl\"@en");
    }

    @Test
    void a_long_description_comes_in_pages() {
        String path = "/doc/state/big";
        HttpResponse<String> second = client.get(path + "?page=2", "Accept", "application/n-triples");
        assertThat(second.headers().allValues("Link"))
                .contains("<" + server.url() + path + "?page=1>; rel=\"first\"")
                .contains("<" + server.url() + path + "?page=1>; rel=\"prev\"")
                .contains("<" + server.url() + path + "?page=3>; rel=\"next\"")
                .contains("<" + server.url() + path + "?page=3>; rel=\"last\"")
                .contains("<" + server.url() + path + ">; rel=\"canonical\"");
        assertThat(second.body())
                .contains("<" + server.url() + path + "> <http://www.w3.org/ns/hydra/core#totalItems> \"1102\"")
                .contains("<" + server.url() + path + "?page=2> <http://www.w3.org/ns/hydra/core#next> <" + server.url()
                        + path + "?page=3>");
        assertThat(second.body().lines().filter(line -> line.contains("#inState>")))
                .hasSize(500);
        assertThat(client.get(path + "?page=4", "Accept", "text/turtle").statusCode())
                .isEqualTo(404);
        assertThat(client.get(path, "Accept", "text/turtle").headers().allValues("Link"))
                .contains("<" + server.url() + path + "?page=2>; rel=\"next\"");
    }

    @ParameterizedTest
    @CsvSource({
        "/doc/meeting/none, 404, Nothing is said of this thing.",
        "/doc/meeting/none.ttl, 404, 'meeting/none: Nothing is said of this thing.'",
        "/doc/meetings/x, 404, There is no such kind of thing.",
        "/doc/meeting, 404, No thing is named like that.",
        "/doc/meeting/, 404, No thing is named like that.",
        "/doc/, 404, There is no such kind of thing.",
        "/doc, 404, There is no such kind of thing.",
        "/doc/meeting/a/b, 404, No thing is named like that.",
        "/doc/meeting/%3Cscript%3E, 404, No thing is named like that.",
        "/doc/meeting/%E2%80%AE%D7%90, 404, No thing is named like that.",
        "/id/meetings/x, 404, There is no such kind of thing.",
        "/id/meeting/%0d%0aSet-Cookie:x, 404, No thing is named like that.",
        "/id, 404, There is no such kind of thing.",
        "/doc/meeting/2022-09-12-rudenko-krutoy?page=0, 404, There is no page 0",
        "/doc/meeting/2022-09-12-rudenko-krutoy?page=2, 404, It has one page.",
        "/doc/meeting/2022-09-12-rudenko-krutoy?page=-1, 400, is no number of a page.",
        "/doc/meeting/2022-09-12-rudenko-krutoy?page=1%3Cscript%3E, 400, is no number of a page.",
        "/doc/meeting/2022-09-12-rudenko-krutoy?page=1&page=1, 400, It is given 2 times.",
        "/doc/meeting/2022-09-12-rudenko-krutoy?version=x, 400, is no version.",
        "/doc/meeting/2022-09-12-rudenko-krutoy?version=9-aaaaaaaa, 404, There was no such version"
    })
    void what_cannot_be_had_is_told(String path, int status, String text) {
        HttpResponse<String> answer = client.get(path, "Accept", "text/turtle, application/n-triples");
        assertThat(answer.statusCode()).isIn(status, status == 404 && path.contains("%0d") ? 400 : status);
        assertThat(Client.contentType(answer)).isEqualTo("text/plain; charset=utf-8");
        assertThat(answer.body()).contains(path.contains("%0d") ? "" : text);
    }

    @Test
    void a_name_of_10000_characters_is_told_shortly() {
        HttpResponse<String> answer = client.get("/doc/meeting/" + "x".repeat(7000), "Accept", "text/turtle");
        assertThat(answer.statusCode()).isEqualTo(404);
        assertThat(client.get("/doc/" + "x".repeat(7000), "Accept", "text/turtle")
                        .body())
                .hasSizeLessThan(600);
    }

    @ParameterizedTest
    @FieldSource("org.diplomaticties.rdf.Format#OF_GRAPHS")
    void labels_are_what_they_are_in_each_format(Format format) {
        DatasetGraph read = DatasetGraphFactory.create();
        RDFParser.fromString(
                        client.get("/doc/state/odd", "Accept", format.mediaType())
                                .body(),
                        format.lang())
                .parse(read);
        assertThat(read.contains(
                        Node.ANY,
                        Things.thing("state", "odd"),
                        SKOS.prefLabel.asNode(),
                        NodeFactory.createLiteralLang(ODD, "en")))
                .isTrue();
    }

    @Test
    void behind_another_host_and_path_it_is_named_as_it_is_found() {
        try (TiesServer behind = TiesServer.start(
                new ServerConfig("127.0.0.1", 0, "https://example.org/ties/", Texts.NONE),
                store,
                TestData.questions())) {
            HttpResponse<String> redirect =
                    client.send(HttpRequest.newBuilder(URI.create(behind.url() + "/id/" + MEETING)));
            HttpResponse<String> document = client.send(HttpRequest.newBuilder(URI.create(behind.url() + DOC + ".nt")));
            assertThat(Client.header(redirect, "Location")).isEqualTo("https://example.org/ties" + DOC);
            assertThat(document.headers().allValues("Link"))
                    .contains("<https://example.org/ties" + DOC + ">; rel=\"canonical\"")
                    .contains("<https://example.org/ties/.well-known/void>; rel=\"describedby\"");
            assertThat(document.body())
                    .contains("<https://example.org/ties" + DOC + "> <http://xmlns.com/foaf/0.1/primaryTopic> <"
                            + THING.getURI() + ">")
                    .doesNotContain("127.0.0.1");
        }
    }
}
