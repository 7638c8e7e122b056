package org.diplomaticties.change;

import java.util.LinkedHashSet;
import java.util.Set;
import java.util.stream.Stream;
import org.apache.jena.sparql.core.Quad;

/**
 * What a change adds to and removes from the graphs of sources. The default graph, their merge, follows from them.
 *
 * @param added triples that were not there before
 * @param removed triples that were
 */
public record Patch(Set<Quad> added, Set<Quad> removed) {

    /** What changes come to that follow each other. */
    public static Patch net(Stream<Patch> patches) {
        Set<Quad> added = new LinkedHashSet<>();
        Set<Quad> removed = new LinkedHashSet<>();
        patches.forEach(patch -> {
            patch.removed().stream().filter(quad -> !added.remove(quad)).forEach(removed::add);
            patch.added().stream().filter(quad -> !removed.remove(quad)).forEach(added::add);
        });
        return new Patch(added, removed);
    }

    public boolean isEmpty() {
        return added.isEmpty() && removed.isEmpty();
    }

    /** Gives it to a reader, what is removed first. */
    public void read(PatchReader reader) {
        removed.forEach(reader::removed);
        added.forEach(reader::added);
    }

    /** The same with terms as the store keeps them: the log may have been written by a program that kept them otherwise. */
    public Patch kept() {
        return new Patch(kept(added), kept(removed));
    }

    private static Set<Quad> kept(Set<Quad> quads) {
        Set<Quad> kept = new LinkedHashSet<>();
        for (Quad quad : quads) {
            kept.add(Quad.create(
                    quad.getGraph(), quad.getSubject(), quad.getPredicate(), KeptTerm.of(quad.getObject())));
        }
        return kept;
    }

    /** The change back. */
    public Patch reversed() {
        return new Patch(removed, added);
    }
}
