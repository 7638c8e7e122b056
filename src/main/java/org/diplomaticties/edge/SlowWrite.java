package org.diplomaticties.edge;

import org.eclipse.jetty.util.Callback;

/** A piece of an answer on its way to the client; if it does not go at once, the place is others' until it has gone. */
final class SlowWrite implements Callback {

    private final Place place;
    private final Callback done;
    private boolean gone;
    private boolean paused;
    private Throwable failure;

    SlowWrite(Place place, Callback done) {
        this.place = place;
        this.done = done;
    }

    /** The network has it, or has as much of it as it takes. */
    void handedOver() {
        synchronized (this) {
            if (!gone) {
                paused = true;
                place.pause();
                return;
            }
        }
        end();
    }

    @Override
    public void succeeded() {
        synchronized (this) {
            gone = true;
            if (!paused) {
                return;
            }
        }
        place.comeBack(this::end);
    }

    @Override
    public void failed(Throwable why) {
        failure = why;
        synchronized (this) {
            gone = true;
            if (!paused) {
                return;
            }
        }
        end();
    }

    private void end() {
        if (failure == null) {
            done.succeeded();
        } else {
            done.failed(failure);
        }
    }
}
