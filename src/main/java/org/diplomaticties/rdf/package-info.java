/**
 * RDF in and out: strict reading that remembers where each triple stands, stable writing, the IRIs of things, and the
 * one table of formats. May use {@code problem}, {@code file}, {@code fact},
 * {@code name} and {@code ontology}.
 */
package org.diplomaticties.rdf;
