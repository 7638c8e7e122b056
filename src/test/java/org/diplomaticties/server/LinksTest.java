package org.diplomaticties.server;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Queue;
import java.util.Set;
import org.diplomaticties.TestData;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Element;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Links of pages lead somewhere. */
final class LinksTest {

    private static final int PAGES = 300;

    /** Pages of one kind are alike: the walk does not spend itself on the first hundreds of states. */
    private static final int OF_A_KIND = 40;

    private final HttpClient client =
            HttpClient.newBuilder().followRedirects(HttpClient.Redirect.NORMAL).build();
    private TiesServer server;

    @BeforeEach
    void start() {
        server = TiesServer.start(new ServerConfig("127.0.0.1", 0), TestData.store(), TestData.questions());
    }

    @AfterEach
    void stop() {
        server.close();
    }

    @Test
    void whoever_follows_links_from_the_front_page_finds_what_they_name() throws Exception {
        URI home = URI.create(server.url() + "/");
        Set<URI> seen = new LinkedHashSet<>(List.of(home));
        Queue<URI> next = new ArrayDeque<>(seen);
        List<String> broken = new ArrayList<>();
        Map<String, Integer> kinds = new HashMap<>();
        Set<String> paths = new LinkedHashSet<>();
        for (int page = 0; page < PAGES && !next.isEmpty(); page++) {
            URI address = next.remove();
            HttpResponse<String> response = get(address);
            paths.add(address.getPath());
            if (response.statusCode() != 200) {
                broken.add(response.statusCode() + " " + address);
            } else if (isPage(response)) {
                for (URI link : links(response)) {
                    if (link.getAuthority().equals(home.getAuthority())
                            && seen.add(link)
                            && kinds.merge(kind(link), 1, Integer::sum) <= OF_A_KIND) {
                        next.add(link);
                    }
                }
            }
        }
        assertThat(broken).isEmpty();
        assertThat(paths)
                .hasSizeGreaterThan(100)
                .contains("/about", "/browse", "/queries", "/sparql.html", "/path", "/ontology", "/feed/meetings");
    }

    private HttpResponse<String> get(URI address) throws IOException, InterruptedException {
        return client.send(
                HttpRequest.newBuilder(address)
                        .header("Accept", "text/html,*/*;q=0.8")
                        .build(),
                BodyHandlers.ofString());
    }

    private static String kind(URI address) {
        return address.getPath().replaceFirst("[^/]*$", "");
    }

    private static boolean isPage(HttpResponse<String> response) {
        return response.headers().firstValue("Content-Type").orElse("").startsWith("text/html");
    }

    /** Other languages and versions of what is walked through anyhow are left out. */
    private static List<URI> links(HttpResponse<String> response) {
        return Jsoup.parse(response.body(), response.uri().toString()).select("a[href]").stream()
                .map(LinksTest::address)
                .filter(link -> link.startsWith("http:") && !link.contains("lang=") && !link.contains("version="))
                .map(URI::create)
                .toList();
    }

    private static String address(Element link) {
        return link.absUrl("href").replaceFirst("#.*", "");
    }
}
