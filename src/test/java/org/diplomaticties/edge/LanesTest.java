package org.diplomaticties.edge;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import org.eclipse.jetty.io.Content;
import org.eclipse.jetty.server.Handler;
import org.eclipse.jetty.server.Request;
import org.eclipse.jetty.server.Response;
import org.eclipse.jetty.server.Server;
import org.eclipse.jetty.server.ServerConnector;
import org.eclipse.jetty.util.Callback;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

/** Requests that wait for one another, over the network; where a test does not get what it waits for, it ends by its timeout. */
@Timeout(value = 60, unit = TimeUnit.SECONDS)
final class LanesTest {

    private static final int QUEUE_OF_EACH = 8;
    private static final String HEAVY = "/sparql?query=x";
    private static final int PIECE = 32 * 1024;

    private Instant now = Instant.EPOCH;
    private final Allowances allowances = new Allowances(Duration.ofSeconds(30), 0.5, () -> now);
    private final Turns turns =
            new Turns(new Budgets(Duration.ofSeconds(30), 1, 4, 512L << 20), Set.of("/update"), allowances);
    private final Semaphore begun = new Semaphore(0);
    private final CountDownLatch end = new CountDownLatch(1);
    private final List<Wanderer> clients = new ArrayList<>();
    private Server server;
    private int port;

    /** Answers as the path says: {@code wait} until the test lets it, {@code send} so many megabytes. */
    private final class Work extends Handler.Abstract {

        @Override
        public boolean handle(Request request, Response response, Callback callback) throws Exception {
            String query = request.getHttpURI().getQuery();
            if ("query=wait".equals(query)) {
                begun.release();
                end.await();
            }
            if (query != null && query.startsWith("query=send")) {
                try (OutputStream out = Content.Sink.asOutputStream(response)) {
                    for (int i = 0; i < Integer.parseInt(query.substring("query=send".length())) * 32; i++) {
                        out.write(new byte[PIECE]);
                    }
                }
                callback.succeeded();
            } else {
                response.write(true, ByteBuffer.wrap("done".getBytes(StandardCharsets.US_ASCII)), callback);
            }
            return true;
        }
    }

    @BeforeEach
    void start() throws Exception {
        server = new Server(0);
        server.setHandler(new LaneHandler(turns, new Work()));
        server.start();
        port = ((ServerConnector) server.getConnectors()[0]).getLocalPort();
    }

    @AfterEach
    void stop() throws Exception {
        end.countDown();
        for (Wanderer client : clients) {
            client.close();
        }
        server.stop();
    }

    @Test
    void of_64_heavy_clients_one_is_worked_for_and_light_requests_are_answered() throws Exception {
        List<Wanderer> heavy = new ArrayList<>();
        for (int n = 0; n < 64; n++) {
            heavy.add(client(2 + n).ask("/sparql?query=wait"));
        }
        begun.acquire();
        for (int i = 0; i < 20; i++) {
            assertThat(client(1).ask("/doc/official/a").status()).isEqualTo("HTTP/1.1 200 OK");
        }
        assertThat(begun.tryAcquire()).isFalse();
        end.countDown();
        for (Wanderer each : heavy) {
            assertThat(each.status()).isEqualTo("HTTP/1.1 200 OK");
        }
    }

    @Test
    void requests_of_one_client_beyond_what_may_wait_are_refused_with_the_time_to_try_again() throws Exception {
        client(2).ask("/sparql?query=wait");
        begun.acquire();
        List<Wanderer> refused = new ArrayList<>();
        for (int i = 0; i < QUEUE_OF_EACH; i++) {
            client(2).ask(HEAVY);
        }
        awaitWaiting(QUEUE_OF_EACH);
        for (int i = 0; i < 3; i++) {
            refused.add(client(2).ask(HEAVY));
        }
        for (Wanderer each : refused) {
            assertThat(each.rest()).startsWith("HTTP/1.1 429 ").containsPattern("Retry-After: \\d+\r\n");
        }
        Wanderer other = client(3).ask(HEAVY);
        end.countDown();
        assertThat(other.status()).isEqualTo("HTTP/1.1 200 OK");
    }

    @Test
    void a_full_queue_is_told_with_the_time_to_try_again() throws Exception {
        client(2).ask("/sparql?query=wait");
        begun.acquire();
        for (int n = 0; n < 64; n++) {
            client(3 + n).ask(HEAVY);
        }
        awaitWaiting(64);
        assertThat(client(100).ask(HEAVY).rest()).startsWith("HTTP/1.1 503 ").containsPattern("Retry-After: \\d+\r\n");
    }

    @Test
    void a_client_that_has_used_up_its_time_is_told_when_it_has_some_again() throws Exception {
        allowances.charge("127.0.0.2", Duration.ofSeconds(40));
        assertThat(client(2).ask(HEAVY).rest())
                .startsWith("HTTP/1.1 429 ")
                .contains("\r\nRetry-After: 21\r\n")
                .contains("used up its time");
        assertThat(client(3).ask(HEAVY).status()).isEqualTo("HTTP/1.1 200 OK");
        assertThat(client(2).ask("/doc/official/a").status()).isEqualTo("HTTP/1.1 200 OK");
        assertThat(client(2).ask("/update").status()).isEqualTo("HTTP/1.1 200 OK");
        now = now.plusSeconds(21);
        assertThat(client(2).ask(HEAVY).status()).isEqualTo("HTTP/1.1 200 OK");
    }

    @Test
    void a_client_that_does_not_read_keeps_no_other_from_its_turn() throws Exception {
        client(2).ask("/sparql?query=send1");
        for (int i = 0; i < 4; i++) {
            client(2).ask("/sparql?query=send32");
        }
        assertThat(client(3).ask(HEAVY).status()).isEqualTo("HTTP/1.1 200 OK");
    }

    @Test
    void an_answer_whose_client_reads_late_is_whole() throws Exception {
        Wanderer late = client(2).ask("/sparql?query=send32");
        assertThat(client(3).ask(HEAVY).status()).isEqualTo("HTTP/1.1 200 OK");
        assertThat(late.status()).isEqualTo("HTTP/1.1 200 OK");
        assertThat(late.rest().chars().filter(c -> c == 0).count()).isEqualTo(32L << 20);
    }

    private void awaitWaiting(int count) {
        while (turns.waiting().get(Lane.HEAVY) < count) {
            Thread.onSpinWait();
        }
    }

    private Wanderer client(int n) throws IOException {
        Wanderer client = new Wanderer(port, n);
        clients.add(client);
        return client;
    }
}
