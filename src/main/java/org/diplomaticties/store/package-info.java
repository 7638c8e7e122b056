/**
 * The data set that queries see: one named graph per source, and their merge as the default graph. May use
 * {@code problem}, {@code ontology}, {@code rdf} and {@code validate}, from which valid sources come.
 */
package org.diplomaticties.store;
