package org.diplomaticties.engine;

import java.io.IOException;
import java.net.Authenticator;
import java.net.CookieHandler;
import java.net.ProxySelector;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandler;
import java.net.http.HttpResponse.PushPromiseHandler;
import java.time.Duration;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.Executor;
import java.util.function.Predicate;
import javax.net.ssl.SSLContext;
import javax.net.ssl.SSLParameters;

/**
 * Asks only those addresses that it may, follows none of them elsewhere, and reads no more of an answer, and no longer, than a
 * query can wait for.
 */
final class BoundedClient extends HttpClient {

    static final Duration PATIENCE = Duration.ofSeconds(10);

    private static final Duration TO_CONNECT = Duration.ofSeconds(5);

    private final Predicate<String> allowed;

    /** Made when the first is asked: it has threads. */
    private static final class Real {

        private static final HttpClient CLIENT = HttpClient.newBuilder()
                .followRedirects(Redirect.NEVER)
                .connectTimeout(TO_CONNECT)
                .build();
    }

    BoundedClient(Predicate<String> allowed) {
        this.allowed = allowed;
    }

    @Override
    public <T> HttpResponse<T> send(HttpRequest request, BodyHandler<T> handler)
            throws IOException, InterruptedException {
        check(request);
        return Real.CLIENT.send(request, BoundedBody.of(handler));
    }

    @Override
    public <T> CompletableFuture<HttpResponse<T>> sendAsync(HttpRequest request, BodyHandler<T> handler) {
        try {
            check(request);
        } catch (IOException e) {
            return CompletableFuture.failedFuture(e);
        }
        return Real.CLIENT.sendAsync(request, BoundedBody.of(handler));
    }

    @Override
    public <T> CompletableFuture<HttpResponse<T>> sendAsync(
            HttpRequest request, BodyHandler<T> handler, PushPromiseHandler<T> pushed) {
        return sendAsync(request, handler); // what was not asked for is not taken
    }

    /** The question itself stands after a ? in the address. */
    private void check(HttpRequest request) throws IOException {
        String address = request.uri().toString().replaceFirst("\\?.*", "");
        if (!allowed.test(address)) {
            throw new IOException("This server may not be asked: " + address);
        }
    }

    @Override
    public Optional<CookieHandler> cookieHandler() {
        return Optional.empty();
    }

    @Override
    public Optional<Duration> connectTimeout() {
        return Optional.of(TO_CONNECT);
    }

    @Override
    public Redirect followRedirects() {
        return Redirect.NEVER;
    }

    @Override
    public Optional<ProxySelector> proxy() {
        return Real.CLIENT.proxy();
    }

    @Override
    public SSLContext sslContext() {
        return Real.CLIENT.sslContext();
    }

    @Override
    public SSLParameters sslParameters() {
        return Real.CLIENT.sslParameters();
    }

    @Override
    public Optional<Authenticator> authenticator() {
        return Optional.empty();
    }

    @Override
    public Version version() {
        return Real.CLIENT.version();
    }

    @Override
    public Optional<Executor> executor() {
        return Real.CLIENT.executor();
    }
}
