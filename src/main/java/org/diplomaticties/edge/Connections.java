package org.diplomaticties.edge;

import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.TimeUnit;
import java.util.function.Predicate;
import org.eclipse.jetty.io.Connection;
import org.eclipse.jetty.server.ConnectionMetaData;
import org.eclipse.jetty.util.NanoTime;
import org.eclipse.jetty.util.component.AbstractLifeCycle;
import org.eclipse.jetty.util.thread.Scheduler;

/**
 * The connections that are open. One address may have so many and no more; one that works for no request is closed after a
 * while, whether its client is idle or takes its time for a header, and sooner when there are many.
 */
final class Connections extends AbstractLifeCycle implements Connection.Listener {

    private static final int A_CLIENT = 256;
    private static final int PATIENCE_S = 30;
    private static final int PATIENCE_WHEN_MANY_S = 5;

    private final Scheduler scheduler;
    private final int many;
    private final Predicate<InetAddress> exempt;
    private final Map<Connection, Quiet> open = new ConcurrentHashMap<>();
    private final Map<InetAddress, Integer> clients = new ConcurrentHashMap<>();

    /**
     * No connections yet.
     *
     * @param many from how many on idle ones are closed sooner
     * @param exempt addresses for whom many clients may speak, such as a proxy's
     */
    Connections(Scheduler scheduler, int many, Predicate<InetAddress> exempt) {
        this.scheduler = scheduler;
        this.many = many;
        this.exempt = exempt;
    }

    /**
     * When a connection was seen to work for no request.
     *
     * @param client whose it is; null where that is unknown
     * @param requests how many had come until then
     * @param since in nanoseconds
     */
    private record Quiet(InetAddress client, long requests, long since) {}

    @Override
    public void onOpened(Connection connection) {
        if (!(connection instanceof ConnectionMetaData)) {
            return; // TLS has one of its own below
        }
        InetAddress client = address(connection);
        open.put(connection, new Quiet(client, 0, NanoTime.now()));
        if (client != null && clients.merge(client, 1, Integer::sum) > A_CLIENT && !exempt.test(client)) {
            connection.getEndPoint().close();
        }
    }

    @Override
    public void onClosed(Connection connection) {
        Quiet known = open.remove(connection);
        if (known != null && known.client() != null) {
            clients.computeIfPresent(known.client(), (client, count) -> count == 1 ? null : count - 1);
        }
    }

    private static InetAddress address(Connection connection) {
        return connection.getEndPoint().getRemoteSocketAddress() instanceof InetSocketAddress remote
                ? remote.getAddress()
                : null;
    }

    @Override
    protected void doStart() {
        scheduler.schedule(this::look, 1, TimeUnit.SECONDS);
    }

    private void look() {
        if (!isRunning() && !isStarting()) {
            return;
        }
        int patience = open.size() > many ? PATIENCE_WHEN_MANY_S : PATIENCE_S;
        open.forEach((connection, quiet) -> {
            long requests = connection.getMessagesIn();
            if (requests != quiet.requests() || requests != connection.getMessagesOut()) {
                open.replace(connection, new Quiet(quiet.client(), requests, NanoTime.now()));
            } else if (NanoTime.secondsSince(quiet.since()) >= patience) {
                connection.close();
            }
        });
        scheduler.schedule(this::look, 1, TimeUnit.SECONDS);
    }
}
