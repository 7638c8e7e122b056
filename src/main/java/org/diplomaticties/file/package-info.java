/**
 * Folders of text files, on disk or carried by the jar: where ontology, data and queries are read from. May use
 * {@code problem}. A package of its own, below all that read files, because each of them takes its folder from either
 * place.
 */
package org.diplomaticties.file;
