package org.diplomaticties.identity;

import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.apache.jena.graph.Node;

/**
 * A meeting as sources tell of it under one IRI.
 *
 * @param time its days
 * @param exact whether begin and end are known to the day
 * @param mode how they met, where that is told
 * @param sides the states that took part, each with those who acted for it
 */
record Occasion(
        Node thing,
        String label,
        Set<Node> sources,
        Stretch time,
        boolean exact,
        Optional<Node> mode,
        Map<String, Set<Node>> sides)
        implements Told {

    /** So many days of a meeting are looked at, at most. */
    static final int LONGEST = 14;

    /** Sides and days as one text, the same for all that agree in them. */
    String key() {
        return String.join(" ", sides.keySet()) + " " + time;
    }
}
