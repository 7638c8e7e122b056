package org.diplomaticties.plan;

import org.apache.jena.sparql.path.Path;

/**
 * A path that is looked for between two places.
 *
 * @param focus the merge, or a graph that is known before
 * @param text for people
 */
record PathPattern(Spot subject, Path path, Spot object, Focus focus, String text) {}
