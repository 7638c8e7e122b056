/**
 * The HTTP server, built on Fuseki: the one place that wires HTTP. May use {@code problem}, {@code file},
 * {@code access}, {@code ontology}, {@code rdf}, {@code change}, {@code store}, {@code query}, {@code result}, {@code linkeddata} and
 * {@code page}. Fuseki, Jetty and servlets are used here only.
 */
package org.diplomaticties.server;
