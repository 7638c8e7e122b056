package org.diplomaticties.server;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import org.diplomaticties.problem.Problem;
import org.diplomaticties.problem.TiesException;

/**
 * Tells those who send requests here whether they should: 200, or 503 with the reasons why not; and from where they are
 * answered.
 */
final class ReadyServlet extends ReadingServlet {

    private static final long serialVersionUID = 1L;

    private final transient Readiness readiness;

    ReadyServlet(Readiness readiness) {
        this.readiness = readiness;
    }

    @Override
    protected void doGet(HttpServletRequest request, HttpServletResponse response) throws IOException {
        List<Problem> problems = readiness.problems();
        if (problems.isEmpty()) {
            response.setContentType("text/plain; charset=utf-8");
            String text = "Ready.\n" + readiness.reading() + "\n";
            response.getOutputStream().write(text.getBytes(StandardCharsets.UTF_8));
        } else {
            ErrorAnswer.send(response, new TiesException(problems));
        }
        response.setHeader("Cache-Control", "no-store");
    }
}
