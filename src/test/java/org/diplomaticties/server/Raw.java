package org.diplomaticties.server;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.Socket;
import java.net.URI;
import java.nio.charset.StandardCharsets;

/** Sends a request as it is written, with headers that clients do not let one set. */
final class Raw {

    private final URI url;

    Raw(String url) {
        this.url = URI.create(url);
    }

    /**
     * The status of the answer.
     *
     * @param head request line and headers with their values, a line each, Host among them where it is wanted
     */
    int status(String head) {
        return Integer.parseInt(answer(head).split(" ", 3)[1]);
    }

    /** The whole answer. */
    String answer(String head) {
        try (Socket socket = new Socket(url.getHost(), url.getPort())) {
            String request = head.strip().replace("\n", "\r\n") + "\r\nConnection: close\r\n\r\n";
            socket.getOutputStream().write(request.getBytes(StandardCharsets.UTF_8));
            return new String(socket.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
