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

    /** Gives it to a reader, what is removed first. */
    public void read(PatchReader reader) {
        removed.forEach(reader::removed);
        added.forEach(reader::added);
    }

    /** The change back. */
    public Patch reversed() {
        return new Patch(removed, added);
    }
}
