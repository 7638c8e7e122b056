package org.diplomaticties.server;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import org.diplomaticties.page.Frame;
import org.diplomaticties.page.Page;
import org.diplomaticties.page.PageContent;
import org.diplomaticties.page.PageRequest;
import org.diplomaticties.page.ProblemPage;
import org.diplomaticties.problem.TiesException;
import org.diplomaticties.store.Store;

/** Answers with a page. */
final class PageServlet extends ReadingServlet {

    private static final long serialVersionUID = 1L;

    private final transient Page page;
    private final transient Store store;
    private final transient VersionHeaders versions;
    private final transient PageRequests requests;
    private final transient Frame frame = new Frame();

    PageServlet(Page page, Store store, VersionHeaders versions, PageRequests requests) {
        this.page = page;
        this.store = store;
        this.versions = versions;
        this.requests = requests;
    }

    @Override
    protected void doGet(HttpServletRequest request, HttpServletResponse response) throws IOException {
        if (versions.isKnown(request)) {
            response.setStatus(HttpServletResponse.SC_NOT_MODIFIED);
            return;
        }
        try {
            send(
                    store.dataset().calculateRead(() -> {
                        var dataset = versions.dataset(request, response);
                        PageRequest asked = requests.of(request, versions.asked(request));
                        PageContent content = page.of(asked, dataset);
                        response.setStatus(content.status());
                        return frame.around(content, asked);
                    }),
                    response);
        } catch (TiesException e) {
            int status = ErrorAnswer.status(e.problem().kind());
            PageRequest asked = requests.of(request, store.version());
            response.reset();
            Security.headers(response);
            response.setStatus(status);
            send(frame.around(ProblemPage.of(status, e.problems(), asked), asked), response);
        }
    }

    private static void send(String html, HttpServletResponse response) throws IOException {
        response.setContentType("text/html; charset=utf-8");
        response.setHeader("Vary", "Accept, Accept-Language");
        response.getOutputStream().write(html.getBytes(StandardCharsets.UTF_8));
    }
}
