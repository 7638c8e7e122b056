package org.diplomaticties.snapshot;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.SortedSet;
import java.util.TreeSet;
import org.apache.jena.graph.Node;
import org.apache.jena.sparql.core.Quad;

/** Makes of a snapshot the next one, which shares with it whatever did not change. */
final class SnapshotChange {

    private static final Comparator<Altering.Pair> IN_ORDER =
            Comparator.comparingInt(Altering.Pair::key).thenComparingInt(Altering.Pair::value);

    private final Snapshot before;
    private final Terms terms;
    private final GraphSets graphSets;
    private int[] counts;
    private final Run run = new Run();

    /** By predicate, the pairs that quads speak of, with the graphs that say them in the end. */
    private final Map<Integer, Map<Long, SortedSet<Integer>>> touched = new HashMap<>();

    private long changes;

    private SnapshotChange(Snapshot before) {
        this.before = before;
        this.terms = before.terms();
        this.graphSets = before.graphSets();
        this.counts = before.counts().clone();
    }

    /** The snapshot after quads were removed from named graphs and others added to them. */
    static Snapshot of(Snapshot before, Collection<Quad> added, Collection<Quad> removed) {
        SnapshotChange change = new SnapshotChange(before);
        removed.forEach(change::remove);
        added.forEach(change::add);
        return change.made();
    }

    private void remove(Quad quad) {
        int graph = terms.id(quad.getGraph());
        int subject = terms.id(quad.getSubject());
        int predicate = terms.id(quad.getPredicate());
        int object = terms.id(quad.getObject());
        if (graph != Dictionary.NONE
                && subject != Dictionary.NONE
                && predicate != Dictionary.NONE
                && object != Dictionary.NONE) {
            graphsOf(subject, predicate, object).remove(graph);
        }
    }

    private void add(Quad quad) {
        graphsOf(id(quad.getSubject()), id(quad.getPredicate()), id(quad.getObject()))
                .add(id(quad.getGraph()));
    }

    private int id(Node term) {
        if (!term.isURI() && !term.isBlank() && !term.isLiteral()) {
            throw new IllegalArgumentException("Triples as terms are not of RDF 1.1: " + term);
        }
        return terms.add(term);
    }

    private SortedSet<Integer> graphsOf(int subject, int predicate, int object) {
        return touched.computeIfAbsent(predicate, p -> new HashMap<>())
                .computeIfAbsent(((long) subject << Integer.SIZE) | object, pair -> {
                    SortedSet<Integer> graphs = new TreeSet<>();
                    int set = setOf(subject, predicate, object);
                    if (set != Altering.Pair.GONE) {
                        for (int graph : graphSets.graphs(set)) {
                            graphs.add(graph);
                        }
                    }
                    return graphs;
                });
    }

    private int setOf(int subject, int predicate, int object) {
        Pairs pairs = before.pairs(predicate);
        int place = pairs == null ? -1 : pairs.bySubject().place(subject, object, run);
        return place < 0 ? Altering.Pair.GONE : run.graphs[place];
    }

    private Snapshot made() {
        Map<Integer, Pairs> pairs = new HashMap<>(before.all());
        touched.forEach((predicate, graphs) -> {
            Pairs altered = altered(pairs.getOrDefault(predicate, Pairs.NONE), differing(predicate, graphs));
            if (altered.size() > 0) {
                pairs.put(predicate, altered);
            } else {
                pairs.remove(predicate);
            }
        });
        return new Snapshot(terms, pairs, graphSets, counts, before.changes() + changes);
    }

    private List<Altering.Pair> differing(int predicate, Map<Long, SortedSet<Integer>> graphs) {
        List<Altering.Pair> differing = new ArrayList<>(graphs.size());
        graphs.forEach((pair, now) -> {
            int subject = (int) (pair >>> Integer.SIZE);
            int object = pair.intValue();
            int old = setOf(subject, predicate, object);
            int set = now.isEmpty()
                    ? Altering.Pair.GONE
                    : graphSets.number(now.stream().mapToInt(Integer::intValue).toArray());
            if (set != old) {
                differing.add(new Altering.Pair(subject, object, set));
                count(old, -1);
                count(set, 1);
            }
        });
        changes += differing.size();
        return differing;
    }

    private void count(int set, int more) {
        if (set == Altering.Pair.GONE) {
            return;
        }
        if (set >= counts.length) {
            counts = Arrays.copyOf(counts, graphSets.size() + 1);
        }
        counts[set] += more;
    }

    private static Pairs altered(Pairs pairs, List<Altering.Pair> differing) {
        if (differing.isEmpty()) {
            return pairs;
        }
        differing.sort(IN_ORDER);
        Index bySubject = Altering.of(pairs.bySubject(), differing);
        differing.replaceAll(pair -> new Altering.Pair(pair.value(), pair.key(), pair.set()));
        differing.sort(IN_ORDER);
        return new Pairs(bySubject, Altering.of(pairs.byObject(), differing));
    }
}
