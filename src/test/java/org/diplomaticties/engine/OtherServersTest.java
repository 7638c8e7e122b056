package org.diplomaticties.engine;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.io.OutputStream;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import org.apache.jena.graph.Graph;
import org.apache.jena.query.Query;
import org.apache.jena.sparql.core.DatasetDescription;
import org.apache.jena.sparql.core.DatasetGraphFactory;
import org.apache.jena.sparql.exec.RowSet;
import org.diplomaticties.file.TextFile;
import org.diplomaticties.problem.Problem;
import org.diplomaticties.problem.TiesException;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** SERVICE asks the servers that the operator has named, and no other. */
final class OtherServersTest {

    private static final byte[] ONE_ROW = ("{\"head\": {\"vars\": [\"x\"]}, \"results\": {\"bindings\":"
                    + " [{\"x\": {\"type\": \"literal\", \"value\": \"there\"}}]}}")
            .getBytes(StandardCharsets.UTF_8);

    private final List<String> asked = new CopyOnWriteArrayList<>();
    private HttpServer there;
    private String url;
    private OtherServers others;

    @BeforeEach
    void start() throws IOException {
        there = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        url = "http://127.0.0.1:" + there.getAddress().getPort();
        there.createContext("/", this::answer);
        there.start();
        others = OtherServers.of(List.of(url + "/sparql", url + "/all/"));
    }

    @AfterEach
    void stop() {
        there.stop(0);
    }

    private void answer(HttpExchange exchange) throws IOException {
        String path = exchange.getRequestURI().getPath();
        asked.add(path);
        exchange.getResponseHeaders().add("Content-Type", "application/sparql-results+json");
        if (path.endsWith("/redirect")) {
            exchange.getResponseHeaders().add("Location", url + "/elsewhere");
            exchange.sendResponseHeaders(302, -1);
        } else if (path.endsWith("/failing")) {
            exchange.sendResponseHeaders(500, -1);
        } else if (path.endsWith("/large")) {
            exchange.sendResponseHeaders(200, 0);
            try (OutputStream out = exchange.getResponseBody()) {
                byte[] part = " ".repeat(1 << 16).getBytes(StandardCharsets.UTF_8);
                for (int i = 0; i < 1_000; i++) {
                    out.write(part);
                }
            }
        } else if (path.endsWith("/nonsense")) {
            exchange.sendResponseHeaders(200, 0);
            exchange.getResponseBody().write("<html>".getBytes(StandardCharsets.UTF_8));
        } else {
            exchange.sendResponseHeaders(200, ONE_ROW.length);
            exchange.getResponseBody().write(ONE_ROW);
        }
        exchange.close();
    }

    @ParameterizedTest
    @ValueSource(strings = {"/sparql", "/all/", "/all/of/them"})
    void a_server_that_is_named_is_asked(String path) {
        assertThat(ask("SELECT ?x { SERVICE <" + url + path + "> { ?x ?y ?z } }"))
                .containsExactly("\"there\"");
        assertThat(asked).containsExactly(path);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "/",
                "/sparql/",
                "/sparql2",
                "/sparql?x=y",
                "/all",
                "/all/../sparql2",
                "/all/%2e%2e/sparql2",
                "/all/x?y=z",
                "/all/x#y",
                "/SPARQL",
                "@evil.example/sparql",
                ".evil.example/sparql"
            })
    void no_other_server_is_asked(String path) {
        for (String silent : List.of("", "SILENT ")) {
            assertThatThrownBy(() -> ask("SELECT ?x { SERVICE " + silent + "<" + url + path + "> { ?x ?y ?z } }"))
                    .isInstanceOf(TiesException.class)
                    .hasMessageContaining("SERVICE is not allowed for \"")
                    .hasMessageContaining("These servers may be asked: " + url + "/sparql, " + url + "/all/.");
        }
        assertThat(asked).isEmpty();
    }

    @Test
    void a_server_that_only_the_query_names_is_not_asked() {
        assertThatThrownBy(() -> ask("SELECT ?x { VALUES ?s { <" + url + "/sparql> } SERVICE ?s { ?x ?y ?z } }"))
                .hasMessageContaining("SERVICE is not allowed for a variable.");
        assertThat(asked).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(strings = {"redirect", "failing", "large", "nonsense"})
    void a_server_that_does_not_answer_as_it_should_is_told(String path) {
        String service = "<" + url + "/all/" + path + "> { ?x ?y ?z }";
        assertThatThrownBy(() -> ask("SELECT ?x { SERVICE " + service + " }"))
                .isInstanceOfSatisfying(
                        TiesException.class,
                        failure -> assertThat(failure.problem().kind()).isEqualTo(Problem.Kind.UNAVAILABLE))
                .hasMessageStartingWith("SERVICE: The other server does not answer as it should.");
        assertThat(ask("SELECT ?x { SERVICE SILENT " + service + " }")).containsExactly("");
        assertThat(asked).containsExactly("/all/" + path, "/all/" + path);
    }

    @Test
    void no_query_asks_again_and_again() {
        String values = "1 ".repeat(200).replaceAll("1 ", "<http://a.example/> ");
        assertThatThrownBy(() ->
                        ask("SELECT ?x { VALUES ?y { " + values + "} SERVICE <" + url + "/sparql> { ?x ?y ?z } }"))
                .hasMessageStartingWith("SERVICE: It asks other servers more than 100 times.");
        assertThat(asked).hasSizeLessThanOrEqualTo(100);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "a.example/sparql",
                "file:///etc/passwd",
                "https://a.example",
                "https://",
                "https:///sparql",
                "https://ann@a.example/sparql",
                "https://a.example/x/../",
                "https://a.example/%2e/",
                "https://a.example/?x",
                "java:x.Y"
            })
    void an_address_that_may_mean_several_servers_is_refused(String address) {
        assertThatThrownBy(() -> OtherServers.of(List.of(address)))
                .hasMessageContaining("--allow-service: \"" + address + "\" is no address of a server with its path.");
    }

    private List<String> ask(String text) {
        List<String> values = new ArrayList<>();
        Query query = Sparql.parse(new TextFile("query", "", text), others);
        DatasetDescription graphs = DatasetDescription.create(List.of(), List.of());
        try (Execution execution = Execution.of(query, DatasetGraphFactory.create(), graphs, others)) {
            execution.answer(new Execution.AnswerWriter() {
                @Override
                public void rows(RowSet rows) {
                    rows.forEachRemaining(
                            row -> values.add(row.contains("x") ? row.get("x").toString() : ""));
                }

                @Override
                public void yes(boolean answer) {
                    throw new AssertionError("No ASK");
                }

                @Override
                public void graph(Graph graph) {
                    throw new AssertionError("No CONSTRUCT");
                }
            });
        }
        return values;
    }
}
