package org.diplomaticties.snapshot;

import java.util.Arrays;
import java.util.Collection;
import java.util.Collections;
import java.util.Map;
import java.util.Set;
import java.util.SortedSet;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.apache.jena.sparql.core.Quad;

/**
 * All triples of a version, in memory, for reading by as many threads as like. The default graph is the merge of all graphs;
 * beside each triple stands which graphs say it.
 */
public final class Snapshot {

    private final Terms terms;
    private final Map<Integer, Pairs> pairs;
    private final GraphSets graphSets;
    private final long size;

    /** How many triples each set of graphs says, by its number. */
    private final int[] counts;

    private final long changes;
    private final SortedSet<Integer> predicates;
    private volatile Set<Integer> graphs;

    Snapshot(Terms terms, Map<Integer, Pairs> pairs, GraphSets graphSets, int[] counts, long changes) {
        this.counts = counts;
        this.changes = changes;
        this.terms = terms;
        this.pairs = Map.copyOf(pairs);
        this.predicates = Collections.unmodifiableSortedSet(new TreeSet<>(pairs.keySet()));
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

    /**
     * The graph after a change: a snapshot that shares with this one whatever did not change. It takes time and memory for the
     * change alone, and for the values of the terms in it.
     */
    public Snapshot with(Collection<Quad> added, Collection<Quad> removed) {
        return SnapshotChange.of(this, added, removed);
    }

    /** How many triples changed since a snapshot was made of all: reading gets slower with them. */
    public long changes() {
        return changes;
    }

    /** How many triples each set of graphs says, by its number; sets may have been added since. */
    int[] counts() {
        return counts;
    }

    Map<Integer, Pairs> all() {
        return pairs;
    }

    /** The ids of the predicates, ascending. */
    public SortedSet<Integer> predicates() {
        return predicates;
    }

    /** The ids of the graphs that say something. */
    Set<Integer> graphs() {
        Set<Integer> known = graphs;
        if (known == null) {
            known = IntStream.range(0, counts.length)
                    .filter(number -> counts[number] > 0)
                    .flatMap(number -> Arrays.stream(graphSets.graphs(number)))
                    .boxed()
                    .collect(Collectors.toUnmodifiableSet());
            graphs = known;
        }
        return known;
    }

    /** The triples of a predicate; null if there are none, for this is asked in loops. */
    public Pairs pairs(int predicate) {
        return pairs.get(predicate);
    }
}
