package org.diplomaticties;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.BasicFileAttributes;
import java.nio.file.attribute.FileTime;
import java.time.Instant;
import java.util.concurrent.atomic.AtomicInteger;

/**
 * What nobody may touch: a listener that counts who connects, whatever he then says, and a file with a secret word. Each
 * would answer well, so that whatever reached it would show.
 */
public final class Canary implements AutoCloseable {

    public static final String WORD = "s3cr3t-w0rd";

    private static final FileTime LONG_AGO = FileTime.from(Instant.parse("2000-01-01T00:00:00Z"));
    private static final String BODY = "{\"@context\": {}, \"head\": {\"vars\": [\"s\"]}, \"results\": {\"bindings\":"
            + " [{\"s\": {\"type\": \"literal\", \"value\": \"" + WORD + "\"}}]}}";

    private final ServerSocket listener;
    private final AtomicInteger connections = new AtomicInteger();
    private final Path secret;

    /**
     * Listens, and writes the file.
     *
     * @param folder where the file is to be
     */
    public Canary(Path folder) {
        try {
            secret = Files.writeString(
                    folder.resolve("secret.ttl"), "<urn:%1$s> <urn:%1$s> <urn:%1$s> .\n".formatted(WORD));
            Files.setAttribute(secret, "lastAccessTime", LONG_AGO);
            listener = new ServerSocket(0, 50, InetAddress.getLoopbackAddress());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        Thread answering = new Thread(this::answer, "canary");
        answering.setDaemon(true);
        answering.start();
    }

    private void answer() {
        while (!listener.isClosed()) {
            try (Socket socket = listener.accept()) {
                connections.incrementAndGet();
                String answer = "HTTP/1.1 200 OK\r\nContent-Type: application/sparql-results+json\r\nContent-Length: "
                        + BODY.length() + "\r\nConnection: close\r\n\r\n" + BODY;
                socket.getOutputStream().write(answer.getBytes(StandardCharsets.UTF_8));
            } catch (IOException closed) {
                // By the test, which ends the loop, or by whoever connected.
            }
        }
    }

    /** Where it listens, without a slash at the end. */
    public String url() {
        return "http://127.0.0.1:" + listener.getLocalPort();
    }

    /** The address of the file. */
    public String file() {
        return secret.toUri().toString();
    }

    /** A text with CANARY and PORT, the listener, and SECRET, the file, filled in. */
    public String fill(String text) {
        return text.replace("CANARY", url())
                .replace("SECRET", file())
                .replace("PORT", String.valueOf(listener.getLocalPort()));
    }

    /** What has been touched; empty if nothing has. */
    public String touched() {
        try {
            FileTime access =
                    Files.readAttributes(secret, BasicFileAttributes.class).lastAccessTime();
            return (connections.get() == 0 ? "" : "The listener, " + connections.get() + " times. ")
                    + (access.equals(LONG_AGO) ? "" : "The file.");
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    @Override
    public void close() {
        try {
            listener.close();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
