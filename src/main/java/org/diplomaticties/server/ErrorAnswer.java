package org.diplomaticties.server;

import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.stream.Collectors;
import org.diplomaticties.problem.Problem;
import org.diplomaticties.problem.TiesException;

/** Tells a client what was wrong with its request: a status, and a line of plain text for each problem. */
final class ErrorAnswer {

    /** RFC 4918, section 11.5. */
    private static final int INSUFFICIENT_STORAGE = 507;

    /** RFC 6585, section 4. */
    private static final int TOO_MANY_REQUESTS = 429;

    /** When a client may try again what was too dear, in seconds (RFC 9110, section 10.2.3). */
    private static final String RETRY_AFTER = "30";

    private ErrorAnswer() {}

    static void send(HttpServletResponse response, TiesException failure) throws IOException {
        start(response, status(failure.problem().kind()));
        switch (failure.problem().kind()) {
            case NOT_OFFERED -> response.setHeader("Vary", "Accept");
            case TOO_DEAR, TOO_MANY -> response.setHeader("Retry-After", RETRY_AFTER);
            default -> {}
        }
        write(response, failure);
    }

    /** Asks for a name and a password (RFC 7617), or a token (RFC 6750). */
    static void challenge(HttpServletResponse response, TiesException failure) throws IOException {
        start(response, HttpServletResponse.SC_UNAUTHORIZED);
        response.setHeader("WWW-Authenticate", "Basic realm=\"Diplomatic Ties\", charset=\"UTF-8\"");
        response.addHeader("WWW-Authenticate", "Bearer realm=\"Diplomatic Ties\"");
        write(response, failure);
    }

    /** Says that this client may not do it, or not in this way. */
    static void refuse(HttpServletResponse response, int status, TiesException failure) throws IOException {
        start(response, status);
        write(response, failure);
    }

    private static void start(HttpServletResponse response, int status) throws IOException {
        if (response.isCommitted()) { // a part was sent, and must not look like the whole: this breaks the connection
            throw new IOException("The answer ends in the middle: it was begun when it went wrong");
        }
        response.reset();
        response.setHeader("Access-Control-Allow-Origin", "*");
        response.setStatus(status);
    }

    private static void write(HttpServletResponse response, TiesException failure) throws IOException {
        response.setContentType("text/plain; charset=utf-8");
        String text = failure.problems().stream().map(Problem::toString).collect(Collectors.joining("\n", "", "\n"));
        response.getOutputStream().write(text.getBytes(StandardCharsets.UTF_8));
    }

    static int status(Problem.Kind kind) {
        return switch (kind) {
            case INVALID -> HttpServletResponse.SC_BAD_REQUEST;
            case UNKNOWN -> HttpServletResponse.SC_NOT_FOUND;
            case GONE -> HttpServletResponse.SC_GONE;
            case NOT_OFFERED -> HttpServletResponse.SC_NOT_ACCEPTABLE;
            case NOT_TAKEN -> HttpServletResponse.SC_UNSUPPORTED_MEDIA_TYPE;
            case TOO_LARGE -> HttpServletResponse.SC_REQUEST_ENTITY_TOO_LARGE;
            case OUTDATED -> HttpServletResponse.SC_PRECONDITION_FAILED;
            case NO_ROOM -> INSUFFICIENT_STORAGE;
            case TOO_MANY -> TOO_MANY_REQUESTS;
            case TOO_DEAR, UNAVAILABLE -> HttpServletResponse.SC_SERVICE_UNAVAILABLE;
        };
    }
}
