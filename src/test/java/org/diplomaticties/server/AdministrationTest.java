package org.diplomaticties.server;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Clock;
import java.time.LocalDate;
import java.util.Base64;
import java.util.Set;
import org.diplomaticties.TestData;
import org.diplomaticties.access.AccessToken;
import org.diplomaticties.access.FastHash;
import org.diplomaticties.access.Role;
import org.diplomaticties.access.Users;
import org.diplomaticties.file.TextFile;
import org.diplomaticties.ontology.Ontology;
import org.diplomaticties.store.DiskStore;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What stands below {@code /$/} is for programs on the server's own machine, and for admins. */
final class AdministrationTest {

    /** Nothing answers there: 404 tells that the request has come through. */
    private static final String SOMETHING = "/$/something";

    private static final String TOKEN = AccessToken.draw();

    @TempDir
    private static Path folder;

    private static DiskStore store;
    private static TiesServer server;

    @BeforeAll
    static void start() {
        String lines = "admin:admin:" + FastHash.HASH + "\nwriter:writer:" + FastHash.HASH + "\n"
                + AccessToken.of("watch", Set.of(Role.ADMIN), TOKEN, LocalDate.MAX)
                        .line();
        store = DiskStore.open(folder.resolve("store"), Ontology.bundled(), Clock.systemUTC());
        server = TiesServer.start(
                new ServerConfig("127.0.0.1", 0),
                store,
                TestData.questions(),
                Users.read(new TextFile("users", "", lines)));
    }

    @AfterAll
    static void stop() {
        server.close();
        store.close();
    }

    @ParameterizedTest
    @ValueSource(strings = {"localhost", "LOCALHOST:80", "127.0.0.1", "127.0.0.1:3330", "[::1]:3330"})
    void a_program_on_the_machine_itself_comes_through(String host) {
        assertThat(status(SOMETHING, "Host: " + host)).isEqualTo(404);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "Host: localhost\nX-Forwarded-For: 127.0.0.1",
                "Host: localhost\nX-Forwarded-For: 203.0.113.7",
                "Host: localhost\nForwarded: for=127.0.0.1",
                "Host: localhost\nX-Forwarded-Host: localhost",
                "Host: localhost\nX-Forwarded-Proto: https",
                "Host: localhost\nX-Real-IP: 127.0.0.1",
                "Host: localhost\nVia: 1.1 proxy"
            })
    void what_another_server_passes_on_is_not_from_the_machine_itself(String headers) {
        assertThat(status(SOMETHING, headers)).isEqualTo(401);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "Host: evil.example",
                "Host: localhost.evil.example",
                "Host: 127.0.0.1.evil.example:3330",
                "Host: localhost\nSec-Fetch-Site: cross-site",
                "Host: localhost\nSec-Fetch-Site: same-site",
                "Host: localhost\nOrigin: https://evil.example",
                "Host: localhost\nOrigin: null"
            })
    void a_page_of_another_site_in_a_browser_on_the_machine_is_not_the_machine_itself(String headers) {
        assertThat(status(SOMETHING, headers)).isEqualTo(401);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "/$/metrics",
                "/%24/metrics",
                "/$/metrics;a=b",
                "/$;a/metrics",
                "/$/metrics/",
                "/$/ping/metrics",
                "/$/ping;/../metrics",
                "/./$/metrics",
                "/x/../$/metrics",
                "/$/"
            })
    void no_way_of_writing_an_address_leads_around_the_guard(String path) {
        assertThat(status(path, "Host: evil.example")).isIn(400, 401);
    }

    @Test
    void an_admin_comes_through_from_anywhere() {
        String elsewhere = "Host: ties.example\n";
        assertThat(status(SOMETHING, elsewhere + basic("admin"))).isEqualTo(404);
        assertThat(status(SOMETHING, elsewhere + "Authorization: Bearer " + TOKEN))
                .isEqualTo(404);
        assertThat(status(SOMETHING, elsewhere + basic("writer"))).isEqualTo(403);
    }

    @Test
    void without_users_nobody_else_comes_through() {
        try (TiesServer other = TiesServer.start(new ServerConfig("127.0.0.1", 0), store, TestData.questions())) {
            Raw raw = new Raw(other.url());
            String get = "GET " + SOMETHING + " HTTP/1.1\nHost: ";
            assertThat(raw.status(get + "ties.example\n" + basic("admin"))).isEqualTo(403);
            assertThat(raw.status(get + "localhost")).isEqualTo(404);
        }
    }

    @Test
    void everybody_may_ask_whether_the_server_is_there() {
        assertThat(status("/$/ping", "Host: ties.example\nX-Forwarded-For: 203.0.113.7"))
                .isEqualTo(200);
    }

    @ParameterizedTest
    @ValueSource(strings = {"POST", "PUT", "DELETE", "PATCH"})
    void nothing_can_be_changed_there(String method) {
        Raw raw = new Raw(server.url());
        for (String path : new String[] {"/$/ping", "/$/compact/ties", "/$/datasets", SOMETHING}) {
            assertThat(raw.status(method + " " + path + " HTTP/1.1\nHost: localhost\nContent-Length: 0"))
                    .isEqualTo(405);
        }
    }

    private int status(String path, String headers) {
        return new Raw(server.url()).status("GET " + path + " HTTP/1.1\n" + headers);
    }

    private static String basic(String name) {
        return "Authorization: Basic "
                + Base64.getEncoder().encodeToString((name + ":" + FastHash.PASSWORD).getBytes(StandardCharsets.UTF_8));
    }
}
