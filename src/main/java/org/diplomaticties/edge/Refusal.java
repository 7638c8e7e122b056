package org.diplomaticties.edge;

import org.diplomaticties.problem.Problem;
import org.diplomaticties.problem.TiesException;
import org.eclipse.jetty.http.HttpHeader;
import org.eclipse.jetty.http.HttpStatus;
import org.eclipse.jetty.io.Content;
import org.eclipse.jetty.server.Request;
import org.eclipse.jetty.server.Response;
import org.eclipse.jetty.server.ResponseUtils;
import org.eclipse.jetty.util.Callback;

/** Answers a request that is not let through to the servlets, and says with which status a problem is told. */
public final class Refusal {

    private Refusal() {}

    /** The status that a sort of problem has. */
    public static int status(Problem.Kind kind) {
        return switch (kind) {
            case INVALID -> HttpStatus.BAD_REQUEST_400;
            case UNKNOWN -> HttpStatus.NOT_FOUND_404;
            case GONE -> HttpStatus.GONE_410;
            case NOT_OFFERED -> HttpStatus.NOT_ACCEPTABLE_406;
            case NOT_TAKEN -> HttpStatus.UNSUPPORTED_MEDIA_TYPE_415;
            case TOO_LARGE -> HttpStatus.PAYLOAD_TOO_LARGE_413;
            case OUTDATED -> HttpStatus.PRECONDITION_FAILED_412;
            case NO_ROOM -> HttpStatus.INSUFFICIENT_STORAGE_507;
            case TOO_MANY -> HttpStatus.TOO_MANY_REQUESTS_429;
            case TOO_DEAR, UNAVAILABLE -> HttpStatus.SERVICE_UNAVAILABLE_503;
        };
    }

    /** Whether it may be right to ask the same again later. */
    public static boolean passes(Problem.Kind kind) {
        return switch (kind) {
            case TOO_MANY, TOO_DEAR, UNAVAILABLE -> true;
            default -> false;
        };
    }

    /**
     * Answers with what is wrong.
     *
     * @param retryAfter seconds until it may be right to ask again, where {@link #passes} says so
     */
    static void send(Request request, Response response, Callback callback, TiesException failure, int retryAfter) {
        if (passes(failure.problem().kind())) {
            response.getHeaders().put(HttpHeader.RETRY_AFTER, retryAfter);
        }
        send(request, response, callback, status(failure.problem().kind()), failure);
    }

    /** Answers with a status of its own. */
    static void send(Request request, Response response, Callback callback, int status, TiesException failure) {
        ResponseUtils.ensureConsumeAvailableOrNotPersistent(request, response);
        ErrorBody body = ErrorBody.of(request.getHeaders(), status, failure.problems(), RequestId.of(request));
        response.setStatus(status);
        response.getHeaders().put(HttpHeader.CONTENT_TYPE, body.contentType());
        response.getHeaders().put(HttpHeader.VARY, HttpHeader.ACCEPT.asString());
        Content.Sink.write(response, true, body.text(), callback);
    }
}
