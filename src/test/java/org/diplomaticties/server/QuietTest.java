package org.diplomaticties.server;

import static org.assertj.core.api.Assertions.assertThat;

import ch.qos.logback.classic.spi.ILoggingEvent;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import org.diplomaticties.TestData;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What anybody asks stays out of the operator's log. */
final class QuietTest {

    @ParameterizedTest
    @ValueSource(
            strings = {
                "SELECT * { ?thing <http://jena.apache.org/text#query> <x:l0ud> }",
                "SELECT (<http://a.example:l0ud/> AS ?x) { }",
                "SELECT * { ?s a ?t FILTER (<http://l0ud.example/>) } LIMIT 3",
                "SELECT (LANG(<http://l0ud.example/>) AS ?x) { ?s a ?t } ORDER BY LANG(<http://l0ud.example/>) LIMIT 3",
                "SELECT * { ?s a ?t } ORDER BY (CONCAT(<http://l0ud.example/>, ?s)) LIMIT 3",
                "SELECT * { { SELECT * { ?s a ?t } LIMIT 2 } { SELECT * { ?s ?l0ud ?t } LIMIT 2 } } LIMIT 1"
            })
    void what_a_query_says_does_not_come_into_the_log(String query) {
        try (TiesServer server =
                        TiesServer.start(new ServerConfig("127.0.0.1", 0), TestData.store(), TestData.questions());
                LogLines log = LogLines.of("ROOT")) {
            int status = new Client(server.url())
                    .get("/sparql?query=" + URLEncoder.encode(query, StandardCharsets.UTF_8))
                    .statusCode();
            assertThat(status).isIn(200, 400);
            assertThat(log.others())
                    .extracting(ILoggingEvent::getFormattedMessage)
                    .noneMatch(line ->
                            line.contains("l0ud") || line.contains("Open iterator") || line.contains("text:query"));
        }
    }
}
