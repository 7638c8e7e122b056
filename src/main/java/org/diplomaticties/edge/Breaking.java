package org.diplomaticties.edge;

import java.io.IOException;
import java.net.StandardSocketOptions;
import java.nio.channels.NetworkChannel;
import org.eclipse.jetty.io.EndPoint;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Has a connection end with a reset (RFC 9293, section 3.10.4). Clients of HTTP/1.0 take the plain end of one for the end of
 * the answer (RFC 9112, section 6.3), which then looks whole.
 */
final class Breaking {

    private static final Logger LOG = LoggerFactory.getLogger(Breaking.class);

    private Breaking() {}

    /** To be called before the connection is closed; what its client has not read yet is lost. */
    static void off(EndPoint end) {
        Object transport = end.getTransport();
        while (transport instanceof EndPoint below) { // TLS
            transport = below.getTransport();
        }
        if (transport instanceof NetworkChannel channel) {
            try {
                channel.setOption(StandardSocketOptions.SO_LINGER, 0);
            } catch (IOException e) {
                LOG.debug("It is closed already", e);
            }
        }
    }
}
