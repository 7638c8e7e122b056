package org.diplomaticties.server;

import org.eclipse.jetty.http.HttpHeader;
import org.eclipse.jetty.http.HttpStatus;
import org.eclipse.jetty.io.Content;
import org.eclipse.jetty.server.Request;
import org.eclipse.jetty.server.Response;
import org.eclipse.jetty.server.handler.ErrorHandler;
import org.eclipse.jetty.util.Callback;

/** Tells in a line of plain text what Jetty refuses before any servlet sees it; Jetty's own page is HTML. */
final class PlainErrors extends ErrorHandler {

    @Override
    protected void generateResponse(
            Request request, Response response, int status, String message, Throwable cause, Callback callback) {
        String text = HttpStatus.getMessage(status)
                + (status < HttpStatus.INTERNAL_SERVER_ERROR_500 && message != null ? ": " + message : "")
                + ".\n";
        response.getHeaders().put(HttpHeader.CONTENT_TYPE, "text/plain; charset=utf-8");
        response.getHeaders().put("Access-Control-Allow-Origin", "*");
        Content.Sink.write(response, true, text, callback);
    }
}
