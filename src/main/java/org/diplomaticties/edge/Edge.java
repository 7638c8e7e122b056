package org.diplomaticties.edge;

import java.net.InetAddress;
import java.util.Map;
import org.eclipse.jetty.compression.gzip.GzipCompression;
import org.eclipse.jetty.compression.server.CompressionConfig;
import org.eclipse.jetty.compression.server.CompressionHandler;
import org.eclipse.jetty.server.Connector;
import org.eclipse.jetty.server.Handler;
import org.eclipse.jetty.server.HttpConnectionFactory;
import org.eclipse.jetty.server.NetworkConnectionLimit;
import org.eclipse.jetty.server.Server;
import org.eclipse.jetty.server.ServerConnector;
import org.eclipse.jetty.server.handler.ContextHandler;

/** Puts between the network and the servlets of a server what keeps them apart. */
public final class Edge {

    /** Connections that the operating system may hold until they are taken. */
    private static final int WAITING = 1024;

    /** What the operating system holds of an answer, in bytes. */
    private static final int SEND_BUFFER = 256 << 10;

    private static final int MOST = 5_000;
    private static final int MANY = 3_000;

    private final AnswerHeaders headers;
    private final EdgeErrors errors;
    private final Map<String, BodyUse> bodies;

    /**
     * An edge that is not in place yet.
     *
     * @param pictures one more origin from which pages show pictures; empty for none
     * @param encrypted whether clients reach the server by HTTPS
     * @param bodies which addresses take bodies
     */
    public Edge(String pictures, boolean encrypted, Map<String, BodyUse> bodies) {
        this.bodies = bodies;
        this.headers = new AnswerHeaders(pictures, encrypted);
        this.errors = new EdgeErrors(headers);
    }

    /** Puts it around a server that has its servlets and has not started. */
    public void surround(Server server) {
        for (Connector connector : server.getConnectors()) {
            if (connector instanceof ServerConnector network) {
                network.setAcceptQueueSize(WAITING);
                network.setAcceptedSendBufferSize(SEND_BUFFER);
            }
            connector.addBean(new Connections(server.getScheduler(), MANY, InetAddress::isLoopbackAddress));
            HttpBounds.set(
                    connector.getConnectionFactory(HttpConnectionFactory.class).getHttpConfiguration());
        }
        server.addBean(new NetworkConnectionLimit(MOST, server));
        server.setErrorHandler(errors);
        server.getDescendants(ContextHandler.class).forEach(context -> context.setErrorHandler(errors));
        server.setRequestLog(new AccessLog());
        server.setHandler(handlers(server.getHandler()));
    }

    /** The way of a request, from the outside in. */
    private Handler handlers(Handler servlets) {
        Handler named = new NamedThread(servlets);
        Handler compressed = compression(named);
        return new Entrance(headers, new Bodies(bodies, new Deliveries(compressed)));
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
