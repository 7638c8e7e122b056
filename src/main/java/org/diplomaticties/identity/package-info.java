/**
 * Whether officials, or meetings, that sources tell of under several IRIs are the same: the links that are certain enough to
 * be made, and the candidates that somebody has to decide. Reads a data set and opens nothing. May use {@code fact},
 * {@code name}, {@code ontology} and {@code rdf}.
 */
package org.diplomaticties.identity;
