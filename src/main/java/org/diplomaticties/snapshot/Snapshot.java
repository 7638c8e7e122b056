package org.diplomaticties.snapshot;

import java.util.Map;
import java.util.Set;
import java.util.TreeSet;

/**
 * All triples of a version, in memory, for reading by as many threads as like. The default graph is the merge of all graphs;
 * beside each triple stands which graphs say it.
 */
public final class Snapshot {

    private final Terms terms;
    private final Map<Integer, Pairs> pairs;
    private final GraphSets graphSets;
    private final long size;
    private volatile boolean[] usedSets;

    Snapshot(Terms terms, Map<Integer, Pairs> pairs, GraphSets graphSets) {
        this.terms = terms;
        this.pairs = Map.copyOf(pairs);
        this.graphSets = graphSets;
        this.size = pairs.values().stream().mapToLong(Pairs::size).sum();
    }

    /** A snapshot of quads. */
    public static Snapshot of(Quads quads) {
        return new SnapshotBuilder(quads).build();
    }

    public Terms terms() {
        return terms;
    }

    public GraphSets graphSets() {
        return graphSets;
    }

    /** How many triples the default graph has. */
    public long size() {
        return size;
    }

    /** By number of a set of graphs, whether it says a triple. */
    boolean[] usedSets() {
        boolean[] known = usedSets;
        if (known == null) {
            known = findUsedSets();
            usedSets = known;
        }
        return known;
    }

    private boolean[] findUsedSets() {
        boolean[] used = new boolean[graphSets.size()];
        Run run = new Run();
        for (Pairs triples : pairs.values()) {
            Index.Walk walk = triples.bySubject().walk();
            while (walk.next(run)) {
                for (int i = run.from; i < run.end; i++) {
                    used[run.graphs[i]] = true;
                }
            }
        }
        return used;
    }

    /** The ids of the predicates, ascending. */
    public Set<Integer> predicates() {
        return new TreeSet<>(pairs.keySet());
    }

    /** The triples of a predicate; null if there are none, for this is asked in loops. */
    public Pairs pairs(int predicate) {
        return pairs.get(predicate);
    }
}
