package org.diplomaticties.edge;

import java.io.ByteArrayOutputStream;
import java.nio.ByteBuffer;
import java.util.concurrent.CompletableFuture;
import org.eclipse.jetty.http.HttpHeader;
import org.eclipse.jetty.http.HttpStatus;
import org.eclipse.jetty.server.Response;
import org.eclipse.jetty.util.BufferUtil;
import org.eclipse.jetty.util.Callback;

/**
 * An answer that is made for one who asked first, and kept for the others. Its client sees nothing of it before it is whole,
 * so that the others wait for the work alone and not for a client that reads slowly; one that turns out too large to be kept
 * goes out as it comes.
 */
final class Keeping extends Response.Wrapper implements Callback {

    /** What the bytes take while their array grows. */
    private static final int GROWTH = 2;

    private final Exchange exchange;
    private final Asked asked;
    private final KeptAnswers answers;
    private final CompletableFuture<KeptAnswer> made;
    private final Room room;
    private final ByteArrayOutputStream held = new ByteArrayOutputStream();
    private boolean begun;
    private boolean holding;

    Keeping(Exchange exchange, Asked asked, KeptAnswers answers, CompletableFuture<KeptAnswer> made, Room room) {
        super(exchange.request(), exchange.response());
        this.exchange = exchange;
        this.asked = asked;
        this.answers = answers;
        this.made = made;
        this.room = room;
    }

    @Override
    public void write(boolean last, ByteBuffer content, Callback written) {
        if (!begun) {
            begun = true;
            begin();
        }
        if (holding && !hold(content)) {
            answers.end(made, KeptAnswer.NONE);
            super.write(last, released(content), written);
        } else if (!holding) {
            super.write(last, content, written);
        } else if (last) {
            super.write(true, whole(), written);
        } else {
            written.succeeded();
        }
    }

    private void begin() {
        Object from = getRequest().getAttribute(KeptAnswers.MADE_FROM);
        boolean newer = from != null && !from.equals(KeptAnswers.ANY) && !from.equals(asked.version());
        if (newer || mayBeOtherwise(getStatus())) {
            answers.fail(asked, made);
        } else if (from == null || !isOk() || getHeaders().contains(HttpHeader.SET_COOKIE)) {
            answers.end(made, KeptAnswer.NONE);
        } else {
            holding = true;
        }
    }

    /** Jetty has no status yet where nobody set one. */
    private boolean isOk() {
        return getStatus() == 0 || getStatus() == HttpStatus.OK_200;
    }

    /** Whether the next who asks the same may be told something else. */
    private static boolean mayBeOtherwise(int status) {
        return status == HttpStatus.NOT_MODIFIED_304
                || status == HttpStatus.REQUEST_TIMEOUT_408
                || status == HttpStatus.TOO_MANY_REQUESTS_429
                || status >= HttpStatus.INTERNAL_SERVER_ERROR_500;
    }

    /** Holds some more; false, and nothing is held of it, where that is too much. */
    private boolean hold(ByteBuffer content) {
        int more = BufferUtil.length(content);
        if (held.size() + more > answers.most() || !room.take((long) GROWTH * more)) {
            return false;
        }
        held.writeBytes(BufferUtil.toArray(content));
        BufferUtil.clear(content);
        return true;
    }

    private ByteBuffer whole() {
        Object rows = getRequest().getAttribute(AccessLog.ROWS);
        KeptAnswer answer = KeptAnswer.of(
                getHeaders(), held.toByteArray(), rows instanceof Number number ? number.longValue() : -1);
        release();
        getHeaders().put(HttpHeader.CONTENT_LENGTH, answer.body().remaining());
        answers.end(made, answer);
        return answer.body().duplicate();
    }

    /** What was held, and some more. */
    private ByteBuffer released(ByteBuffer content) {
        ByteBuffer all = ByteBuffer.allocate(held.size() + BufferUtil.length(content));
        all.put(held.toByteArray());
        if (content != null) {
            all.put(content);
        }
        release();
        return all.flip();
    }

    private void release() {
        holding = false;
        room.giveBack((long) GROWTH * held.size());
        held.reset();
    }

    /** What is held has begun for who writes it: it cannot be taken back. */
    @Override
    public boolean isCommitted() {
        return begun || super.isCommitted();
    }

    @Override
    public void succeeded() {
        answers.fail(asked, made);
        exchange.callback().succeeded();
    }

    @Override
    public void failed(Throwable failure) {
        answers.fail(asked, made);
        if (holding) { // so that its client sees what it sees of any that is cut
            super.write(
                    false,
                    released(null),
                    Callback.from(() -> exchange.callback().failed(failure)));
        } else {
            exchange.callback().failed(failure);
        }
    }
}
