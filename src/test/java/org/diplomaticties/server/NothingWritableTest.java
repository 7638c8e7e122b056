package org.diplomaticties.server;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.URLEncoder;
import java.net.http.HttpRequest.BodyPublishers;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.diplomaticties.TestData;
import org.diplomaticties.change.Edit;
import org.diplomaticties.change.Reason;
import org.diplomaticties.change.Version;
import org.diplomaticties.file.Folder;
import org.diplomaticties.ontology.Ontology;
import org.diplomaticties.rdf.SourceReader;
import org.diplomaticties.store.DiskStore;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A server without users, over a store on disk. */
final class NothingWritableTest {

    private static final String UPDATE = "CLEAR GRAPH <https://w3id.org/diplomatic-ties/id/source/tdi-2022-09-12>";
    private static final String TURTLE = "<http://a.example/> <http://a.example/> <http://a.example/> .";

    /** Bodies that change something wherever they are taken, by media type. */
    private static final Map<String, String> BODIES = Map.of(
            "application/sparql-update",
            UPDATE,
            "application/x-www-form-urlencoded",
            "update=" + URLEncoder.encode(UPDATE, StandardCharsets.UTF_8),
            "text/turtle",
            TURTLE,
            "application/json",
            "{}");

    /** What Fuseki has, and this server has not. */
    private static final List<String> OF_FUSEKI = List.of(
            "/update",
            "/data",
            "/data?default",
            "/upload",
            "/sparql/update",
            "/sparql/data",
            "/sparql/upload",
            "/ds",
            "/ds/update",
            "/ds/patch",
            "/$/server",
            "/$/datasets",
            "/$/datasets/sparql",
            "/$/compact/sparql",
            "/$/backup/sparql",
            "/$/reload",
            "/$/shutdown",
            "/$/validate/query");

    /** Queries may come by POST (SPARQL 1.1 Protocol, section 2.1); none of these bodies is one. */
    private static final Set<String> TAKES_QUERIES = Set.of("/sparql");

    @TempDir
    private Path folder;

    @Test
    void without_users_no_method_changes_anything_at_any_address() {
        try (DiskStore store = DiskStore.open(folder.resolve("store"), Ontology.bundled(), Clock.systemUTC())) {
            store.change(
                    Edit.sources(SourceReader.read(Folder.bundled("data").files(".ttl"))), new Reason("test", "test"));
            Version before = store.version();
            Map<String, String> taken = new TreeMap<>();
            try (TiesServer server = TiesServer.start(new ServerConfig("127.0.0.1", 0), store, TestData.questions())) {
                List<String> paths = paths(server);
                assertThat(paths).contains("/", "/search", "/feed/x", "/$/ping", "/sparql", "/id/x");
                paths.forEach(path -> ask(new Client(server.url()), path, taken));
            }
            assertThat(taken).isEmpty();
            assertThat(store.version()).isEqualTo(before);
        }
    }

    private static List<String> paths(TiesServer server) {
        List<String> paths = new ArrayList<>(OF_FUSEKI);
        paths.add("/sparql");
        Stream.concat(server.patterns().stream(), Stream.of("/*"))
                .map(pattern -> pattern.isEmpty() ? "/" : pattern.replace("*", "x"))
                .distinct()
                .forEach(paths::add);
        return paths;
    }

    private static void ask(Client client, String path, Map<String, String> taken) {
        for (String method : List.of("POST", "PUT", "DELETE", "PATCH")) {
            BODIES.forEach((type, body) -> {
                int status = client.send(client.request(path)
                                .header("Content-Type", type)
                                .method(method, BodyPublishers.ofString(body)))
                        .statusCode();
                boolean refused = status == 404
                        || status == 405
                        || (TAKES_QUERIES.contains(path) && method.equals("POST") && status / 100 == 4);
                if (!refused) {
                    taken.put(method + " " + path + " " + type, String.valueOf(status));
                }
            });
        }
    }
}
