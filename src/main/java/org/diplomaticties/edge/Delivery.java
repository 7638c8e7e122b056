package org.diplomaticties.edge;

import java.nio.ByteBuffer;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.concurrent.atomic.AtomicInteger;
import org.eclipse.jetty.io.EndPoint;
import org.eclipse.jetty.server.Request;
import org.eclipse.jetty.server.Response;
import org.eclipse.jetty.util.BufferUtil;
import org.eclipse.jetty.util.Callback;
import org.eclipse.jetty.util.IteratingCallback;
import org.eclipse.jetty.util.NanoTime;

/**
 * An answer between who writes it and a client that may be slow to take it. What the network does not take at once is held,
 * up to a bound; then who writes has to wait, as long as not too many do. A client that takes less than any network lets
 * through is cut off, visibly: what it has is not whole.
 */
final class Delivery extends Response.Wrapper {

    /** What is held of one answer, in bytes: most pages and results, compressed. */
    private static final int HELD = 256 << 10;

    /** How many may wait for their clients at a time, each with a thread. */
    private static final int MOST_WAITING = 128;

    private static final int CHECK_S = 1;
    private static final int BYTES_A_SECOND = 2_000;

    private final Callback callback;
    private final int patience;
    private final Room room;
    private final AtomicInteger waiting;
    private final Deque<Piece> pieces = new ArrayDeque<>();
    private final Pump pump = new Pump();

    private int held;
    private long sent;
    private long slowSince = -1;
    private boolean lastWritten;
    private boolean made;
    private Throwable failure;

    Delivery(Request request, Response response, Callback callback, int patience, Room room, AtomicInteger waiting) {
        super(request, response);
        this.callback = callback;
        this.patience = patience;
        this.room = room;
        this.waiting = waiting;
    }

    /**
     * Some of an answer.
     *
     * @param counted bytes that it takes of the room
     * @param written whom to tell when it is sent
     */
    private record Piece(ByteBuffer bytes, boolean last, int counted, Callback written) {}

    /** What to tell when the answer is made; the request ends once it is sent, too. */
    Callback made() {
        return new Callback() {
            @Override
            public void succeeded() {
                finish();
            }

            @Override
            public void failed(Throwable cause) {
                drop(cause).forEach(piece -> piece.written().failed(cause));
                callback.failed(cause);
            }
        };
    }

    @Override
    public void write(boolean last, ByteBuffer content, Callback written) {
        int length = BufferUtil.length(content);
        boolean fits;
        synchronized (this) {
            if (failure != null) {
                fits = false;
            } else if (lastWritten) {
                fits = true;
            } else {
                fits = held + length <= HELD && room.take(length);
                held += fits ? length : 0;
                lastWritten = last;
                pieces.add(new Piece(copy(content), last, fits ? length : 0, fits ? Callback.NOOP : waiter(written)));
            }
        }
        if (failure() != null) {
            written.failed(failure());
            return;
        }
        pump.iterate();
        watch();
        if (fits) {
            written.succeeded();
        } else if (waiting.get() > MOST_WAITING && isSlow()) {
            cut("Too many clients take their answers slowly");
        }
    }

    @Override
    public boolean hasLastWrite() {
        synchronized (this) {
            return lastWritten || super.hasLastWrite();
        }
    }

    private static ByteBuffer copy(ByteBuffer content) {
        ByteBuffer copy = ByteBuffer.allocate(BufferUtil.length(content));
        if (content != null) {
            copy.put(content).flip();
        }
        return copy;
    }

    private Callback waiter(Callback written) {
        waiting.incrementAndGet();
        return Callback.from(written, waiting::decrementAndGet);
    }

    private synchronized Throwable failure() {
        return failure;
    }

    private synchronized boolean isSlow() {
        return slowSince >= 0;
    }

    private void finish() {
        Throwable cause;
        synchronized (this) {
            made = true;
            cause = failure;
        }
        if (cause == null) {
            pump.iterate();
        } else {
            callback.failed(cause);
        }
    }

    private synchronized Deque<Piece> drop(Throwable cause) {
        if (failure == null) {
            failure = cause;
        }
        Deque<Piece> dropped = new ArrayDeque<>(pieces);
        pieces.clear();
        dropped.forEach(piece -> room.giveBack(piece.counted()));
        return dropped;
    }

    /** Begins to look at a client's pace once it does not take at once what it is sent. */
    private void watch() {
        synchronized (this) {
            if (slowSince >= 0 || (pieces.isEmpty() && !pump.isSending())) {
                return;
            }
            slowSince = NanoTime.now();
            sent = 0;
        }
        later();
    }

    private void later() {
        getRequest().getComponents().getScheduler().schedule(this::check, CHECK_S, TimeUnit.SECONDS);
    }

    private void check() {
        boolean tooSlow;
        synchronized (this) {
            if (failure != null || (pieces.isEmpty() && !pump.isSending())) {
                slowSince = -1;
                return;
            }
            tooSlow = sent < (NanoTime.secondsSince(slowSince) - patience) * BYTES_A_SECOND;
        }
        if (tooSlow) {
            cut("The client takes its answer too slowly");
        } else {
            later();
        }
    }

    private void cut(String reason) {
        EndPoint end = getRequest().getConnectionMetaData().getConnection().getEndPoint();
        Breaking.off(end);
        end.close(new TimeoutException(reason));
    }

    /** Sends one piece after the other. */
    private final class Pump extends IteratingCallback {

        private Piece sending;

        boolean isSending() {
            return sending != null;
        }

        @Override
        protected Action process() {
            synchronized (Delivery.this) {
                sending = pieces.poll();
                if (sending == null) {
                    return made && failure == null ? Action.SUCCEEDED : Action.IDLE;
                }
            }
            getWrapped().write(sending.last(), sending.bytes(), this);
            return Action.SCHEDULED;
        }

        @Override
        protected void onSuccess() {
            sentPiece().written().succeeded();
        }

        @Override
        protected void onCompleteSuccess() {
            callback.succeeded();
        }

        @Override
        protected void onCompleteFailure(Throwable cause) {
            Deque<Piece> dropped = drop(cause);
            if (isSending()) {
                dropped.addFirst(sentPiece());
            }
            dropped.forEach(piece -> piece.written().failed(cause));
            boolean over;
            synchronized (Delivery.this) {
                over = made;
            }
            if (over) {
                callback.failed(cause);
            }
        }

        private Piece sentPiece() {
            synchronized (Delivery.this) {
                Piece piece = sending;
                sending = null;
                held -= piece.counted();
                sent += piece.bytes().capacity();
                room.giveBack(piece.counted());
                return piece;
            }
        }
    }
}
