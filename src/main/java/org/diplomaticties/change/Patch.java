package org.diplomaticties.change;

import java.util.Set;
import org.apache.jena.sparql.core.Quad;

/**
 * What a change adds to and removes from the graphs of sources. The default graph, their merge, follows from them.
 *
 * @param added triples that were not there before
 * @param removed triples that were
 */
public record Patch(Set<Quad> added, Set<Quad> removed) {

    public boolean isEmpty() {
        return added.isEmpty() && removed.isEmpty();
    }

    /** The change back. */
    public Patch reversed() {
        return new Patch(removed, added);
    }
}
