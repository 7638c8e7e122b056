package org.diplomaticties.server;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.util.List;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Asks a server that has just started for what takes long the first time, so that no reader waits for it: the index of
 * names, the figures of the front page, the counts of the catalogue, the newest meetings.
 */
final class FirstReader implements Runnable {

    private static final Logger LOG = LoggerFactory.getLogger(FirstReader.class);
    private static final List<String> PATHS =
            List.of("/", "/search?q=a", "/feed/meetings", "/browse", "/.well-known/void");

    private final String url;

    /**
     * Nothing asked yet.
     *
     * @param url where the server listens, without a slash at the end
     */
    FirstReader(String url) {
        this.url = url;
    }

    @Override
    public void run() {
        HttpClient http = HttpClient.newHttpClient();
        try {
            for (String path : PATHS) {
                HttpRequest request = HttpRequest.newBuilder(URI.create(url + path))
                        .header("Accept", "text/html, */*;q=0.5")
                        .build();
                http.send(request, HttpResponse.BodyHandlers.discarding());
            }
        } catch (IOException e) {
            LOG.debug("The first reader went away ({}); the next waits a little longer", e.toString());
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }
}
