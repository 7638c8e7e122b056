package org.diplomaticties.edge;

/**
 * How the server meets the network.
 *
 * @param accessLog file for a line for each request; empty for none
 */
public record EdgeConfig(String accessLog) {

    /** Nothing that an operator has to decide. */
    public static final EdgeConfig DEFAULT = new EdgeConfig("");
}
