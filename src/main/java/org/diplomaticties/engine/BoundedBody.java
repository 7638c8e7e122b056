package org.diplomaticties.engine;

import java.io.IOException;
import java.net.http.HttpResponse.BodyHandler;
import java.net.http.HttpResponse.BodySubscriber;
import java.net.http.HttpTimeoutException;
import java.nio.ByteBuffer;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionStage;
import java.util.concurrent.Flow.Subscription;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicBoolean;

/** Hands on the body of an answer until it is too long or takes too long; then it fails, and the connection is closed. */
final class BoundedBody<T> implements BodySubscriber<T> {

    static final int LARGEST = 8 << 20; // bytes

    private final BodySubscriber<T> reader;
    private final AtomicBoolean ended = new AtomicBoolean();
    private Subscription subscription;
    private long bytes;

    private BoundedBody(BodySubscriber<T> reader) {
        this.reader = reader;
    }

    static <T> BodyHandler<T> of(BodyHandler<T> handler) {
        return response -> new BoundedBody<>(handler.apply(response));
    }

    @Override
    public CompletionStage<T> getBody() {
        return reader.getBody();
    }

    @Override
    public void onSubscribe(Subscription given) {
        subscription = given;
        reader.onSubscribe(given);
        CompletableFuture.delayedExecutor(BoundedClient.PATIENCE.toMillis(), TimeUnit.MILLISECONDS)
                .execute(() -> fail(new HttpTimeoutException("It takes too long to answer.")));
    }

    @Override
    public void onNext(List<ByteBuffer> part) {
        bytes += part.stream().mapToLong(ByteBuffer::remaining).sum();
        if (bytes > LARGEST) {
            fail(new IOException("Its answer has more than " + (LARGEST >> 20) + " MB."));
        } else if (!ended.get()) {
            reader.onNext(part);
        }
    }

    private void fail(IOException failure) {
        if (ended.compareAndSet(false, true)) {
            subscription.cancel();
            reader.onError(failure);
        }
    }

    @Override
    public void onError(Throwable failure) {
        if (ended.compareAndSet(false, true)) {
            reader.onError(failure);
        }
    }

    @Override
    public void onComplete() {
        if (ended.compareAndSet(false, true)) {
            reader.onComplete();
        }
    }
}
