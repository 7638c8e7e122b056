package org.diplomaticties.edge;

import java.io.ByteArrayOutputStream;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.function.Consumer;
import org.diplomaticties.problem.Problem;
import org.diplomaticties.problem.TiesException;
import org.eclipse.jetty.http.HttpStatus;
import org.eclipse.jetty.io.Content;
import org.eclipse.jetty.server.HttpChannel;
import org.eclipse.jetty.server.Request;
import org.eclipse.jetty.server.Response;
import org.eclipse.jetty.util.Callback;
import org.eclipse.jetty.util.NanoTime;
import org.eclipse.jetty.util.thread.Invocable;
import org.eclipse.jetty.util.thread.Scheduler;

/**
 * Reads a body as it comes, without a thread that waits for it, into memory that is counted. Whoever sends more slowly than
 * any network is, is cut off.
 */
final class BodyReading implements Invocable.Task {

    private static final int CHECK_S = 1;
    private static final int RETRY_S = 10;
    private static final int BYTES_A_SECOND = 500;

    /** What the bytes take while their array grows. */
    private static final int GROWTH = 2;

    private final Request request;
    private final Response response;
    private final Callback callback;
    private final int limit;
    private final int patience;
    private final Room room;
    private final Consumer<byte[]> next;

    private final long start = NanoTime.now();
    private final ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    private volatile int received;
    private volatile Scheduler.Task clock = () -> false;

    /**
     * A reading that has not begun.
     *
     * @param limit how many bytes may come
     * @param patience seconds before the client's pace counts
     * @param next what is done with them, in a thread that may block
     */
    BodyReading(
            Request request,
            Response response,
            Callback callback,
            int limit,
            int patience,
            Room room,
            Consumer<byte[]> next) {
        this.request = request;
        this.response = response;
        this.callback = callback;
        this.limit = limit;
        this.patience = patience;
        this.room = room;
        this.next = next;
    }

    /** Begins, and ends in this thread if all is there already. */
    void start() {
        Request.addCompletionListener(request, failure -> {
            clock.cancel();
            room.giveBack((long) GROWTH * received);
        });
        watch();
        read(Runnable::run);
    }

    /** Goes on when more has come. */
    @Override
    public void run() {
        read(request.getContext()::execute);
    }

    @Override
    public InvocationType getInvocationType() {
        return InvocationType.NON_BLOCKING;
    }

    private void read(Consumer<Runnable> executor) {
        while (true) {
            Content.Chunk chunk = request.read();
            if (chunk == null) {
                request.demand(this);
                return;
            }
            if (Content.Chunk.isFailure(chunk)) {
                end(executor, () -> fail(chunk.getFailure()));
                return;
            }
            boolean last = chunk.isLast();
            try {
                take(chunk);
            } catch (TiesException e) {
                end(executor, () -> Refusal.send(request, response, callback, e, RETRY_S));
                return;
            } finally {
                chunk.release();
            }
            if (last) {
                end(executor, () -> next.accept(bytes.toByteArray()));
                return;
            }
        }
    }

    private void take(Content.Chunk chunk) {
        int more = chunk.remaining();
        if (more > limit - bytes.size()) {
            throw tooLarge(limit);
        }
        if (!room.take((long) GROWTH * more)) {
            throw new TiesException(new Problem(
                    Problem.Kind.TOO_DEAR, "", "Too much is being sent to this server now.", "Send it again later."));
        }
        received = bytes.size() + more;
        byte[] piece = new byte[more];
        chunk.get(piece, 0, more);
        bytes.writeBytes(piece);
    }

    private void end(Consumer<Runnable> executor, Runnable last) {
        clock.cancel();
        executor.accept(last);
    }

    private void fail(Throwable failure) {
        if (failure instanceof TimeoutException) {
            TiesException slow = new TiesException(
                    Problem.invalid("", "The request came too slowly.", "Send it again, over a faster network."));
            Refusal.send(request, response, callback, HttpStatus.REQUEST_TIMEOUT_408, slow);
        } else {
            TiesException broken = new TiesException(Problem.invalid(
                    "", "The body did not come whole, or its chunks cannot be read.", "Send it again."));
            Refusal.send(request, response, callback, HttpStatus.BAD_REQUEST_400, broken);
        }
    }

    private void watch() {
        clock = request.getComponents().getScheduler().schedule(this::check, CHECK_S, TimeUnit.SECONDS);
    }

    /** Jetty measures the pace of what servlets read, not of this. */
    private void check() {
        long seconds = NanoTime.secondsSince(start) - patience;
        if (received >= seconds * BYTES_A_SECOND) {
            watch();
            return;
        }
        Runnable task = HttpChannel.from(request).onFailure(new TimeoutException("The body came too slowly"));
        if (task != null) {
            request.getContext().execute(task);
        }
    }

    static TiesException tooLarge(int limit) {
        return new TiesException(new Problem(
                Problem.Kind.TOO_LARGE,
                "",
                "The body has more than " + (limit >> 10) + " KB.",
                "Send less; load what is large into the store where the server runs."));
    }
}
