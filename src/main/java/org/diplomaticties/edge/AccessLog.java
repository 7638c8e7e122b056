package org.diplomaticties.edge;

import org.eclipse.jetty.server.Request;
import org.eclipse.jetty.server.RequestLog;
import org.eclipse.jetty.server.Response;
import org.eclipse.jetty.util.NanoTime;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * A line for each request in the logger {@code access}: {@code key=value} in one order, without what was asked for after the
 * path, since queries may say more of people than an operator should keep.
 */
public final class AccessLog implements RequestLog {

    /** Attribute of a request: how many rows its answer has, a number. */
    public static final String ROWS = AccessLog.class.getName() + ".rows";

    /** Attribute of a request: true if its answer was kept for it, or made for another who asked the same. */
    static final String KEPT = AccessLog.class.getName() + ".kept";

    static final String LOGGER = "access";

    private static final int LONGEST_METHOD = 20;
    private static final int LONGEST_PATH = 500;

    private static final Logger LOG = LoggerFactory.getLogger(LOGGER);

    @Override
    public void log(Request request, Response response) {
        if (!LOG.isInfoEnabled()) {
            return;
        }
        Object rows = request.getAttribute(ROWS);
        LOG.info(
                "method={} path={} status={} ms={} rows={} kept={} bytes={} client={} request={}",
                Text.word(request.getMethod(), LONGEST_METHOD),
                Text.word(request.getHttpURI().getPath(), LONGEST_PATH),
                response.getStatus(),
                NanoTime.millisSince(request.getHeadersNanoTime()),
                rows instanceof Number ? rows : "-",
                request.getAttribute(KEPT) == null ? "no" : "yes",
                Outgoing.bytes(request),
                Text.word(Request.getRemoteAddr(request), LONGEST_PATH),
                RequestId.of(request));
    }
}
