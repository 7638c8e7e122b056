package org.diplomaticties.server;

import jakarta.servlet.http.HttpServlet;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.Set;
import org.diplomaticties.problem.Problem;
import org.diplomaticties.problem.TiesException;

/** Answers for every address that nothing else answers for, whatever the method. */
final class NothingHereServlet extends HttpServlet {

    private static final long serialVersionUID = 1L;
    private static final Set<String> READING = Set.of("GET", "HEAD");

    private final transient HtmlAnswer html;

    NothingHereServlet(HtmlAnswer html) {
        this.html = html;
    }

    @Override
    protected void service(HttpServletRequest request, HttpServletResponse response) throws IOException {
        TiesException nothing = new TiesException(Problem.unknown(
                request.getRequestURI(), "There is nothing at this address.", "See / for what there is."));
        if (READING.contains(request.getMethod())) {
            html.sendFailure(request, response, nothing);
        } else {
            ErrorAnswer.send(response, nothing);
        }
    }
}
