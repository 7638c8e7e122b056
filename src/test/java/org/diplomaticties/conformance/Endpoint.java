package org.diplomaticties.conformance;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.Map;
import java.util.Set;
import org.diplomaticties.TestData;
import org.diplomaticties.access.Role;
import org.diplomaticties.access.User;
import org.diplomaticties.access.Users;
import org.diplomaticties.file.TextFile;
import org.diplomaticties.server.ServerConfig;
import org.diplomaticties.server.TiesServer;
import org.diplomaticties.store.QueryEngine;

/** The server, over a store that takes any data, and a client of it that may write. */
final class Endpoint implements AutoCloseable {

    private static final String NAME = "tester";
    private static final String PASSWORD = "conformance";

    private final OpenStore store;
    private final TiesServer server;
    private final HttpClient http =
            HttpClient.newBuilder().version(HttpClient.Version.HTTP_1_1).build();

    Endpoint(QueryEngine engine) {
        this.store = new OpenStore(engine);
        String line = User.of(NAME, Set.of(Role.WRITER), PASSWORD).line();
        this.server = TiesServer.start(
                new ServerConfig(ServerConfig.DEFAULT_HOST, 0),
                store,
                TestData.questions(),
                Users.read(new TextFile("users", "", line)));
    }

    OpenStore store() {
        return store;
    }

    String url(String path) {
        return server.url() + path;
    }

    /** Sends a query as the body. */
    HttpResponse<byte[]> query(String text, String accept) throws IOException {
        return post("/sparql", "application/sparql-query", text, accept);
    }

    /** Sends an update as the body. */
    HttpResponse<byte[]> update(String text) throws IOException {
        return post("/update", "application/sparql-update", text, "*/*");
    }

    private HttpResponse<byte[]> post(String path, String type, String text, String accept) throws IOException {
        return send(
                "POST", path, Map.of("Content-Type", type, "Accept", accept), text.getBytes(StandardCharsets.UTF_8));
    }

    HttpResponse<byte[]> send(String method, String path, Map<String, String> headers, byte[] body) throws IOException {
        String login = NAME + ":" + PASSWORD;
        HttpRequest.Builder request = HttpRequest.newBuilder(URI.create(url(path)))
                .header(
                        "Authorization",
                        "Basic " + Base64.getEncoder().encodeToString(login.getBytes(StandardCharsets.UTF_8)))
                .method(method, body.length == 0 ? BodyPublishers.noBody() : BodyPublishers.ofByteArray(body));
        headers.forEach(request::header);
        try {
            return http.send(request.build(), BodyHandlers.ofByteArray());
        } catch (InterruptedException e) {
            throw new AssertionError(e);
        }
    }

    /** The media type of an answer, without parameters. */
    static String mediaType(HttpResponse<?> answer) {
        return answer.headers()
                .firstValue("Content-Type")
                .orElse("")
                .replaceFirst(";.*", "")
                .strip();
    }

    @Override
    public void close() {
        server.close();
        store.close();
    }
}
