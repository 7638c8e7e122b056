package org.diplomaticties;

import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.charset.StandardCharsets;
import java.util.concurrent.atomic.AtomicInteger;

/** A server that nobody should ask: it counts the requests that come, and answers each with an empty JSON-LD context. */
public final class CountingServer implements AutoCloseable {

    private static final byte[] CONTEXT = "{\"@context\": {}}".getBytes(StandardCharsets.UTF_8);

    private final HttpServer server;
    private final AtomicInteger requests = new AtomicInteger();

    public CountingServer() {
        try {
            server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        server.createContext("/", exchange -> {
            requests.incrementAndGet();
            exchange.getResponseHeaders().add("Content-Type", "application/ld+json");
            exchange.sendResponseHeaders(200, CONTEXT.length);
            exchange.getResponseBody().write(CONTEXT);
            exchange.close();
        });
        server.start();
    }

    /** The IRI of a context that it would give out. */
    public String context() {
        return "http://127.0.0.1:" + server.getAddress().getPort() + "/context.jsonld";
    }

    public int requests() {
        return requests.get();
    }

    @Override
    public void close() {
        server.stop(0);
    }
}
