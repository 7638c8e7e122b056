package org.diplomaticties.server;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.function.Consumer;
import java.util.stream.Stream;
import org.diplomaticties.TestData;
import org.diplomaticties.edge.EdgeConfig;
import org.diplomaticties.edge.Tls;
import org.diplomaticties.query.Questions;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Clients that are slow, on purpose or not, and what others notice of them. */
@Timeout(120)
final class SlowClientsTest {

    private static final int MANY = 300;
    private static final int VERY_MANY = 1_000;
    private static final int OTHERS = 20;
    private static final String LARGE = "/static/webjars/cytoscape/dist/cytoscape.esm.mjs";
    private static final int LARGE_BYTES = 1_000_000;

    private final List<Wire> slow = new ArrayList<>();
    private final Questions questions = TestData.questions();
    private TiesServer server;

    @BeforeEach
    void start() {
        server = TiesServer.start(new ServerConfig("127.0.0.1", 0), TestData.store(), questions);
    }

    @AfterEach
    void stop() {
        slow.forEach(Wire::close);
        server.close();
    }

    private void connect(int number, Consumer<Wire> what) {
        for (int i = 0; i < number; i++) {
            Wire wire = Wire.to(server.url());
            slow.add(wire);
            what.accept(wire);
        }
    }

    private void assertOthersAreServed() {
        for (String target : Stream.iterate("/about", t -> t).limit(OTHERS).toList()) {
            assertThat(Wire.get(server.url(), target).status()).isEqualTo(200);
            assertThat(Wire.get(server.url(), "/sparql?query=ASK%7B%7D").status())
                    .isEqualTo(200);
        }
    }

    @Test
    void a_thousand_idle_clients_do_not_keep_others_from_being_served() {
        connect(VERY_MANY, wire -> {});
        assertOthersAreServed();
    }

    @Test
    void a_thousand_slow_headers_do_not_keep_others_from_being_served() {
        connect(VERY_MANY, wire -> wire.send("GET /about HTTP/1.1\nHost: x\nX-Sl"));
        assertOthersAreServed();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "POST /sparql HTTP/1.1\nHost: x\nContent-Type: application/sparql-query\nContent-Length: 100\n\nA",
                "POST /sparql HTTP/1.1\nHost: x\nContent-Type: application/x-www-form-urlencoded\nContent-Length: 100\n\nq",
                "POST /update HTTP/1.1\nHost: x\nContent-Type: application/x-www-form-urlencoded\nContent-Length: 100\n\nu",
                "PUT /data?graph=source/a HTTP/1.1\nHost: x\nContent-Type: text/turtle\nContent-Length: 100\n\n@",
                "POST /about HTTP/1.1\nHost: x\nContent-Type: application/x-www-form-urlencoded\nContent-Length: 100\n\nq",
                "POST /sparql HTTP/1.1\nHost: x\nContent-Type: application/sparql-query\nTransfer-Encoding: chunked\n\n9\nA"
            })
    void three_hundred_slow_bodies_do_not_keep_others_from_being_served(String beginning) {
        connect(MANY, wire -> wire.send(beginning));
        assertOthersAreServed();
    }

    @Test
    void three_hundred_clients_that_do_not_read_do_not_keep_others_from_being_served() {
        for (int i = 0; i < MANY; i++) {
            slow.add(Wire.narrow(server.url()).send("GET " + LARGE + " HTTP/1.1\nHost: x\n\n"));
        }
        assertOthersAreServed();
        // There is no room for all, and those for whom there is none are cut off: what they have is not whole. Which of
        // them these are depends on who came first.
        Collections.reverse(slow);
        assertThat(slow).anyMatch(wire -> wire.answer().body().length() < LARGE_BYTES);
        assertOthersAreServed();
    }

    @Test
    void a_client_that_reads_gets_all_of_a_large_answer() {
        assertThat(Wire.get(server.url(), LARGE).body()).hasSizeGreaterThan(LARGE_BYTES);
    }

    @Test
    void a_client_that_does_not_read_is_cut_off() {
        restartWithLittlePatience();
        try (Wire wire = Wire.narrow(server.url()).send("GET " + LARGE + " HTTP/1.1\nHost: x\n\n");
                LogLines log = LogLines.of("access")) {
            assertThat(log.next().getFormattedMessage()).contains(" path=" + LARGE + " ");
            assertThat(wire.answer().body().length()).isLessThan(LARGE_BYTES);
        }
    }

    private void restartWithLittlePatience() {
        server.close();
        ServerConfig hasty = new ServerConfig("127.0.0.1", 0).with(new EdgeConfig(Tls.NONE, "", 1));
        server = TiesServer.start(hasty, TestData.store(), questions);
    }

    @Test
    void a_body_that_comes_in_pieces_is_taken() {
        try (Wire wire = Wire.to(server.url())) {
            wire.send("""
                    POST /sparql HTTP/1.1
                    Host: x
                    Connection: close
                    Content-Type: application/sparql-query
                    Content-Length: 6

                    """);
            assertOthersAreServed();
            wire.send("ASK");
            assertOthersAreServed();
            wire.send(" {}");
            assertThat(wire.answer().status()).isEqualTo(200);
        }
    }

    @Test
    void a_body_that_comes_too_slowly_is_408() {
        restartWithLittlePatience();
        try (Wire wire = Wire.to(server.url())) {
            wire.send(
                    "POST /sparql HTTP/1.1\nHost: x\nContent-Type: application/sparql-query\nContent-Length: 6\n\nASK");
            Wire.Answer answer = wire.answer();
            assertThat(answer.status()).isEqualTo(408);
            assertThat(answer.body()).startsWith("The request came too slowly.");
        }
    }
}
