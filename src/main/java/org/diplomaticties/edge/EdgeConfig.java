package org.diplomaticties.edge;

/**
 * How the server meets the network.
 *
 * @param tls what it encrypts with, if it does
 * @param accessLog file for a line for each request; empty for none
 * @param patience how many seconds a client may be slower than any network is, before it is cut off
 */
public record EdgeConfig(Tls tls, String accessLog, int patience) {

    /** What is right for most clients. */
    public static final int PATIENCE_S = 10;

    /** Nothing that an operator has to decide. */
    public static final EdgeConfig DEFAULT = new EdgeConfig(Tls.NONE, "", PATIENCE_S);
}
