package org.diplomaticties.edge;

import java.time.Duration;
import java.util.concurrent.RejectedExecutionException;
import java.util.concurrent.TimeUnit;
import org.diplomaticties.problem.Problem;
import org.diplomaticties.problem.TiesException;
import org.eclipse.jetty.http.HttpStatus;
import org.eclipse.jetty.io.EofException;
import org.eclipse.jetty.server.Handler;
import org.eclipse.jetty.server.Request;
import org.eclipse.jetty.server.Response;
import org.eclipse.jetty.util.thread.Scheduler;

/** A request from its coming to the end of the work for it. */
final class Visit implements Pool.Turn, Place {

    private final Exchange exchange;
    private final String client;
    private final Hall hall;
    private final Allowances allowances;
    private final Handler next;
    private final Answer answer;
    private volatile Scheduler.Task patience = () -> false;

    private boolean placed;
    private boolean ended;
    private long begun;
    private long worked;

    Visit(Exchange exchange, String client, Hall hall, Allowances allowances, Handler next) {
        this.exchange = exchange;
        this.client = client;
        this.hall = hall;
        this.allowances = allowances;
        this.next = next;
        this.answer = new Answer(exchange.request(), exchange.response(), exchange.callback(), this);
    }

    /** Has it worked at now, or when its turn comes, or refuses it; false if nobody answers such requests. */
    boolean enter() throws Exception {
        if (isSpent()) {
            return true;
        }
        if (!hall.queue().take(client, 1)) {
            refuse(
                    Problem.Kind.TOO_MANY,
                    "So many requests of one client wait already.",
                    hall.pool().expected());
            return true;
        }
        switch (hall.pool().enter(this)) {
            case PLACE -> {
                hall.queue().giveBack(client, 1);
                begin();
                return work();
            }
            case QUEUE -> {
                patience = scheduler().schedule(this::giveUp, hall.patience().toMillis(), TimeUnit.MILLISECONDS);
                return true;
            }
            case NONE -> {
                hall.queue().giveBack(client, 1);
                refuseBusy();
                return true;
            }
        }
        throw new IllegalStateException("A newcomer finds one of the three");
    }

    private boolean isSpent() {
        Duration wait = allowances.wait(client);
        if (wait.isZero()) {
            return false;
        }
        refuse(Problem.Kind.TOO_MANY, "This client has used up its time for heavy requests.", wait);
        return true;
    }

    private void refuseBusy() {
        refuse(Problem.Kind.TOO_DEAR, "The server is busy.", hall.pool().expected());
    }

    private void giveUp() {
        if (hall.pool().withdraw(this)) {
            hall.queue().giveBack(client, 1);
            refuseBusy();
        }
    }

    private void refuse(Problem.Kind kind, String what, Duration wait) {
        exchange.request().setAttribute(Meters.REFUSED, true);
        long seconds = Math.max(1, (wait.toMillis() + 999) / 1000);
        TiesException failure =
                new TiesException(new Problem(kind, "", what, "Try again after the time in Retry-After."));
        Refusal.send(exchange.request(), exchange.response(), exchange.callback(), failure, (int) seconds);
    }

    @Override
    public void come() {
        hall.queue().giveBack(client, 1);
        patience.cancel();
        begin();
        try {
            exchange.request().getComponents().getExecutor().execute(this::workLater);
        } catch (RejectedExecutionException e) { // the server is being stopped
            end();
            exchange.callback().failed(new EofException(e)); // which is no news
        }
    }

    private void workLater() {
        if (isSpent()) {
            end();
            return;
        }
        Request request = exchange.request();
        try {
            if (!work()) {
                Response.writeError(request, exchange.response(), exchange.callback(), HttpStatus.NOT_FOUND_404);
            }
        } catch (Throwable e) { // as Jetty itself does for those that did not wait
            Response.writeError(request, exchange.response(), exchange.callback(), e);
        }
    }

    private boolean work() throws Exception {
        boolean handled = false;
        try {
            handled = next.handle(exchange.request(), answer, answer);
            return handled;
        } finally {
            if (!handled) {
                end();
            }
        }
    }

    private synchronized void begin() {
        placed = true;
        begun = System.nanoTime();
    }

    @Override
    public void pause() {
        if (lay()) {
            hall.pool().leave();
        }
    }

    @Override
    public void comeBack(Runnable then) {
        hall.pool().comeBack(() -> {
            begin();
            if (isOver() && lay()) {
                hall.pool().leave();
            }
            then.run();
        });
    }

    @Override
    public void end() {
        synchronized (this) {
            if (ended) {
                return;
            }
            ended = true;
        }
        boolean held = lay();
        Duration work = Duration.ofNanos(worked);
        allowances.charge(client, work);
        if (held) {
            hall.pool().leave(work);
        }
    }

    private synchronized boolean isOver() {
        return ended;
    }

    /** Lets go of the place, if one is held. */
    private synchronized boolean lay() {
        if (!placed) {
            return false;
        }
        placed = false;
        worked += System.nanoTime() - begun;
        return true;
    }

    private Scheduler scheduler() {
        return exchange.request().getComponents().getScheduler();
    }
}
