package org.diplomaticties.server;

import java.net.BindException;
import java.nio.channels.UnresolvedAddressException;
import java.time.Clock;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import java.util.function.Supplier;
import org.apache.jena.fuseki.main.FusekiServer;
import org.diplomaticties.access.Gatekeeper;
import org.diplomaticties.access.Users;
import org.diplomaticties.edge.BodyUse;
import org.diplomaticties.edge.Edge;
import org.diplomaticties.page.Tiles;
import org.diplomaticties.problem.Problem;
import org.diplomaticties.problem.TiesException;
import org.diplomaticties.query.Questions;
import org.diplomaticties.store.Store;
import org.diplomaticties.store.WritableStore;
import org.eclipse.jetty.ee10.servlet.ServletContextHandler;
import org.eclipse.jetty.server.LocalConnector;
import org.eclipse.jetty.server.ServerConnector;

/** A running server. */
public final class TiesServer implements AutoCloseable {

    private static final int QUIET = 5;
    private static final Set<String> NEED_LOGIN = Set.of("/update", "/data");

    private static final int THREADS = 8;
    private static final int MOST_THREADS = 400;

    private static final Map<String, BodyUse> BODIES =
            Map.of("/sparql", BodyUse.HELD, "/update", BodyUse.FORM_HELD, "/data/*", BodyUse.FORM_HELD);

    private final FusekiServer fuseki;
    private final LocalConnector inside;
    private final ServerConfig config;
    private final Watching watching;

    private TiesServer(FusekiServer fuseki, LocalConnector inside, ServerConfig config, Watching watching) {
        this.inside = inside;
        this.fuseki = fuseki;
        this.config = config;
        this.watching = watching;
    }

    /**
     * Starts a server that answers from a store.
     *
     * @throws TiesException if the port is taken, or the host is none of this machine
     */
    public static TiesServer start(ServerConfig config, Store store, Questions questions) {
        Watching watching = new Watching(config, store, NEED_LOGIN);
        FusekiServer.Builder builder = builder(config, watching);
        new Addresses(config, store, questions).addTo(builder);
        return start(config, builder, Door.SHUT, watching);
    }

    /**
     * Starts a server that also changes the store, for users who log in.
     *
     * @throws TiesException if the port is taken, or the host is none of this machine
     */
    public static TiesServer start(ServerConfig config, WritableStore store, Questions questions, Users users) {
        return start(config, store, questions, () -> users);
    }

    /**
     * Starts a server that also changes the store, for those who are users at the time.
     *
     * @throws TiesException if the port is taken, or the host is none of this machine
     */
    public static TiesServer start(
            ServerConfig config, WritableStore store, Questions questions, Supplier<Users> users) {
        Changes changes = new Changes(store);
        Door door = new LoginDoor(new Gatekeeper(users, Clock.systemUTC()));
        LoginFilter login = new LoginFilter(door);
        Watching watching = new Watching(config, store, NEED_LOGIN);
        FusekiServer.Builder builder = builder(config, watching)
                .addFilter("/update", login)
                .addFilter("/data/*", login)
                .addServlet("/update", new UpdateServlet(changes))
                .addServlet("/data/*", new DataServlet(config, store, changes));
        new Addresses(config, store, questions).addTo(builder);
        return start(config, builder, door, watching);
    }

    private static FusekiServer.Builder builder(ServerConfig config, Watching watching) {
        FusekiServer.Builder builder = FusekiServer.create()
                .port(config.port())
                .enablePing(true)
                .numServerThreads(THREADS, MOST_THREADS)
                .addFilter("/*", new FailureFilter())
                .addFilter("/*", new GuardFilter(config.budgets(), NEED_LOGIN));
        watching.addTo(builder);
        return builder;
    }

    private static TiesServer start(
            ServerConfig config, FusekiServer.Builder builder, Door administration, Watching watching) {
        FusekiServer fuseki = builder.addFilter("/$/*", new AdministrationFilter(administration))
                .build();
        for (var connector : fuseki.getJettyServer().getConnectors()) {
            if (connector instanceof ServerConnector listener) {
                listener.setHost(config.host());
            }
        }
        LocalConnector inside = new LocalConnector(fuseki.getJettyServer());
        fuseki.getJettyServer().addConnector(inside);
        new Edge(
                        config.edge(),
                        new Tiles(config.tiles()).origin(),
                        config.publicUrl().startsWith("https:"),
                        BODIES,
                        watching.turns(),
                        watching.meters(),
                        watching.kept())
                .surround(fuseki.getJettyServer());
        try {
            fuseki.start();
            return new TiesServer(fuseki, inside, config, watching);
        } catch (RuntimeException e) {
            fuseki.stop();
            watching.close();
            throw explained(config, e);
        }
    }

    /** Where it listens, without a slash at the end. */
    public String url() {
        String host = config.host().contains(":") ? "[" + config.host() + "]" : config.host();
        return (config.edge().tls().isOn() ? "https://" : "http://") + host + ":" + fuseki.getPort();
    }

    /** The patterns of the addresses at which servlets answer (Jakarta Servlet 6, section 12.2). */
    List<String> patterns() {
        return fuseki.getJettyServer().getDescendants(ServletContextHandler.class).stream()
                .flatMap(context -> Arrays.stream(context.getServletHandler().getServletMappings()))
                .flatMap(mapping -> Arrays.stream(mapping.getPathSpecs()))
                .sorted()
                .toList();
    }

    /** Makes ready what takes long the first time; not at once, so that who asks at once has the machine for himself. */
    public void prepare() {
        CompletableFuture.delayedExecutor(QUIET, TimeUnit.SECONDS).execute(firstReader());
    }

    /** Where requests of the program itself come in, without the network. */
    LocalConnector inside() {
        return inside;
    }

    /** The one who asks first. */
    FirstReader firstReader() {
        return new FirstReader(inside);
    }

    /** Waits until the server is stopped. */
    public void join() {
        fuseki.join();
    }

    /** Stops the server; requests at work end, new ones are refused. */
    @Override
    public void close() {
        fuseki.stop();
        watching.close();
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
