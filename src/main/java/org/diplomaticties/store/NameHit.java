package org.diplomaticties.store;

import java.util.Comparator;
import org.apache.jena.graph.Node;

/**
 * A thing that a search found by one of its names.
 *
 * @param name the name that fits best, as it is written
 * @param score from 0 to 1: how well it fits
 */
public record NameHit(Node thing, Node name, double score) {

    static final Comparator<NameHit> BEST_FIRST = Comparator.comparingDouble(NameHit::score)
            .reversed()
            .thenComparing(hit -> hit.thing().getURI());

    NameHit better(NameHit other) {
        return other.score > score ? other : this;
    }
}
