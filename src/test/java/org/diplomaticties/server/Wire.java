package org.diplomaticties.server;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.net.InetSocketAddress;
import java.net.Socket;
import java.net.SocketTimeoutException;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;

/** A connection to a server on which a test writes what it likes: HTTP clients are too polite. */
final class Wire implements AutoCloseable {

    private static final int NARROW = 4096;
    private static final int PATIENCE_MS = 60_000;

    private final Socket socket;

    private Wire(Socket socket) {
        this.socket = socket;
    }

    /**
     * An answer.
     *
     * @param headers by name in lower case
     */
    record Answer(int status, Map<String, String> headers, String body) {

        String header(String name) {
            return headers.getOrDefault(name.toLowerCase(Locale.ROOT), "");
        }
    }

    static Wire to(String url) {
        URI uri = URI.create(url);
        try {
            Socket socket = new Socket(uri.getHost(), uri.getPort());
            socket.setSoTimeout(PATIENCE_MS);
            return new Wire(socket);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** A connection whose client takes little of what it does not read. */
    static Wire narrow(String url) {
        URI uri = URI.create(url);
        try {
            Socket socket = new Socket();
            socket.setReceiveBufferSize(NARROW);
            socket.setSoTimeout(PATIENCE_MS);
            socket.connect(new InetSocketAddress(uri.getHost(), uri.getPort()));
            return new Wire(socket);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Sends a request and reads the answer, until the server closes the connection. */
    static Answer ask(String url, byte[] request) {
        try (Wire wire = to(url)) {
            return wire.send(request).answer();
        }
    }

    /** The same for a request in ASCII; lines end with {@code \n}. */
    static Answer ask(String url, String request) {
        return ask(url, bytes(request));
    }

    /** A GET that asks for the end of the connection. */
    static Answer get(String url, String target, String... headers) {
        StringBuilder lines = new StringBuilder();
        for (int i = 0; i < headers.length; i += 2) {
            lines.append(headers[i]).append(": ").append(headers[i + 1]).append('\n');
        }
        return ask(url, "GET " + target + " HTTP/1.1\nHost: localhost\nConnection: close\n" + lines + "\n");
    }

    static byte[] bytes(String text) {
        return text.replace("\n", "\r\n").getBytes(StandardCharsets.ISO_8859_1);
    }

    /** Sends bytes; those that the server does not want any more are lost. */
    Wire send(byte[] bytes) {
        try {
            socket.getOutputStream().write(bytes);
        } catch (IOException e) {
            return this; // it has answered already, or closed
        }
        return this;
    }

    Wire send(String text) {
        return send(bytes(text));
    }

    /** All that a server sends for some bytes, after which the client sends no more. */
    static String everything(String url, byte[] bytes) {
        try (Wire wire = to(url).send(bytes)) {
            wire.shutdown();
            return wire.text();
        }
    }

    private void shutdown() {
        try {
            socket.shutdownOutput();
        } catch (IOException e) {
            return; // the server has closed the connection
        }
    }

    /** What the server sends until it closes the connection. */
    Answer answer() {
        return parse(text());
    }

    private String text() {
        ByteArrayOutputStream all = new ByteArrayOutputStream();
        try {
            InputStream in = socket.getInputStream();
            byte[] buffer = new byte[8192];
            for (int n = in.read(buffer); n >= 0; n = in.read(buffer)) {
                all.write(buffer, 0, n);
            }
        } catch (IOException e) {
            if (e instanceof SocketTimeoutException) {
                throw new UncheckedIOException(e);
            }
        }
        return all.toString(StandardCharsets.UTF_8);
    }

    /** Whether the server has closed the connection without a word. */
    boolean isClosed() {
        try {
            return socket.getInputStream().read() < 0;
        } catch (IOException e) {
            return true;
        }
    }

    @Override
    public void close() {
        try {
            socket.close();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static Answer parse(String text) {
        String[] parts = text.split("\r\n\r\n", 2);
        String[] lines = parts[0].split("\r\n", -1);
        Map<String, String> headers = new TreeMap<>();
        for (int i = 1; i < lines.length; i++) {
            String[] field = lines[i].split(":", 2);
            headers.put(field[0].toLowerCase(Locale.ROOT), field[1].strip());
        }
        if (!lines[0].matches("HTTP/1\\.[01] \\d{3} .*")) {
            throw new AssertionError("This is no answer: " + text);
        }
        return new Answer(Integer.parseInt(lines[0].substring(9, 12)), headers, parts.length > 1 ? parts[1] : "");
    }
}
