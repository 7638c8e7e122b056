package org.diplomaticties.server;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.http.HttpResponse;
import org.apache.jena.graph.Graph;
import org.apache.jena.graph.Node;
import org.apache.jena.graph.NodeFactory;
import org.apache.jena.graph.Triple;
import org.apache.jena.riot.RDFParser;
import org.apache.jena.sparql.graph.GraphFactory;
import org.apache.jena.vocabulary.DCAT;
import org.apache.jena.vocabulary.DCTerms;
import org.apache.jena.vocabulary.RDF;
import org.apache.jena.vocabulary.VOID;
import org.diplomaticties.TestData;
import org.diplomaticties.ontology.Ties;
import org.diplomaticties.query.SavedQuery;
import org.diplomaticties.rdf.Format;
import org.diplomaticties.rdf.Things;
import org.diplomaticties.validate.Texts;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.FieldSource;
import org.junit.jupiter.params.provider.ValueSource;

/** What there is and what it can do is told to programs: the catalogue, the endpoint, the ontology, the queries. */
final class CatalogueTest {

    private static final String SD = "http://www.w3.org/ns/sparql-service-description#";

    private static TiesServer server;
    private static Client client;

    @BeforeAll
    static void start() {
        server = TiesServer.start(
                new ServerConfig("127.0.0.1", 0, "https://example.org/ties", Texts.NONE),
                TestData.store(),
                TestData.questions());
        client = new Client(server.url());
    }

    @AfterAll
    static void stop() {
        server.close();
    }

    @Test
    void the_catalogue_counts_what_there_is() {
        Graph void_ = turtle("/.well-known/void");
        Node all = here("/.well-known/void#dataset");
        Graph data = TestData.store().dataset().calculateRead(() -> {
            Graph copy = GraphFactory.createDefaultGraph();
            TestData.store().dataset().getDefaultGraph().stream().forEach(copy::add);
            return copy;
        });
        assertThat(number(void_, all, VOID.triples.asNode())).isEqualTo(data.size());
        Node meetings = here("/.well-known/void#class-dt-Meeting");
        assertThat(void_.contains(meetings, VOID._class.asNode(), Ties.MEETING)).isTrue();
        assertThat(number(void_, meetings, VOID.entities.asNode())).isEqualTo(2);
        assertThat(number(void_, all, VOID.properties.asNode()))
                .isEqualTo(data.stream().map(Triple::getPredicate).distinct().count());
    }

    @Test
    void the_catalogue_has_a_part_for_each_source() {
        Graph void_ = turtle("/.well-known/void");
        Node part = here("/.well-known/void#source/tdi-2022-09-12");
        Node source = Things.thing("source", "tdi-2022-09-12");
        assertThat(void_.contains(here("/.well-known/void#dataset"), VOID.subset.asNode(), part))
                .isTrue();
        assertThat(void_.contains(part, RDF.type.asNode(), DCAT.Dataset.asNode()))
                .isTrue();
        assertThat(void_.contains(part, DCTerms.issued.asNode(), Node.ANY)).isTrue();
        assertThat(number(void_, part, VOID.triples.asNode()))
                .isEqualTo(TestData.store().dataset().calculateRead(() ->
                        (long) TestData.store().dataset().getGraph(source).size()));
    }

    @Test
    void the_catalogue_says_where_the_data_is_found() {
        Graph void_ = turtle("/.well-known/void");
        Node all = here("/.well-known/void#dataset");
        assertThat(void_.contains(all, VOID.sparqlEndpoint.asNode(), here("/sparql")))
                .isTrue();
        assertThat(void_.contains(all, VOID.uriSpace.asNode(), NodeFactory.createLiteralString(Ties.THINGS)))
                .isTrue();
        assertThat(void_.contains(all, VOID.exampleResource.asNode(), Node.ANY)).isTrue();
        assertThat(void_.contains(all, DCAT.distribution.asNode(), Node.ANY)).isTrue();
    }

    @Test
    void the_endpoint_describes_itself() {
        Graph service = turtle("/sparql");
        Node itself = here("/sparql#service");
        assertThat(service.contains(itself, sd("endpoint"), here("/sparql"))).isTrue();
        assertThat(service.contains(
                        itself, sd("propertyFeature"), NodeFactory.createURI("http://jena.apache.org/text#query")))
                .isTrue();
        assertThat(service.stream(itself, sd("resultFormat"), Node.ANY))
                .hasSize(Format.OF_ROWS.size() + Format.OF_GRAPHS.size());
        assertThat(service.contains(Node.ANY, sd("name"), Things.thing("source", "tdi-2022-09-12")))
                .isTrue();
        assertThat(service.contains(Node.ANY, sd("graph"), here("/.well-known/void#source/tdi-2022-09-12")))
                .isTrue();
    }

