package org.diplomaticties.edge;

import java.nio.file.Path;
import java.util.Map;
import org.eclipse.jetty.compression.gzip.GzipCompression;
import org.eclipse.jetty.compression.server.CompressionConfig;
import org.eclipse.jetty.compression.server.CompressionHandler;
import org.eclipse.jetty.http.HttpVersion;
import org.eclipse.jetty.server.Connector;
import org.eclipse.jetty.server.Handler;
import org.eclipse.jetty.server.HttpConfiguration;
import org.eclipse.jetty.server.HttpConnectionFactory;
import org.eclipse.jetty.server.NetworkConnectionLimit;
import org.eclipse.jetty.server.RequestLog;
import org.eclipse.jetty.server.SecureRequestCustomizer;
import org.eclipse.jetty.server.Server;
import org.eclipse.jetty.server.ServerConnector;
import org.eclipse.jetty.server.SslConnectionFactory;
import org.eclipse.jetty.server.handler.ContextHandler;

/** Puts between the network and the servlets of a server what keeps them apart. */
public final class Edge {

    /** Connections that the operating system may hold until they are taken. */
    private static final int WAITING = 1024;

    /** What the operating system holds of an answer, in bytes. */
    private static final int SEND_BUFFER = 256 << 10;

    private static final int MOST = 5_000;
    private static final int MANY = 3_000;

    private final EdgeConfig config;
    private final AnswerHeaders headers;
    private final EdgeErrors errors;
    private final Map<String, BodyUse> bodies;
    private final Turns turns;
    private final Meters meters;
    private final KeptAnswers kept;

    /**
     * An edge that is not in place yet.
     *
     * @param config what the operator decides
     * @param pictures one more origin from which pages show pictures; empty for none
     * @param encrypted whether clients reach the server by HTTPS through another one
     * @param bodies which addresses take bodies
     * @param turns whose turn it is
     * @param meters what measures it
     * @param kept answers that are given out again
     */
    public Edge(
            EdgeConfig config,
            String pictures,
            boolean encrypted,
            Map<String, BodyUse> bodies,
            Turns turns,
            Meters meters,
            KeptAnswers kept) {
        this.config = config;
        this.bodies = bodies;
        this.turns = turns;
        this.meters = meters;
        this.kept = kept;
        this.headers = new AnswerHeaders(pictures, encrypted || config.tls().isOn());
        this.errors = new EdgeErrors(headers);
    }

    /** Puts it around a server that has its servlets and has not started. */
    public void surround(Server server) {
        for (Connector connector : server.getConnectors()) {
            HttpBounds.set(
                    connector.getConnectionFactory(HttpConnectionFactory.class).getHttpConfiguration());
            if (connector instanceof ServerConnector network) {
                surround(network);
            }
        }
        server.addBean(new NetworkConnectionLimit(MOST, server));
        server.setErrorHandler(errors);
        server.getDescendants(ContextHandler.class).forEach(context -> context.setErrorHandler(errors));
        server.setRequestLog(new RequestLog.Collection(new AccessLog(), meters));
        meters.watch(server);
        if (!config.accessLog().isEmpty()) {
            server.addBean(new AccessLogFile(Path.of(config.accessLog())));
        }
        server.setHandler(handlers(server.getHandler()));
    }

    private void surround(ServerConnector connector) {
        connector.setAcceptQueueSize(WAITING);
        connector.setAcceptedSendBufferSize(SEND_BUFFER);
        connector.addBean(new Connections(
                connector.getServer().getScheduler(),
                MANY,
                address -> address.isLoopbackAddress() || config.proxies().contain(address)));
        HttpConfiguration http =
                connector.getConnectionFactory(HttpConnectionFactory.class).getHttpConfiguration();
        if (!config.proxies().areNone()) {
            http.addCustomizer(new ForwardedBy(config.proxies()));
        }
        if (config.tls().isOn()) {
            // One server, one certificate: the name that a client asks for need not be in it, behind a proxy for
            // instance.
            http.addCustomizer(new SecureRequestCustomizer(false));
            SslConnectionFactory tls =
                    new SslConnectionFactory(config.tls().contextFactory(), HttpVersion.HTTP_1_1.asString());
            connector.addFirstConnectionFactory(tls);
            connector.setDefaultProtocol(tls.getProtocol());
        }
    }

    /** The way of a request, from the outside in. */
    private Handler handlers(Handler servlets) {
        Handler named = new NamedThread(servlets);
        Handler compressed = compression(named);
        Handler shared = new LaneHandler(turns, compressed);
        Handler delivered = new Deliveries(config.patience(), new KeepingHandler(kept, shared));
        return new Entrance(headers, new Bodies(bodies, config.patience(), delivered));
    }

    /** Compresses answers; what comes compressed is not its business, since it would inflate it without a limit. */
    private static Handler compression(Handler next) {
        CompressionHandler handler = new CompressionHandler();
        handler.putCompression(new GzipCompression());
        handler.putConfiguration(
                "/",
                CompressionConfig.builder()
                        .defaults()
                        .decompressExcludeEncoding("gzip")
                        .build());
        handler.setHandler(next);
        return handler;
    }
}
