/**
 * How officials are linked through the meetings they took part in. May use {@code problem}, {@code file},
 * {@code ontology}, {@code rdf} and {@code query}.
 */
package org.diplomaticties.network;
