package org.diplomaticties.edge;

import java.util.List;
import org.diplomaticties.problem.Problem;
import org.eclipse.jetty.http.HttpHeader;
import org.eclipse.jetty.http.HttpStatus;
import org.eclipse.jetty.io.Content;
import org.eclipse.jetty.io.QuietException;
import org.eclipse.jetty.server.Request;
import org.eclipse.jetty.server.Response;
import org.eclipse.jetty.server.handler.ErrorHandler;
import org.eclipse.jetty.util.Callback;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.slf4j.MDC;

/** Tells what Jetty refuses before any servlet sees it, and what failed where nobody else could tell. */
final class EdgeErrors extends ErrorHandler {

    private static final Logger LOG = LoggerFactory.getLogger(EdgeErrors.class);

    private static final int SHOWN = 200;

    private final AnswerHeaders headers;

    EdgeErrors(AnswerHeaders headers) {
        this.headers = headers;
    }

    /** Jetty would tell those alone that get, post and ask for the head. */
    @Override
    public boolean errorPageForMethod(String method) {
        return true;
    }

    @Override
    protected void generateResponse(
            Request request, Response response, int status, String message, Throwable cause, Callback callback) {
        String id = RequestId.of(request);
        int told = told(status);
        if (told == HttpStatus.INTERNAL_SERVER_ERROR_500 && cause != null && !(cause instanceof QuietException)) {
            log(id, cause);
        }
        ErrorBody body = ErrorBody.of(request.getHeaders(), told, List.of(problem(told, message)), id);
        response.setStatus(told);
        headers.addTo(response.getHeaders(), id);
        response.getHeaders().put(HttpHeader.CONTENT_TYPE, body.contentType());
        Content.Sink.write(response, true, body.text(), callback);
    }

    private static void log(String id, Throwable cause) {
        MDC.put(RequestId.MDC_KEY, id);
        try {
            LOG.error("A request failed", cause);
        } finally {
            MDC.remove(RequestId.MDC_KEY);
        }
    }

    /** A version of HTTP or a coding that is not known is the client's to mend. */
    private static int told(int status) {
        return switch (status) {
            case HttpStatus.NOT_IMPLEMENTED_501, HttpStatus.HTTP_VERSION_NOT_SUPPORTED_505 ->
                HttpStatus.BAD_REQUEST_400;
            default -> status;
        };
    }

    private static Problem problem(int status, String message) {
        return switch (status) {
            case HttpStatus.BAD_REQUEST_400 ->
                Problem.invalid(
                        "", "The request cannot be read: " + plain(message) + ".", "Send it as RFC 9112 has it.");
            case HttpStatus.NOT_FOUND_404 ->
                Problem.unknown("", "There is nothing at this address.", "See / for what there is.");
            case HttpStatus.REQUEST_TIMEOUT_408 ->
                Problem.invalid("", "The request came too slowly.", "Send it again.");
            case HttpStatus.PAYLOAD_TOO_LARGE_413 -> Problem.invalid("", "The request is too large.", "Send less.");
            case HttpStatus.URI_TOO_LONG_414 ->
                Problem.invalid("", "The address is too long.", "Send a long query with POST.");
            case HttpStatus.REQUEST_HEADER_FIELDS_TOO_LARGE_431 ->
                Problem.invalid("", "The headers are too large.", "Send fewer, or shorter ones.");
            case HttpStatus.INTERNAL_SERVER_ERROR_500 -> ErrorBody.ofOurs().get(0);
            default ->
                status > HttpStatus.INTERNAL_SERVER_ERROR_500
                        ? Problem.unavailable("", HttpStatus.getMessage(status) + ".", "Try again later.")
                        : Problem.invalid("", HttpStatus.getMessage(status) + ": " + plain(message) + ".", "");
        };
    }

    /** What Jetty says, which may repeat what the client sent. */
    private static String plain(String message) {
        String text = Text.printable(String.valueOf(message));
        return text.length() > SHOWN ? text.substring(0, SHOWN) + "…" : text;
    }
}
