/**
 * The HTTP server, built on Fuseki: the one place that wires HTTP. May use {@code problem}, {@code file},
 * {@code ontology}, {@code rdf}, {@code change}, {@code store}, {@code query}, {@code result}, {@code linkeddata} and
 * {@code page}, {@code edge}. Fuseki is used here only; Jetty and servlets here and in {@code edge}.
 */
package org.diplomaticties.server;
