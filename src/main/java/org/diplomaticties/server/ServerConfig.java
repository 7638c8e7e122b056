package org.diplomaticties.server;

/**
 * Where the server listens.
 *
 * @param host the address to bind to
 * @param port the port, or 0 for any free one
 */
public record ServerConfig(String host, int port) {

    public static final String DEFAULT_HOST = "127.0.0.1";
    public static final int DEFAULT_PORT = 3330;
}
