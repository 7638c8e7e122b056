package org.diplomaticties.edge;

import org.eclipse.jetty.compression.gzip.GzipCompression;
import org.eclipse.jetty.compression.server.CompressionConfig;
import org.eclipse.jetty.compression.server.CompressionHandler;
import org.eclipse.jetty.server.Connector;
import org.eclipse.jetty.server.Handler;
import org.eclipse.jetty.server.HttpConnectionFactory;
import org.eclipse.jetty.server.Server;
import org.eclipse.jetty.server.handler.ContextHandler;

/** Puts between the network and the servlets of a server what keeps them apart. */
public final class Edge {

    private final AnswerHeaders headers;
    private final EdgeErrors errors;

    /**
     * An edge that is not in place yet.
     *
     * @param pictures one more origin from which pages show pictures; empty for none
     * @param encrypted whether clients reach the server by HTTPS
     */
    public Edge(String pictures, boolean encrypted) {
        this.headers = new AnswerHeaders(pictures, encrypted);
        this.errors = new EdgeErrors(headers);
    }

    /** Puts it around a server that has its servlets and has not started. */
    public void surround(Server server) {
        for (Connector connector : server.getConnectors()) {
            HttpBounds.set(
                    connector.getConnectionFactory(HttpConnectionFactory.class).getHttpConfiguration());
        }
        server.setErrorHandler(errors);
        server.getDescendants(ContextHandler.class).forEach(context -> context.setErrorHandler(errors));
        server.setRequestLog(new AccessLog());
        server.setHandler(handlers(server.getHandler()));
    }

    /** The way of a request, from the outside in. */
    private Handler handlers(Handler servlets) {
        Handler named = new NamedThread(servlets);
        Handler compressed = compression(named);
        return new Entrance(headers, compressed);
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
