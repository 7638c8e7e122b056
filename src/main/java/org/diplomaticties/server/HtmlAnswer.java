package org.diplomaticties.server;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import org.diplomaticties.page.Frame;
import org.diplomaticties.page.PageContent;
import org.diplomaticties.page.PageRequest;
import org.diplomaticties.page.ProblemPage;
import org.diplomaticties.problem.TiesException;
import org.diplomaticties.store.Store;

/** Sends pages, and what people see in place of one. */
final class HtmlAnswer {

    private final PageRequests requests;
    private final Store store;
    private final Frame frame = new Frame();

    HtmlAnswer(PageRequests requests, Store store) {
        this.requests = requests;
        this.store = store;
    }

    /** A page as HTML. */
    String html(PageContent content, PageRequest asked) {
        return frame.around(content, asked);
    }

    /** Tells what is wrong in a page, with the status that it has. */
    void sendProblem(HttpServletRequest request, HttpServletResponse response, TiesException failure)
            throws IOException {
        int status = ErrorAnswer.status(failure.problem().kind());
        PageRequest asked = requests.of(request, store.version());
        Security.reset(response);
        response.setHeader("Access-Control-Allow-Origin", "*");
        response.setStatus(status);
        send(html(ProblemPage.of(status, failure.problems(), asked), asked), response);
    }

    static void send(String html, HttpServletResponse response) throws IOException {
        response.setContentType("text/html; charset=utf-8");
        response.setHeader("Vary", "Accept, Accept-Language");
        response.getOutputStream().write(html.getBytes(StandardCharsets.UTF_8));
    }
}
