/**
 * The data set that queries see, in memory or on disk, and its versions. May use {@code problem}, {@code columns}, {@code ontology},
 * {@code rdf}, {@code validate} and {@code change}.
 */
package org.diplomaticties.store;
