package org.diplomaticties.server;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.lifecycle.AfterContainer;
import net.jqwik.api.lifecycle.BeforeContainer;
import net.jqwik.api.statistics.Statistics;
import org.diplomaticties.Canary;
import org.diplomaticties.TestData;
import org.diplomaticties.access.AccessToken;
import org.diplomaticties.access.Role;
import org.diplomaticties.access.Users;
import org.diplomaticties.file.TextFile;
import org.diplomaticties.ontology.Ontology;
import org.diplomaticties.store.DiskStore;

/** Queries, updates and documents that are made up reach nothing either, and none makes the server fail. */
final class NoWayOutPropertiesTest {

    private static final String TOKEN = AccessToken.draw();
    private static final HttpClient HTTP = HttpClient.newHttpClient();

    /** What a test set up once for all tries. */
    private record World(Path folder, Canary canary, DiskStore store, TiesServer server) {}

    private static final List<World> WORLD = new ArrayList<>();

    @BeforeContainer
    static void start() throws IOException {
        Path folder = Files.createTempDirectory("no-way-out");
        DiskStore store = DiskStore.open(folder.resolve("store"), Ontology.bundled(), Clock.systemUTC());
        String line = AccessToken.of("test", Set.of(Role.WRITER), TOKEN, LocalDate.MAX)
                .line();
        TiesServer server = TiesServer.start(
                new ServerConfig("127.0.0.1", 0),
                store,
                TestData.questions(),
                Users.read(new TextFile("users", "", line)));
        WORLD.add(new World(folder, new Canary(folder), store, server));
    }

    @AfterContainer
    static void stop() throws IOException {
        World world = WORLD.remove(0);
        world.server.close();
        world.store.close();
        world.canary.close();
        try (Stream<Path> files = Files.walk(world.folder)) {
            files.sorted(Comparator.reverseOrder()).forEach(NoWayOutPropertiesTest::delete);
        }
    }

    @Property
    void a_query_reaches_nothing(@ForAll("queries") String query) {
        int status = send("POST", "/sparql", "application/sparql-query", query).statusCode();
        Statistics.collect(status);
        Statistics.coverage(coverage -> coverage.check(200).percentage(share -> share > 5));
    }

    @Property
    void an_update_reaches_nothing(@ForAll("updates") String update) {
        int status =
                send("POST", "/update", "application/sparql-update", update).statusCode();
        Statistics.collect(status);
        Statistics.coverage(coverage -> coverage.check(400).percentage(share -> share < 95));
    }

    @Property
    void a_document_in_json_ld_reaches_nothing(@ForAll("jsonLd") String document) {
        int status = send("PUT", "/data?graph=source/gazette", "application/ld+json", document)
                .statusCode();
        Statistics.collect(status);
        Statistics.coverage(coverage -> coverage.check(400).percentage(share -> share < 95));
    }

    @Property
    void a_document_in_rdf_xml_reaches_nothing(@ForAll("xml") String document) {
        HttpResponse<String> answer = send("PUT", "/data?graph=source/gazette", "application/rdf+xml", document);
        if (document.contains("<!DOCTYPE")) {
            assertThat(answer.statusCode()).isEqualTo(400);
        }
    }

    @Property
    void a_document_in_turtle_reaches_nothing(@ForAll("turtle") String document) {
        send("PUT", "/data?graph=source/gazette", "text/turtle", document);
    }

    @Provide
    Arbitrary<String> queries() {
        return HostileTexts.queries();
    }

    @Provide
    Arbitrary<String> updates() {
        return HostileTexts.updates();
    }

    @Provide
    Arbitrary<String> jsonLd() {
        return HostileTexts.jsonLd();
    }

    @Provide
    Arbitrary<String> xml() {
        return HostileTexts.xml();
    }

    @Provide
    Arbitrary<String> turtle() {
        return HostileTexts.turtle();
    }

    private static HttpResponse<String> send(String method, String path, String type, String text) {
        World world = WORLD.get(0);
        HttpRequest request = HttpRequest.newBuilder(URI.create(world.server.url() + path))
                .header("Authorization", "Bearer " + TOKEN)
                .header("Content-Type", type)
                .method(method, BodyPublishers.ofString(world.canary.fill(text)))
                .build();
        HttpResponse<String> answer;
        try {
            answer = HTTP.send(request, HttpResponse.BodyHandlers.ofString());
        } catch (IOException | InterruptedException e) {
            throw new AssertionError(e);
        }
        assertThat(world.canary.touched()).isEmpty();
        assertThat(answer.statusCode()).as(answer.body()).isLessThan(500);
        assertThat(answer.body()).doesNotContain(Canary.WORD);
        if (text.contains("SERVICE ") || text.contains("LOAD ")) {
            assertThat(answer.statusCode()).as(answer.body()).isEqualTo(400);
        }
        return answer;
    }

    private static void delete(Path file) {
        try {
            Files.delete(file);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
