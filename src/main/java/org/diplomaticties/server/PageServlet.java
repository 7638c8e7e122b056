package org.diplomaticties.server;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
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
        if (versions.isKnown(request)) {
            response.setStatus(HttpServletResponse.SC_NOT_MODIFIED);
            return;
        }
        try {
            HtmlAnswer.send(
                    store.dataset().calculateRead(() -> {
                        var dataset = versions.dataset(request, response);
                        PageRequest asked = requests.of(request, versions.asked(request));
                        PageContent content = page.of(asked, dataset);
                        response.setStatus(content.status());
                        return html.html(content, asked);
                    }),
                    response);
        } catch (TiesException e) {
            html.sendProblem(request, response, e);
        }
    }
}
