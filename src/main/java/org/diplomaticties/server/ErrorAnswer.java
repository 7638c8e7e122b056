package org.diplomaticties.server;

import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import org.diplomaticties.edge.ErrorBody;
import org.diplomaticties.edge.Refusal;
import org.diplomaticties.edge.RequestId;
import org.diplomaticties.problem.Problem;
import org.diplomaticties.problem.TiesException;
import org.eclipse.jetty.ee10.servlet.ServletContextResponse;
import org.eclipse.jetty.server.Request;

/** Tells a client what was wrong with its request: a status, and the body that errors have everywhere. */
final class ErrorAnswer {

    /** When a client may try again what was too dear, in seconds (RFC 9110, section 10.2.3). */
    private static final String RETRY_AFTER = "30";

    private ErrorAnswer() {}

    static void send(HttpServletResponse response, TiesException failure) throws IOException {
        start(response, status(failure.problem().kind()));
        if (Refusal.passes(failure.problem().kind())) {
            response.setHeader("Retry-After", RETRY_AFTER);
        }
        write(response, failure.problems());
    }

    /** Asks for a name and a password (RFC 7617), or a token (RFC 6750). */
    static void challenge(HttpServletResponse response, TiesException failure) throws IOException {
        start(response, HttpServletResponse.SC_UNAUTHORIZED);
        response.setHeader("WWW-Authenticate", "Basic realm=\"Diplomatic Ties\", charset=\"UTF-8\"");
        response.addHeader("WWW-Authenticate", "Bearer realm=\"Diplomatic Ties\"");
        write(response, failure.problems());
    }

    /** Says that this client may not do it, or not in this way. */
    static void refuse(HttpServletResponse response, int status, TiesException failure) throws IOException {
        start(response, status);
        write(response, failure.problems());
    }

    /** Says that something went wrong that the client has no part in, and not what. */
    static void fail(HttpServletResponse response) throws IOException {
        start(response, HttpServletResponse.SC_INTERNAL_SERVER_ERROR);
        write(response, ErrorBody.ofOurs());
    }

    /** The id of the request that is answered. */
    static String requestId(HttpServletResponse response) {
        return RequestId.of(request(response));
    }

    private static void start(HttpServletResponse response, int status) throws IOException {
        if (response.isCommitted()) { // a part was sent, and must not look like the whole: this breaks the connection
            throw new IOException("The answer ends in the middle: it was begun when it went wrong");
        }
        response.reset();
        response.setStatus(status);
    }

    private static void write(HttpServletResponse response, List<Problem> problems) throws IOException {
        Request request = request(response);
        ErrorBody body = ErrorBody.of(request.getHeaders(), response.getStatus(), problems, RequestId.of(request));
        response.setHeader("Vary", "Accept");
        response.setContentType(body.contentType());
        response.getOutputStream().write(body.text().getBytes(StandardCharsets.UTF_8));
    }

    private static Request request(HttpServletResponse response) {
        return ServletContextResponse.getServletContextResponse(response).getRequest();
    }

    static int status(Problem.Kind kind) {
        return Refusal.status(kind);
    }
}
