package org.diplomaticties.server;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;
import org.diplomaticties.TestData;
import org.diplomaticties.edge.Budgets;
import org.diplomaticties.edge.Wanderer;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

/** What an operator sees of a server at work. */
@Timeout(60)
final class WatchingTest {

    /** A line of the text format 0.0.4 of Prometheus. */
    private static final Pattern LINE =
            Pattern.compile("# (HELP|TYPE) \\w+ .*|[a-z_]\\w*(\\{(\\w+=\"[^\"]*\",?)*})? [-+.\\dEeNaIfn]+");

    private static final String QUERY = "SELECT ?s { ?s ?p ?o }\nLIMIT 3 # \u202eline\r";

    private static final String ENDLESS = "SELECT (COUNT(*) AS ?n) { ?a ?b ?c . ?d ?e ?f . ?g ?h ?i FILTER(?c != ?f) }";

    private TiesServer server;
    private Client client;

    @BeforeEach
    void start() {
        ServerConfig config = new ServerConfig("127.0.0.1", 0).with(Duration.ZERO);
        server = TiesServer.start(config, TestData.store(), TestData.questions());
        client = new Client(server.url());
    }

    @AfterEach
    void stop() {
        server.close();
    }

    @Test
    void what_is_measured_is_in_the_form_of_prometheus() {
        client.get("/about");
        client.get("/sparql?query=" + encoded("ASK {}"));
        client.get("/sparql?query=" + encoded("ASK {"));
        HttpResponse<String> metrics = client.get("/$/metrics");
        while (!metrics.body().contains("status=\"400\"")) { // it is counted after it was answered
            metrics = client.get("/$/metrics");
        }
        assertThat(metrics.statusCode()).isEqualTo(200);
        assertThat(Client.contentType(metrics)).isEqualTo("text/plain; version=0.0.4; charset=utf-8");
        List<String> lines = metrics.body().lines().toList();
        assertThat(lines).allMatch(line -> LINE.matcher(line).matches());
        assertThat(lines)
                .contains(
                        "ties_requests_seconds_count{lane=\"light\",status=\"200\"} 1",
                        "ties_requests_seconds_count{lane=\"heavy\",status=\"200\"} 1",
                        "ties_requests_seconds_count{lane=\"heavy\",status=\"400\"} 1",
                        "ties_requests_working{lane=\"heavy\"} 0.0",
                        "ties_requests_waiting{lane=\"light\"} 0.0")
                .anyMatch(line -> line.startsWith("ties_store_triples ") && !line.endsWith(" 0.0"))
                .anyMatch(line -> line.startsWith("ties_connections "))
                .anyMatch(line -> line.startsWith("jvm_memory_used_bytes{"));
    }

    @Test
    void a_server_that_can_do_all_is_alive_and_ready() {
        assertThat(client.get("/$/ping").statusCode()).isEqualTo(200);
        HttpResponse<String> ready = client.get("/$/ready");
        assertThat(ready.statusCode()).isEqualTo(200);
        assertThat(ready.body()).isEqualTo("Ready.\nAnswers come from columns in memory.\n");
    }

    @Test
    void a_server_where_no_heavy_request_can_wait_says_so_and_goes_on_with_light_ones() throws Exception {
        server.close();
        Budgets few = Budgets.ofThisMachine().withHeavy(1).withTimeout(Duration.ofSeconds(5));
        server = TiesServer.start(new ServerConfig("127.0.0.1", 0).with(few), TestData.store(), TestData.questions());
        client = new Client(server.url());
        List<Wanderer> others = new ArrayList<>();
        for (int n = 2; n < 100; n++) {
            Wanderer other = new Wanderer(URI.create(server.url()).getPort(), n);
            others.add(other.ask("/sparql?query=" + encoded(ENDLESS + "#" + n)));
        }
        HttpResponse<String> ready = client.get("/$/ready");
        while (ready.statusCode() == 200) {
            ready = client.get("/$/ready");
        }
        assertThat(ready.statusCode()).isEqualTo(503);
        assertThat(ready.body()).startsWith("queue: No more heavy requests can wait.");
        assertThat(Client.header(ready, "Retry-After")).isNotEmpty();
        assertThat(client.get("/about").statusCode()).isEqualTo(200);
        assertThat(client.get("/$/ping").statusCode()).isEqualTo(200);
        for (Wanderer other : others) {
            other.close();
        }
    }

    @Test
    void a_slow_query_is_told_with_its_text_in_one_line() {
        try (LogLines log = LogLines.of("slow")) {
            client.get("/sparql?query=" + encoded(QUERY), "Request-Id", "abc");
            assertThat(log.next().getFormattedMessage())
                    .matches("ms=\\d+ status=200 rows=3 sha256=[0-9a-f]{16} path=/sparql"
                            + " text=SELECT \\?s \\{ \\?s \\?p \\?o }\\\\nLIMIT 3 # \\\\u\\{202e}line\\\\r");
        }
    }

    private static String encoded(String query) {
        return URLEncoder.encode(query, StandardCharsets.UTF_8);
    }
}
