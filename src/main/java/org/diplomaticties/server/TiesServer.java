package org.diplomaticties.server;

import java.net.BindException;
import java.nio.channels.UnresolvedAddressException;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import org.apache.jena.fuseki.main.FusekiServer;
import org.diplomaticties.edge.BodyUse;
import org.diplomaticties.edge.Edge;
import org.diplomaticties.page.Tiles;
import org.diplomaticties.problem.Problem;
import org.diplomaticties.problem.TiesException;
import org.diplomaticties.query.Questions;
import org.diplomaticties.store.DiskStore;
import org.diplomaticties.store.Store;
import org.eclipse.jetty.server.ServerConnector;

/** A running server. */
public final class TiesServer implements AutoCloseable {

    private static final int QUIET = 5;

    private static final Map<String, BodyUse> BODIES =
            Map.of("/sparql", BodyUse.HELD, "/update", BodyUse.FORM_HELD, "/data", BodyUse.FORM_HELD);

    private final FusekiServer fuseki;
    private final ServerConfig config;

    private TiesServer(FusekiServer fuseki, ServerConfig config) {
        this.fuseki = fuseki;
        this.config = config;
    }

    /**
     * Starts a server that answers from a store.
     *
     * @throws TiesException if the port is taken, or the host is none of this machine
     */
    public static TiesServer start(ServerConfig config, Store store, Questions questions) {
        FusekiServer.Builder builder =
                FusekiServer.create().port(config.port()).enablePing(true).addFilter("/*", new FailureFilter());
        new Addresses(config, store, questions).addTo(builder);
        return start(config, builder);
    }

    /**
     * Starts a server that also changes the store, for users who log in.
     *
     * @throws TiesException if the port is taken, or the host is none of this machine
     */
    public static TiesServer start(ServerConfig config, DiskStore store, Questions questions, Users users) {
        Changes changes = new Changes(store);
        LoginFilter login = new LoginFilter(users);
        FusekiServer.Builder builder = FusekiServer.create()
                .port(config.port())
                .enablePing(true)
                .addFilter("/*", new FailureFilter())
                .addFilter("/update", login)
                .addFilter("/data", login)
                .addServlet("/update", new UpdateServlet(changes))
                .addServlet("/data", new DataServlet(store, new VersionHeaders(store), changes));
        new Addresses(config, store, questions).addTo(builder);
        return start(config, builder);
    }

    private static TiesServer start(ServerConfig config, FusekiServer.Builder builder) {
        FusekiServer fuseki = builder.build();
        for (var connector : fuseki.getJettyServer().getConnectors()) {
            if (connector instanceof ServerConnector listener) {
                listener.setHost(config.host());
            }
        }
        new Edge(new Tiles(config.tiles()).origin(), config.publicUrl().startsWith("https:"), BODIES)
                .surround(fuseki.getJettyServer());
        try {
            fuseki.start();
            return new TiesServer(fuseki, config);
        } catch (RuntimeException e) {
            fuseki.stop();
            throw explained(config, e);
        }
    }

    /** Where it listens, without a slash at the end. */
    public String url() {
        String host = config.host().contains(":") ? "[" + config.host() + "]" : config.host();
        return "http://" + host + ":" + fuseki.getPort();
    }

    /** Makes ready what takes long the first time; not at once, so that who asks at once has the machine for himself. */
    public void prepare() {
        CompletableFuture.delayedExecutor(QUIET, TimeUnit.SECONDS).execute(new FirstReader(url()));
    }

    /** Waits until the server is stopped. */
    public void join() {
        fuseki.join();
    }

    /** Stops the server; requests at work end, new ones are refused. */
    @Override
    public void close() {
        fuseki.stop();
    }

    private static RuntimeException explained(ServerConfig config, RuntimeException failure) {
        String address = config.host() + ":" + config.port();
        for (Throwable cause = failure; cause != null; cause = cause.getCause()) {
            if (cause instanceof BindException
                    && config.port() != 0
                    && String.valueOf(cause.getMessage()).contains("in use")) {
                return new TiesException(
                        Problem.unavailable(
                                address,
                                "Another program listens on this port.",
                                "Stop it, or choose another port with --port (0 takes any free one)."),
                        failure);
            }
            if (cause instanceof BindException || cause instanceof UnresolvedAddressException) {
                return new TiesException(
                        Problem.unavailable(
                                address,
                                "The server cannot listen there"
                                        + (cause.getMessage() == null ? "." : ": " + cause.getMessage() + "."),
                                "Name an address of this machine with --host, and a port that you may use with --port."),
                        failure);
            }
        }
        return failure;
    }
}
