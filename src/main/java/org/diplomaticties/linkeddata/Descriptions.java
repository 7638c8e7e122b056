package org.diplomaticties.linkeddata;

import java.lang.ref.SoftReference;
import java.util.LinkedHashMap;
import java.util.Map;
import org.apache.jena.graph.Node;
import org.apache.jena.sparql.core.DatasetGraph;
import org.diplomaticties.change.Version;

/**
 * Describes things, and remembers of the last long descriptions how they are made: who reads one page mostly reads the
 * next.
 */
public final class Descriptions {

    private static final int KEPT = 32;

    private final Map<Key, SoftReference<Outline>> kept = new LinkedHashMap<>(KEPT, 0.75f, true);

    private record Key(Version version, Node thing) {}

    /**
     * Describes a thing as it is in a version.
     *
     * @param dataset the data set in that version
     * @throws org.diplomaticties.problem.TiesException if nothing is said of it
     */
    public Description of(Node thing, Version version, DatasetGraph dataset) {
        Key key = new Key(version, thing);
        synchronized (kept) {
            SoftReference<Outline> known = kept.get(key);
            Outline outline = known == null ? null : known.get();
            if (outline != null) {
                return new Description(thing, outline, dataset);
            }
        }
        Description made = Description.of(thing, dataset);
        if (made.pages() > 1) {
            keep(key, made.outline());
        }
        return made;
    }

    private void keep(Key key, Outline outline) {
        synchronized (kept) {
            kept.put(key, new SoftReference<>(outline));
            if (kept.size() > KEPT) {
                kept.remove(kept.keySet().iterator().next());
            }
        }
    }
}
