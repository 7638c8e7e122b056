/**
 * What is said of a thing. May use {@code problem}, {@code file}, {@code ontology} and {@code rdf}.
 */
package org.diplomaticties.linkeddata;
