package org.diplomaticties.edge;

import java.util.concurrent.atomic.AtomicInteger;
import org.eclipse.jetty.server.Handler;
import org.eclipse.jetty.server.Request;
import org.eclipse.jetty.server.Response;
import org.eclipse.jetty.util.Callback;

/** Has answers wait for slow clients in memory, as far as there is some, so that threads need not. */
final class Deliveries extends Handler.Wrapper {

    private final Room room = new Room();
    private final AtomicInteger waiting = new AtomicInteger();

    Deliveries(Handler next) {
        super(next);
    }

    @Override
    public boolean handle(Request request, Response response, Callback callback) throws Exception {
        Delivery delivery = new Delivery(request, response, callback, room, waiting);
        return super.handle(request, delivery, delivery.made());
    }
}