    @ParameterizedTest
    @CsvSource({
        "/ontology, text/turtle, text/turtle; charset=utf-8",
        "/ontology, application/rdf+xml, application/rdf+xml",
        "/ontology.nt, text/html, application/n-triples",
        "/ontology/shapes, application/ld+json, application/ld+json",
        "/ontology/shapes.ttl, text/html, text/turtle; charset=utf-8",
        "/ontology/context.jsonld, text/html, application/ld+json",
        "/context.jsonld, text/html, application/ld+json",
        "/.well-known/void, application/n-quads, application/n-quads",
        "/.well-known/sparql-examples, application/ld+json, application/ld+json",
        "/.well-known/sparql-examples/career, text/turtle, text/turtle; charset=utf-8",
        "/queries/career.rq, text/html, application/sparql-query; charset=utf-8",
        "/sparql, application/trig, application/trig"
    })
    void each_can_be_had_in_the_formats_that_it_has(String path, String accept, String contentType) {
        HttpResponse<String> answer = client.get(path, "Accept", accept);
        assertThat(answer.statusCode()).isEqualTo(200);
        assertThat(Client.contentType(answer)).isEqualToIgnoringCase(contentType);
        assertThat(Client.header(answer, "Access-Control-Allow-Origin")).isEqualTo("*");
        assertThat(answer.body()).doesNotContain("127.0.0.1");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "/ontology.ttl",
                "/ontology/shapes.ttl",
                "/ontology/context.jsonld",
                "/.well-known/void",
                "/.well-known/sparql-examples",
                "/queries/career.rq"
            })
    void none_is_sent_twice(String path) {
        String tag = Client.header(client.get(path, "Accept", "text/turtle"), "ETag");
        assertThat(client.get(path, "Accept", "text/turtle", "If-None-Match", tag)
                        .statusCode())
                .isEqualTo(304);
    }

    @ParameterizedTest
    @CsvSource({
        "/ontology.xls, text/turtle, 404",
        "/ontology/terms, text/turtle, 404",
        "/ontology, image/png, 406",
        "/ontology/shapes, text/csv, 406",
        "/.well-known/void, image/png, 406",
        "/.well-known/sparql-examples, image/png, 406",
        "/.well-known/sparql-examples/nothing, text/turtle, 404",
        "/.well-known/sparql-examples/path, text/turtle, 404",
        "/queries/nothing.rq, text/turtle, 404",
        "/queries/path.rq, text/turtle, 404",
        "/queries/%3Cscript%3E.rq, text/turtle, 404",
        "/sparql, image/png, 406"
    })
    void what_cannot_be_had_is_told(String path, String accept, int status) {
        HttpResponse<String> answer = client.get(path, "Accept", accept);
        assertThat(answer.statusCode()).isEqualTo(status);
        assertThat(Client.contentType(answer)).isEqualTo("text/plain; charset=utf-8");
    }

    @ParameterizedTest
    @FieldSource("org.diplomaticties.rdf.Format#OF_GRAPHS")
    void the_ontology_is_whole_in_each_format(Format format) {
        Graph read = GraphFactory.createDefaultGraph();
        // The context is at the public address, which is not this server's.
        String text = client.get("/ontology", "Accept", format.mediaType())
                .body()
                .replace("https://example.org/ties/ontology/context", server.url() + "/ontology/context");
        RDFParser.fromString(text, format.lang()).parse(read);
        assertThat(read.size())
                .isEqualTo(TestData.store()
                        .dataset()
                        .calculateRead(() -> TestData.store()
                                .dataset()
                                .getGraph(org.diplomaticties.change.Edit.VOCABULARY)
                                .size()));
    }

    @Test
    void each_term_of_the_ontology_has_an_anchor() {
        HttpResponse<String> answer = client.get("/ontology", "Accept", "text/html");
        assertThat(Client.header(answer, "Content-Type")).startsWith("text/html");
        assertThat(Client.header(answer, "Vary")).isEqualTo("Accept, Accept-Language, Accept-Encoding");
        Graph vocabulary = org.diplomaticties.ontology.Ontology.bundled().vocabulary();
        vocabulary.stream()
                .map(Triple::getSubject)
                .filter(term -> term.isURI() && term.getURI().startsWith(Ties.NAMESPACE))
                .forEach(term -> assertThat(answer.body())
                        .contains("id=\"" + term.getURI().substring(Ties.NAMESPACE.length()) + "\""));
        assertThat(client.get("/ontology.html?lang=ru").body()).contains("<html lang=\"ru\"", "Онтология");
    }

    @Test
    void the_text_of_a_saved_query_is_what_grlc_reads() {
        SavedQuery saved = (SavedQuery) TestData.questions().named("career");
        assertThat(client.get("/queries/career.rq").body())
                .isEqualTo("#+ endpoint: https://example.org/ties/sparql\n" + saved.text());
    }

    private static Graph turtle(String path) {
        Graph graph = GraphFactory.createDefaultGraph();
        RDFParser.fromString(client.get(path, "Accept", "text/turtle").body(), Format.TURTLE.lang())
                .parse(graph);
        return graph;
    }

    private static long number(Graph graph, Node subject, Node property) {
        return ((Number) graph.find(subject, property, Node.ANY)
                        .next()
                        .getObject()
                        .getLiteralValue())
                .longValue();
    }

    private static Node here(String path) {
        return NodeFactory.createURI("https://example.org/ties" + path);
    }

    private static Node sd(String name) {
        return NodeFactory.createURI(SD + name);
    }
}
