package org.diplomaticties.edge;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
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

/** Requests that ask the same, over the network; where a test does not get what it waits for, it ends by its timeout. */
@Timeout(value = 60, unit = TimeUnit.SECONDS)
final class KeepingTest {

    private static final int ROOM = 80_000;
    private static final int LARGEST = ROOM / 8;

    private final Semaphore begun = new Semaphore(0);
    private final Semaphore mayEnd = new Semaphore(0);
    private final AtomicInteger made = new AtomicInteger();
    private final List<Wanderer> clients = new ArrayList<>();
    private volatile String version = "1";
    private KeptAnswers answers;
    private Server server;
    private int port;

    /** Does as the path says, and answers with how often it was asked. */
    private final class Work extends Handler.Abstract {

        @Override
        public boolean handle(Request request, Response response, Callback callback) throws Exception {
            String query = String.valueOf(request.getHttpURI().getQuery());
            String body = "made " + made.incrementAndGet();
            String more = query.contains("some") ? "x".repeat(LARGEST / 2) : "";
            begun.release();
            if (query.contains("wait")) {
                mayEnd.acquire();
            }
            if (!query.contains("unsteady")) {
                request.setAttribute(KeptAnswers.MADE_FROM, query.contains("late") ? "another" : version);
            }
            if (query.contains("fail") && made.get() == 1) {
                response.setStatus(503);
            }
            if (query.contains("cut") && made.get() == 1) {
                response.write(false, bytes("half"), Callback.from(() -> callback.failed(new IOException("cut"))));
                return true;
            }
            if (query.contains("large")) {
                response.write(
                        false,
                        bytes("x".repeat(LARGEST)),
                        Callback.from(() -> response.write(true, bytes(body), callback), callback::failed));
                return true;
            }
            response.write(true, bytes(body + more), callback);
            return true;
        }

        private ByteBuffer bytes(String text) {
            return ByteBuffer.wrap(text.getBytes(StandardCharsets.US_ASCII));
        }
    }

    @BeforeEach
    void start() throws Exception {
        start(Duration.ofSeconds(40));
    }

    private void start(Duration patience) throws Exception {
        answers = new KeptAnswers(ROOM, patience, () -> version);
        server = new Server(0);
        server.setHandler(new KeepingHandler(answers, new Work()));
        server.start();
        port = ((ServerConnector) server.getConnectors()[0]).getLocalPort();
    }

    @AfterEach
    void stop() throws Exception {
        mayEnd.release(1_000);
        for (Wanderer client : clients) {
            client.close();
        }
        server.stop();
    }

    @Test
    void what_is_asked_again_is_made_once() throws Exception {
        assertThat(asked("/sparql?query=a")).startsWith("HTTP/1.1 200 OK").endsWith("made 1");
        assertThat(asked("/sparql?query=a")).startsWith("HTTP/1.1 200 OK").endsWith("made 1");
        assertThat(answers.given()).isEqualTo(1);
    }

    @Test
    void another_version_has_another_answer() throws Exception {
        asked("/sparql?query=a");
        version = "2";
        assertThat(asked("/sparql?query=a")).endsWith("made 2");
    }

    @Test
    void another_form_place_or_day_has_another_answer() throws Exception {
        asked("/sparql?query=a");
        assertThat(asked("/sparql?query=a", "Accept: text/csv")).endsWith("made 2");
        assertThat(asked("/sparql?query=a", "Accept-Language: fr")).endsWith("made 3");
        assertThat(asked("/sparql?query=a", "Accept-Encoding: gzip")).endsWith("made 4");
        assertThat(asked("/sparql?default-graph-uri=a&query=a")).endsWith("made 5");
        assertThat(asked("/sparql?query=a")).endsWith("made 1");
    }

    @Test
    void who_logs_in_is_given_nothing_that_was_made_for_others() throws Exception {
        asked("/sparql?query=a");
        assertThat(asked("/sparql?query=a", "Authorization: Bearer x")).endsWith("made 2");
        assertThat(asked("/sparql?query=a")).endsWith("made 1");
    }

    @Test
    void what_needs_a_login_is_never_kept() throws Exception {
        for (String path : List.of("/data?graph=a", "/update?a", "/$/metrics?a")) {
            int before = made.get();
            asked(path);
            asked(path);
            assertThat(made.get()).as(path).isEqualTo(before + 2);
        }
    }

    @Test
    void those_who_ask_the_same_at_the_same_time_have_it_made_once() throws Exception {
        Wanderer first = client().ask("/sparql?query=wait");
        begun.acquire();
        List<Wanderer> others = waiting(20, "/sparql?query=wait");
        mayEnd.release();
        assertThat(first.rest()).endsWith("made 1");
        for (Wanderer other : others) {
            assertThat(other.rest()).startsWith("HTTP/1.1 200 OK").endsWith("made 1");
        }
        assertThat(answers.shared()).isEqualTo(20);
        assertThat(answers.waiting()).isZero();
    }

