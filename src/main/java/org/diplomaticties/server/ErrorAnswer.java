package org.diplomaticties.server;

import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.stream.Collectors;
import org.diplomaticties.problem.Problem;
import org.diplomaticties.problem.TiesException;

/** Tells a client what was wrong with its request: a status, and a line of plain text for each problem. */
final class ErrorAnswer {

    private ErrorAnswer() {}

    static void send(HttpServletResponse response, TiesException failure) throws IOException {
        response.reset();
        response.setHeader("Access-Control-Allow-Origin", "*");
        response.setStatus(status(failure.problem().kind()));
        response.setContentType("text/plain; charset=utf-8");
        String text = failure.problems().stream().map(Problem::toString).collect(Collectors.joining("\n", "", "\n"));
        response.getOutputStream().write(text.getBytes(StandardCharsets.UTF_8));
    }

    private static int status(Problem.Kind kind) {
        return switch (kind) {
            case INVALID -> HttpServletResponse.SC_BAD_REQUEST;
            case UNKNOWN -> HttpServletResponse.SC_NOT_FOUND;
            case NOT_OFFERED -> HttpServletResponse.SC_NOT_ACCEPTABLE;
            case UNAVAILABLE -> HttpServletResponse.SC_SERVICE_UNAVAILABLE;
        };
    }
}
