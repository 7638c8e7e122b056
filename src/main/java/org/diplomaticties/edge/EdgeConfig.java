package org.diplomaticties.edge;

/**
 * How the server meets the network.
 *
 * @param tls what it encrypts with, if it does
 * @param accessLog file for a line for each request; empty for none
 * @param patience how many seconds a client may be slower than any network is, before it is cut off
 * @param proxies who is believed when passing on requests of others
 */
public record EdgeConfig(Tls tls, String accessLog, int patience, TrustedProxies proxies) {

    /** What is right for most clients. */
    public static final int PATIENCE_S = 10;

    /** Nothing that an operator has to decide. */
    public static final EdgeConfig DEFAULT = new EdgeConfig(Tls.NONE, "", PATIENCE_S, TrustedProxies.NONE);

    /** One that believes nobody. */
    public EdgeConfig(Tls tls, String accessLog, int patience) {
        this(tls, accessLog, patience, TrustedProxies.NONE);
    }
}
