package org.diplomaticties.edge;

import org.eclipse.jetty.server.Handler;
import org.eclipse.jetty.server.Request;
import org.eclipse.jetty.server.Response;
import org.eclipse.jetty.util.Callback;

/** Where every request comes in: it gets its id, and its answer the headers that every answer has. */
final class Entrance extends Handler.Wrapper {

    private final AnswerHeaders headers;

    Entrance(AnswerHeaders headers, Handler next) {
        super(next);
        this.headers = headers;
    }

    @Override
    public boolean handle(Request request, Response response, Callback callback) throws Exception {
        Outgoing.watch(request, headers);
        return super.handle(request, response, callback);
    }
}
