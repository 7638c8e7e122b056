/**
 * What is said of a thing and of the data set as a whole, and where: descriptions, the documents that hold them, the
 * catalogue, what the endpoint can do, the saved queries as examples. May use {@code problem}, {@code file},
 * {@code ontology}, {@code rdf}, {@code change} and {@code query}.
 */
package org.diplomaticties.linkeddata;
