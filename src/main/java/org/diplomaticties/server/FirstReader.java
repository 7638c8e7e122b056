package org.diplomaticties.server;

import java.util.List;
import java.util.concurrent.TimeUnit;
import org.eclipse.jetty.server.LocalConnector;

/**
 * Asks a server that has just started for what takes long the first time, so that no reader waits for it: the index of
 * names, the figures of the front page, the counts of the catalogue, the newest meetings. It asks from within: whatever the
 * server encrypts with is made for its readers.
 */
final class FirstReader implements Runnable {

    private static final List<String> PATHS =
            List.of("/", "/search?q=a", "/feed/meetings", "/browse", "/.well-known/void");
    private static final int PATIENCE_MIN = 10;

    private final LocalConnector server;

    /** Nothing asked yet. */
    FirstReader(LocalConnector server) {
        this.server = server;
    }

    @Override
    public void run() {
        for (String path : PATHS) {
            String request = "GET " + path
                    + " HTTP/1.1\r\nHost: localhost\r\nAccept: text/html, */*;q=0.5\r\nConnection: close\r\n\r\n";
            LocalConnector.LocalEndPoint asked = server.executeRequest(request);
            asked.waitUntilClosedOrIdleFor(PATIENCE_MIN, TimeUnit.MINUTES);
            asked.close();
        }
    }
}
