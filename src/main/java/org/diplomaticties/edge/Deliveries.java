package org.diplomaticties.edge;

import java.util.concurrent.atomic.AtomicInteger;
import org.eclipse.jetty.server.Handler;
import org.eclipse.jetty.server.Request;
import org.eclipse.jetty.server.Response;
import org.eclipse.jetty.util.Callback;

/** Has answers wait for slow clients in memory, as far as there is some, so that threads need not. */
final class Deliveries extends Handler.Wrapper {

    private final int patience;
    private final Room room = new Room();
    private final AtomicInteger waiting = new AtomicInteger();

    /**
     * Answers that wait.
     *
     * @param patience seconds before a client's pace counts
     */
    Deliveries(int patience, Handler next) {
        super(next);
        this.patience = patience;
    }

    @Override
    public boolean handle(Request request, Response response, Callback callback) throws Exception {
        Delivery delivery = new Delivery(request, response, callback, patience, room, waiting);
        return super.handle(request, delivery, delivery.made());
    }
}
