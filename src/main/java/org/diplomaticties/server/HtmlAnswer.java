package org.diplomaticties.server;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.stream.Stream;
import org.diplomaticties.page.Frame;
import org.diplomaticties.page.PageContent;
import org.diplomaticties.page.PageRequest;
import org.diplomaticties.page.ProblemPage;
import org.diplomaticties.problem.TiesException;
import org.diplomaticties.rdf.Format;
import org.diplomaticties.store.Store;

/** Sends pages, and what people see in place of one. */
final class HtmlAnswer {

    /** Who takes anything is a program. */
    private static final List<Format> PROGRAMS_FIRST = Stream.of(Format.OF_ROWS, Format.OF_GRAPHS, List.of(Format.HTML))
            .flatMap(List::stream)
            .toList();

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
        response.reset();
        response.setStatus(status);
        send(html(ProblemPage.of(status, failure.problems(), ErrorAnswer.requestId(response), asked), asked), response);
    }

    /** Tells what is wrong: in a page to who likes one best, else in plain text. */
    void sendFailure(HttpServletRequest request, HttpServletResponse response, TiesException failure)
            throws IOException {
        if (!isForPeople(request)) {
            ErrorAnswer.send(response, failure);
            response.setHeader("Vary", "Accept, Accept-Language");
            return;
        }
        try {
            sendProblem(request, response, failure);
        } catch (TiesException unfit) { // what the address asks of the page cannot be, either
            ErrorAnswer.send(response, failure);
        }
    }

    private static boolean isForPeople(HttpServletRequest request) {
        return Negotiation.accepted(request, PROGRAMS_FIRST)
                .filter(Format.HTML::equals)
                .isPresent();
    }

    static void send(String html, HttpServletResponse response) throws IOException {
        response.setContentType("text/html; charset=utf-8");
        response.setHeader("Vary", "Accept, Accept-Language");
        response.getOutputStream().write(html.getBytes(StandardCharsets.UTF_8));
    }
}
