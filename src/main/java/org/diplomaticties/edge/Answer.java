package org.diplomaticties.edge;

import java.nio.ByteBuffer;
import org.eclipse.jetty.server.Request;
import org.eclipse.jetty.server.Response;
import org.eclipse.jetty.util.Callback;

/**
 * An answer that gives the place of its request back once it is made, whether its client has read it or not; before that,
 * too, while it cannot go on because its client does not read.
 */
final class Answer extends Response.Wrapper implements Callback {

    private final Callback callback;
    private final Place place;

    Answer(Request request, Response response, Callback callback, Place place) {
        super(request, response);
        this.callback = callback;
        this.place = place;
    }

    @Override
    public void write(boolean last, ByteBuffer content, Callback done) {
        if (last) {
            place.end();
            super.write(true, content, done);
        } else {
            SlowWrite write = new SlowWrite(place, done);
            super.write(false, content, write);
            write.handedOver();
        }
    }

    @Override
    public void succeeded() {
        place.end();
        callback.succeeded();
    }

    @Override
    public void failed(Throwable failure) {
        place.end();
        callback.failed(failure);
    }
}
