package org.diplomaticties.edge;

import java.time.InstantSource;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.Executor;
import java.util.concurrent.RejectedExecutionException;
import java.util.concurrent.TimeUnit;
import org.diplomaticties.problem.Problem;
import org.diplomaticties.problem.TiesException;
import org.eclipse.jetty.http.HttpMethod;
import org.eclipse.jetty.http.HttpStatus;
import org.eclipse.jetty.io.EofException;
import org.eclipse.jetty.server.Handler;
import org.eclipse.jetty.server.Request;
import org.eclipse.jetty.server.Response;
import org.eclipse.jetty.util.Callback;
import org.eclipse.jetty.util.NanoTime;

/**
 * Gives out answers that are kept, which is so little work that nobody has to wait for a turn. Of those who ask the same at the
 * same time, one has it made; the others wait without a thread or a place, each as long as it may. When the one fails, the
 * next of them takes its part.
 */
final class KeepingHandler extends Handler.Wrapper {

    private static final int RETRY_S = 30;

    private final KeptAnswers answers;
    private final InstantSource clock = InstantSource.system();
    private final Room room = new Room();

    KeepingHandler(KeptAnswers answers, Handler next) {
        super(next);
        this.answers = answers;
    }

    @Override
    public boolean handle(Request request, Response response, Callback callback) throws Exception {
        Optional<Asked> asked = Asked.of(request, answers.version(), clock);
        return asked.isPresent()
                ? answer(asked.get(), new Exchange(request, response, callback), NanoTime.now())
                : super.handle(request, response, callback);
    }

    private boolean answer(Asked asked, Exchange exchange, long since) throws Exception {
        Optional<CompletableFuture<KeptAnswer>> known = answers.answer(asked);
        if (known.isEmpty()) {
            if (HttpMethod.HEAD.is(exchange.request().getMethod())) {
                return pass(exchange); // who wants no body has none made for others
            }
            CompletableFuture<KeptAnswer> mine = new CompletableFuture<>();
            known = answers.begin(asked, mine);
            if (known.isEmpty()) {
                return make(asked, mine, exchange);
            }
        }
        KeptAnswer answer = known.get().getNow(null);
        if (answer != null) {
            return give(answer, exchange, false);
        }
        await(asked, known.get(), exchange, since);
        return true;
    }

    private boolean pass(Exchange exchange) throws Exception {
        return getHandler().handle(exchange.request(), exchange.response(), exchange.callback());
    }

    private boolean make(Asked asked, CompletableFuture<KeptAnswer> mine, Exchange exchange) throws Exception {
        Keeping keeping = new Keeping(exchange, asked, answers, mine, room);
        boolean handled = false;
        try {
            handled = getHandler().handle(exchange.request(), keeping, keeping);
            return handled;
        } finally {
            if (!handled) {
                answers.fail(asked, mine);
            }
        }
    }

    private boolean give(KeptAnswer answer, Exchange exchange, boolean waited) throws Exception {
        if (answer.isNone()) {
            return pass(exchange);
        }
        answers.count(waited);
        exchange.request().setAttribute(Lane.ATTRIBUTE, Lane.FREE);
        exchange.request().setAttribute(AccessLog.KEPT, true);
        answer.giveTo(exchange);
        return true;
    }

    private void await(Asked asked, CompletableFuture<KeptAnswer> made, Exchange exchange, long since) {
        answers.wait(1);
        long left = answers.patience().toMillis() - NanoTime.millisSince(since);
        var unused = made.copy()
                .orTimeout(Math.max(0, left), TimeUnit.MILLISECONDS)
                .whenCompleteAsync(
                        (answer, late) -> goOn(asked, answer, late != null, exchange, since), executor(exchange));
    }

    private void goOn(Asked asked, KeptAnswer answer, boolean late, Exchange exchange, long since) {
        Request request = exchange.request();
        Response response = exchange.response();
        answers.wait(-1);
        if (late) {
            request.setAttribute(Lane.ATTRIBUTE, LaneHandler.lane(request));
            Refusal.send(request, response, exchange.callback(), tooLate(), RETRY_S);
            return;
        }
        try {
            boolean handled = answer == null ? answer(asked, exchange, since) : give(answer, exchange, true);
            if (!handled) {
                Response.writeError(request, response, exchange.callback(), HttpStatus.NOT_FOUND_404);
            }
        } catch (Throwable e) { // as Jetty itself does for those that did not wait
            Response.writeError(request, response, exchange.callback(), e);
        }
    }

    private TiesException tooLate() {
        return new TiesException(Problem.tooDear(
                "",
                "It takes longer than " + answers.patience().toSeconds() + " s.",
                "Ask for less: name a thing or a time, or fetch the answer in parts."));
    }

    private static Executor executor(Exchange exchange) {
        Executor executor = exchange.request().getComponents().getExecutor();
        return task -> {
            try {
                executor.execute(task);
            } catch (RejectedExecutionException e) { // the server is being stopped
                exchange.callback().failed(new EofException(e)); // which is no news
            }
        };
    }
}
