/**
 * What stands between the network and the servlets: connections and their bounds, bodies, the request id, the headers of
 * every answer, the bodies of errors, the access log, whose turn it is. May use {@code problem}, {@code guard} and {@code file}; Jetty, but
 * not Fuseki.
 */
package org.diplomaticties.edge;
