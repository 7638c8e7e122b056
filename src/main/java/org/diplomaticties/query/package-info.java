/**
 * Saved questions: their headers, their typed parameters, their answers. May use {@code problem}, {@code file},
 * {@code access}, {@code name}, {@code ontology} and {@code rdf}.
 */
package org.diplomaticties.query;
