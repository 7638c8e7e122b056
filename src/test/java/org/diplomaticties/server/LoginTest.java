package org.diplomaticties.server;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.URI;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Clock;
import java.time.LocalDate;
import java.util.Base64;
import java.util.Set;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.atomic.AtomicReference;
import org.diplomaticties.TestData;
import org.diplomaticties.access.AccessToken;
import org.diplomaticties.access.FastHash;
import org.diplomaticties.access.Role;
import org.diplomaticties.access.Users;
import org.diplomaticties.change.Commit;
import org.diplomaticties.file.TextFile;
import org.diplomaticties.ontology.Ontology;
import org.diplomaticties.store.DiskStore;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvFileSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Who may write, and how he shows it. */
final class LoginTest {

    private static final String FACTS = """
            @base <https://w3id.org/diplomatic-ties/id/> .
            @prefix dt: <https://w3id.org/diplomatic-ties/ontology#> .
            @prefix skos: <http://www.w3.org/2004/02/skos/core#> .
            <source/%s> a dt:Source ; skos:prefLabel "Gazette"@en .
            """;
    private static final String WRITER = "writer:writer:" + FastHash.HASH;
    private static final String TOKEN = AccessToken.draw();

    private static final AtomicReference<Users> USERS = new AtomicReference<>();
    private static final AtomicInteger SOURCES = new AtomicInteger();

    @TempDir
    private static Path folder;

    private static DiskStore store;
    private static TiesServer server;
    private static Client client;

    /** One that nobody has made yet. */
    private final String source = "gazette-" + SOURCES.incrementAndGet();

    private final long before = store.version().number();

    @BeforeAll
    static void start() {
        USERS.set(users(WRITER));
        store = DiskStore.open(folder.resolve("store"), Ontology.bundled(), Clock.systemUTC());
        server = TiesServer.start(new ServerConfig("127.0.0.1", 0), store, TestData.questions(), USERS::get);
        client = new Client(server.url());
    }

    @AfterAll
    static void stop() {
        server.close();
        store.close();
    }

    @BeforeEach
    void let_the_writer_in() {
        USERS.set(users(WRITER));
    }

    @ParameterizedTest(name = "{0}")
    @CsvFileSource(
            resources = "/org/diplomaticties/server/sites.csv",
            useHeadersInDisplayName = false,
            numLinesToSkip = 2,
            emptyValue = "")
    void only_pages_of_this_server_write_with_the_login_of_a_browser(
            String who, String site, String origin, int status) {
        HttpRequest.Builder request = put("Basic " + base64("writer:" + FastHash.PASSWORD));
        String host = URI.create(server.url()).getAuthority();
        if (site != null) {
            request.header("Sec-Fetch-Site", site);
        }
        if (origin != null) {
            request.header("Origin", origin.replace("HOST", host));
        }
        HttpResponse<String> answer = client.send(request);
        assertThat(answer.statusCode()).as(answer.body()).isEqualTo(status);
        assertThat(store.version().number() == before).isEqualTo(status == 403);
    }

    @Test
    void a_script_writes_with_a_token() {
        USERS.set(users(AccessToken.of("nightly", Set.of(Role.WRITER), TOKEN, LocalDate.MAX)
                .line()));
        assertThat(client.send(put("Bearer " + TOKEN)).statusCode()).isEqualTo(201);
        assertThat(last().reason().author()).isEqualTo("nightly");
        assertThat(client.send(put("bearer  " + TOKEN)).statusCode()).isEqualTo(200);
    }

    @Test
    void a_token_may_what_its_roles_may() {
        USERS.set(users(AccessToken.of("nightly", Set.of(Role.READER), TOKEN, LocalDate.MAX)
                .line()));
        assertThat(client.send(put("Bearer " + TOKEN)).statusCode()).isEqualTo(403);
        assertThat(client.get("/data?default", "Authorization", "Bearer " + TOKEN)
                        .statusCode())
                .isEqualTo(200);
    }

