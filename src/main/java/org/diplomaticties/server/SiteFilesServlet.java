package org.diplomaticties.server;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import org.diplomaticties.feed.SiteFiles;
import org.diplomaticties.page.PageRequest;
import org.diplomaticties.store.Store;

/** The description of the search at {@code /opensearch.xml}, and what robots may visit at {@code /robots.txt}. */
final class SiteFilesServlet extends ReadingServlet {

    private static final long serialVersionUID = 1L;
    private static final String ROBOTS = "/robots.txt";

    private final transient SiteFiles files = new SiteFiles();
    private final transient PageRequests requests;
    private final transient Store store;

    SiteFilesServlet(PageRequests requests, Store store) {
        this.requests = requests;
        this.store = store;
    }

    @Override
    protected void doGet(HttpServletRequest request, HttpServletResponse response) throws IOException {
        PageRequest asked = requests.of(request, store.version());
        boolean robots = request.getRequestURI().equals(ROBOTS);
        String text = robots ? files.robots(asked) : files.openSearch(asked);
        byte[] bytes = text.getBytes(StandardCharsets.UTF_8);
        if (!robots) {
            response.setHeader("Vary", "Accept-Language");
        }
        if (!Freshness.of(bytes, request).isKnown(request, response)) {
            response.setContentType(
                    robots ? "text/plain; charset=utf-8" : "application/opensearchdescription+xml; charset=utf-8");
            response.getOutputStream().write(bytes);
        }
    }
}
