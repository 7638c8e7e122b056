package org.diplomaticties.edge;

import org.eclipse.jetty.server.Handler;
import org.eclipse.jetty.server.Request;
import org.eclipse.jetty.server.Response;
import org.eclipse.jetty.util.Callback;
import org.slf4j.MDC;

/** Has every line that is logged while servlets work for a request name it. */
final class NamedThread extends Handler.Wrapper {

    NamedThread(Handler next) {
        super(next);
    }

    @Override
    public boolean handle(Request request, Response response, Callback callback) throws Exception {
        MDC.put(RequestId.MDC_KEY, RequestId.of(request));
        try {
            return super.handle(request, response, callback);
        } finally {
            MDC.remove(RequestId.MDC_KEY);
        }
    }
}
