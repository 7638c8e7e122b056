/**
 * Changes to the graph, and the log of all changes: an RDF Patch with who, when and why. Nothing outside this package
 * knows where patches lie. May use {@code problem}, {@code fact} (texts of sources), {@code columns},
 * {@code ontology}, {@code rdf} and {@code validate}.
 */
package org.diplomaticties.change;
