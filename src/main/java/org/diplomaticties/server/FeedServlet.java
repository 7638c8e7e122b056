package org.diplomaticties.server;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import org.apache.jena.graph.Node;
import org.apache.jena.sparql.core.DatasetGraph;
import org.diplomaticties.change.Version;
import org.diplomaticties.feed.Feeds;
import org.diplomaticties.linkeddata.Description;
import org.diplomaticties.page.PageRequest;
import org.diplomaticties.problem.Problem;
import org.diplomaticties.problem.TiesException;
import org.diplomaticties.store.Store;

/**
 * Answers with Atom feeds at {@code /feed/meetings}, {@code /feed/changes}, {@code /feed/state/<key>} and
 * {@code /feed/official/<key>}.
 */
final class FeedServlet extends ReadingServlet {

    private static final long serialVersionUID = 1L;

    private final transient Feeds feeds;
    private final transient Store store;
    private final transient VersionHeaders versions;
    private final transient PageRequests requests;
    private final transient HtmlAnswer html;

    FeedServlet(Feeds feeds, Store store, VersionHeaders versions, PageRequests requests, HtmlAnswer html) {
        this.feeds = feeds;
        this.store = store;
        this.versions = versions;
        this.requests = requests;
        this.html = html;
    }

    @Override
    protected void doGet(HttpServletRequest request, HttpServletResponse response) throws IOException {
        byte[] body = store.dataset().calculateRead(() -> body(request, response));
        response.getOutputStream().write(body);
    }

    @Override
    void tell(HttpServletRequest request, HttpServletResponse response, TiesException failure) throws IOException {
        html.sendFailure(request, response, failure);
    }

    /** The body of the answer, whose headers are set; none where the client has it already. */
    private byte[] body(HttpServletRequest request, HttpServletResponse response) {
        Version version = versions.asked(request);
        DatasetGraph dataset = store.at(version);
        versions.keep(request);
        PageRequest asked = requests.of(request, version);
        String name = request.getPathInfo() == null ? "" : request.getPathInfo().substring(1);
        check(name, dataset, asked);
        response.setHeader("Vary", "Accept-Language");
        response.setHeader(VersionHeaders.HEADER, version.toString());
        String form = Feeds.MEDIA_TYPE + " " + asked.language().tag();
        if (Freshness.of(version, asked.changed(), form, request).isKnown(request, response)) {
            return new byte[0];
        }
        response.setContentType(Feeds.MEDIA_TYPE + "; charset=utf-8");
        return feed(name, asked, dataset).getBytes(StandardCharsets.UTF_8);
    }

    private void check(String name, DatasetGraph dataset, PageRequest asked) {
        if (name.equals("meetings") || name.equals("changes")) {
            return;
        }
        Node thing = Feeds.thing(name)
                .orElseThrow(() -> new TiesException(Problem.unknown(
                        "/feed/" + name,
                        "There is no such feed.",
                        "There are /feed/meetings, /feed/changes, /feed/state/<key> and /feed/official/<key>.")));
        if (!Description.isSaid(thing, dataset)) {
            throw Missing.of(thing, store, asked.version(), asked.site());
        }
    }

    private String feed(String name, PageRequest asked, DatasetGraph dataset) {
        return switch (name) {
            case "meetings" -> feeds.meetings(asked, dataset);
            case "changes" -> feeds.changes(asked);
            default -> feeds.of(Feeds.thing(name).orElseThrow(), asked, dataset);
        };
    }
}
