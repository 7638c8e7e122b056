/**
 * Rows that leave: answers of saved queries in the formats of other programs, ways to ask again from there, and how an
 * answer is cited. May use {@code problem}, {@code file}, {@code ontology}, {@code rdf}, {@code query} and {@code fact}.
 */
package org.diplomaticties.result;
