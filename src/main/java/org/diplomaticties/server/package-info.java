/**
 * The HTTP server, built on Fuseki: the one place that wires HTTP. May use {@code problem}, {@code file},
 * {@code access}, {@code edge}, {@code ontology}, {@code rdf}, {@code engine}, {@code change}, {@code store}, {@code query},
 * {@code result}, {@code linkeddata} and {@code page}. Fuseki is used here only; Jetty and servlets here and in
 * {@code edge}.
 */
package org.diplomaticties.server;