    @Test
    void when_the_first_fails_the_next_takes_its_part_and_the_failure_is_not_kept() throws Exception {
        Wanderer first = client().ask("/sparql?query=wait-fail");
        begun.acquire();
        List<Wanderer> others = waiting(3, "/sparql?query=wait-fail");
        mayEnd.release(2);
        assertThat(first.rest()).startsWith("HTTP/1.1 503");
        for (Wanderer other : others) {
            assertThat(other.rest()).startsWith("HTTP/1.1 200 OK").endsWith("made 2");
        }
    }

    @Test
    void when_the_first_is_cut_nobody_gets_its_half() throws Exception {
        Wanderer first = client().ask("/sparql?query=wait-cut");
        begun.acquire();
        List<Wanderer> others = waiting(3, "/sparql?query=wait-cut");
        mayEnd.release(2);
        assertThat(first.rest()).contains("half").doesNotEndWith("0\r\n\r\n");
        for (Wanderer other : others) {
            assertThat(other.rest()).startsWith("HTTP/1.1 200 OK").endsWith("made 2");
        }
    }

    @Test
    void a_client_that_goes_away_does_no_harm_to_those_who_wait_for_what_it_asked() throws Exception {
        Wanderer first = client().ask("/sparql?query=wait");
        begun.acquire();
        List<Wanderer> others = waiting(3, "/sparql?query=wait");
        first.close();
        mayEnd.release();
        for (Wanderer other : others) {
            assertThat(other.rest()).endsWith("made 1");
        }
    }

    @Test
    void who_waits_too_long_is_told_so_and_the_others_wait_on() throws Exception {
        server.stop();
        start(Duration.ofMillis(100));
        Wanderer first = client().ask("/sparql?query=wait");
        begun.acquire();
        assertThat(asked("/sparql?query=wait"))
                .startsWith("HTTP/1.1 503")
                .contains("It takes longer than")
                .containsPattern("Retry-After: \\d+");
        mayEnd.release();
        assertThat(first.rest()).endsWith("made 1");
        assertThat(asked("/sparql?query=wait")).endsWith("made 1");
    }

    @Test
    void an_answer_that_is_too_large_comes_whole_and_is_not_kept() throws Exception {
        assertThat(asked("/sparql?query=large")).contains("x".repeat(LARGEST)).contains("made 1");
        assertThat(asked("/sparql?query=large")).contains("x".repeat(LARGEST)).contains("made 2");
        assertThat(answers.bytes()).isLessThan(LARGEST);
    }

    @Test
    void those_who_ask_for_what_is_not_kept_do_not_wait_for_one_another() throws Exception {
        asked("/sparql?query=unsteady");
        assertThat(asked("/sparql?query=unsteady")).endsWith("made 2");
        Wanderer first = client().ask("/sparql?query=unsteady-wait");
        begun.acquire(3);
        List<Wanderer> others = waiting(2, "/sparql?query=unsteady-wait");
        mayEnd.release();
        first.rest();
        begun.acquire(2); // both are worked for while neither has ended
        mayEnd.release(2);
        for (Wanderer other : others) {
            assertThat(other.rest()).startsWith("HTTP/1.1 200 OK");
        }
        assertThat(answers.shared()).isZero();
    }

    @Test
    void an_answer_from_another_version_than_was_asked_is_not_kept() throws Exception {
        asked("/sparql?query=late");
        assertThat(asked("/sparql?query=late")).endsWith("made 2");
        assertThat(answers.count()).isZero();
    }

    @Test
    void the_answers_together_take_no_more_than_the_room() throws Exception {
        for (int i = 0; i < 100; i++) {
            asked("/sparql?query=some&n=" + i);
        }
        assertThat(answers.bytes()).isLessThanOrEqualTo(ROOM);
        assertThat(answers.dropped()).isPositive();
    }

    private String asked(String path, String... headers) throws IOException {
        return client().ask(path, headers).rest();
    }

    private List<Wanderer> waiting(int count, String path) throws IOException {
        List<Wanderer> others = new ArrayList<>();
        for (int i = 0; i < count; i++) {
            others.add(client().ask(path));
        }
        while (answers.waiting() < count) {
            Thread.onSpinWait();
        }
        return others;
    }

    private Wanderer client() throws IOException {
        Wanderer client = new Wanderer(port, 2);
        clients.add(client);
        return client;
    }
}
