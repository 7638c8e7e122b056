package org.diplomaticties.server;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.time.LocalDate;
import java.time.ZoneOffset;
import org.apache.jena.sparql.core.DatasetGraph;
import org.diplomaticties.change.Version;
import org.diplomaticties.page.Page;
import org.diplomaticties.page.PageContent;
import org.diplomaticties.page.PageRequest;
import org.diplomaticties.problem.TiesException;
import org.diplomaticties.store.Store;

/** Answers with a page. */
final class PageServlet extends ReadingServlet {

    private static final long serialVersionUID = 1L;

    private final transient Page page;
    private final transient Store store;
    private final transient VersionHeaders versions;
    private final transient PageRequests requests;
    private final transient HtmlAnswer html;

    PageServlet(Page page, Store store, VersionHeaders versions, PageRequests requests, HtmlAnswer html) {
        this.page = page;
        this.store = store;
        this.versions = versions;
        this.requests = requests;
        this.html = html;
    }

    @Override
    protected void doGet(HttpServletRequest request, HttpServletResponse response) throws IOException {
        try {
            HtmlAnswer.send(store.dataset().calculateRead(() -> page(request, response)), response);
        } catch (TiesException e) {
            html.sendProblem(request, response, e);
        }
    }

    /** The page, when the headers are set; none where the client has it already. */
    private String page(HttpServletRequest request, HttpServletResponse response) {
        Version version = versions.asked(request);
        DatasetGraph dataset = store.at(version);
        versions.keep(request);
        PageRequest asked = requests.of(request, version);
        response.setHeader(VersionHeaders.HEADER, version.toString());
        if (Freshness.of(page, asked, LocalDate.now(ZoneOffset.UTC), request).isKnown(request, response)) {
            return "";
        }
        PageContent content = page.of(asked, dataset);
        response.setStatus(content.status());
        return html.html(content, asked);
    }
}
