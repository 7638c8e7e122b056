package org.diplomaticties.edge;

import org.eclipse.jetty.http.BadMessageException;
import org.eclipse.jetty.server.Handler;
import org.eclipse.jetty.server.Request;
import org.eclipse.jetty.server.Response;
import org.eclipse.jetty.util.Callback;

/**
 * Shares the machine out among requests, so that light ones are answered at once however many heavy ones come, and no client
 * has all of it.
 */
final class LaneHandler extends Handler.Wrapper {

    private final Turns turns;

    private static final String VERSION = "version";

    LaneHandler(Turns turns, Handler next) {
        super(next);
        this.turns = turns;
    }

    @Override
    public boolean handle(Request request, Response response, Callback callback) throws Exception {
        Lane lane = lane(request);
        request.setAttribute(Lane.ATTRIBUTE, lane);
        if (lane == Lane.FREE) {
            return super.handle(request, response, callback);
        }
        Exchange exchange = new Exchange(request, response, callback);
        String client = ClientAddress.client(Request.getRemoteAddr(request));
        Allowances allowances = turns.allowances(lane, request.getHttpURI().getCanonicalPath());
        return new Visit(exchange, client, turns.hall(lane), allowances, getHandler()).enter();
    }

    /** The lane that a request belongs in. */
    static Lane lane(Request request) {
        boolean asks = request.getHttpURI().getQuery() != null;
        return Lane.of(
                request.getHttpURI().getCanonicalPath(), request.getMethod(), asks, asks && namesVersion(request));
    }

    private static boolean namesVersion(Request request) {
        try {
            return Request.extractQueryParameters(request).getNames().contains(VERSION);
        } catch (IllegalArgumentException | BadMessageException undecodable) {
            return false; // and so is refused further in
        }
    }
}