    @ParameterizedTest
    @ValueSource(strings = {"Bearer", "Bearer ", "Bearer a b", "Bearer ties_wrong", "Token x", "Bearer ä"})
    void a_token_that_nobody_has_is_told_so(String header) {
        HttpResponse<String> answer = client.send(put(header));
        assertThat(answer.statusCode()).isEqualTo(401);
        assertThat(answer.headers().allValues("WWW-Authenticate"))
                .containsExactly(
                        "Basic realm=\"Diplomatic Ties\", charset=\"UTF-8\"", "Bearer realm=\"Diplomatic Ties\"");
    }

    @Test
    void who_guesses_is_told_when_to_try_again_and_the_others_are_served() {
        USERS.set(users(
                WRITER.replace("writer:writer", "guessed:writer"),
                AccessToken.of("nightly", Set.of(Role.WRITER), TOKEN, LocalDate.MAX)
                        .line()));
        HttpResponse<String> answer;
        int tries = 0;
        do {
            tries++;
            answer = client.send(put("Basic " + base64("guessed:guess " + tries)));
        } while (answer.statusCode() == 401);
        assertThat(tries).isEqualTo(6);
        assertThat(answer.statusCode()).isEqualTo(429);
        assertThat(answer.headers().firstValueAsLong("Retry-After")).hasValue(1);
        assertThat(answer.body())
                .startsWith("Authorization: Too many logins from there were wrong. Try again in 1 seconds.\n");
        assertThat(client.send(put("Bearer " + TOKEN)).statusCode()).isEqualTo(201);
        assertThat(client.get("/").statusCode()).isEqualTo(200);
    }

    @Test
    void who_is_taken_out_of_the_users_is_out_at_once() {
        String ann = "Basic " + base64("writer:" + FastHash.PASSWORD);
        assertThat(client.send(put(ann)).statusCode()).isEqualTo(201);
        USERS.set(users("other:writer:" + FastHash.HASH));
        assertThat(client.send(put(ann)).statusCode()).isEqualTo(401);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "X-Forwarded-Proto: http",
                "Forwarded: for=203.0.113.7;proto=http",
                "Forwarded: proto=\"http\";by=x",
                "Forwarded: for=203.0.113.7, for=192.0.2.1; PROTO=HTTP"
            })
    void a_login_that_others_could_read_on_the_way_is_refused(String header) {
        String[] parts = header.split(": ", 2);
        HttpResponse<String> answer = client.send(
                put("Basic " + base64("writer:" + FastHash.PASSWORD)).header(parts[0], parts[1]));
        assertThat(answer.statusCode()).isEqualTo(403);
        assertThat(answer.body()).startsWith("Whoever was on the way has read this login: it came without TLS.");
        assertThat(store.version().number()).isEqualTo(before);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "X-Forwarded-Proto: https",
                "Forwarded: for=203.0.113.7;proto=https",
                "X-Forwarded-For: 203.0.113.7"
            })
    void a_login_that_a_server_with_tls_on_this_machine_passes_on_is_taken(String header) {
        String[] parts = header.split(": ", 2);
        assertThat(client.send(put("Basic " + base64("writer:" + FastHash.PASSWORD))
                                .header(parts[0], parts[1]))
                        .statusCode())
                .isEqualTo(201);
    }

    private static Commit last() {
        return store.commits().get(store.commits().size() - 1);
    }

    private HttpRequest.Builder put(String authorization) {
        return client.request("/data?graph=source/" + source)
                .header("Authorization", authorization)
                .header("Content-Type", "text/turtle")
                .PUT(BodyPublishers.ofString(FACTS.formatted(source)));
    }

    private static String base64(String login) {
        return Base64.getEncoder().encodeToString(login.getBytes(StandardCharsets.UTF_8));
    }

    private static Users users(String... lines) {
        return Users.read(new TextFile("users", "", String.join("\n", lines)));
    }
}
