package org.diplomaticties.snapshot;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Iterator;
import java.util.List;
import java.util.NoSuchElementException;
import org.apache.jena.graph.Graph;
import org.apache.jena.graph.Node;
import org.apache.jena.riot.system.PrefixMap;
import org.apache.jena.sparql.core.Quad;
import org.diplomaticties.columns.ReadOnlyDataset;

/** A snapshot as a data set for reading, by as many threads as like. The default graph is the merge of all graphs. */
public final class SnapshotDataset extends ReadOnlyDataset {

    private final Snapshot snapshot;
    private final PrefixMap prefixes;

    public SnapshotDataset(Snapshot snapshot, PrefixMap prefixes) {
        this.snapshot = snapshot;
        this.prefixes = prefixes;
    }

    public Snapshot snapshot() {
        return snapshot;
    }

    @Override
    protected Iterator<Quad> findInDftGraph(Node subject, Node predicate, Node object) {
        return find(subject, predicate, object, (triples, to) -> to.add(quad(Quad.defaultGraphIRI, triples)));
    }

    @Override
    protected Iterator<Quad> findInSpecificNamedGraph(Node graph, Node subject, Node predicate, Node object) {
        int id = snapshot.terms().id(graph);
        return find(subject, predicate, object, (triples, to) -> {
            if (Arrays.binarySearch(snapshot.graphSets().graphs(triples.graphs()), id) >= 0) {
                to.add(quad(graph, triples));
            }
        });
    }

    @Override
    protected Iterator<Quad> findInAnyNamedGraphs(Node subject, Node predicate, Node object) {
        return find(subject, predicate, object, (triples, to) -> {
            for (int graph : snapshot.graphSets().graphs(triples.graphs())) {
                to.add(quad(snapshot.terms().term(graph), triples));
            }
        });
    }

    private Quad quad(Node graph, Triples triples) {
        Terms terms = snapshot.terms();
        return Quad.create(
                graph, terms.term(triples.subject()), terms.term(triples.predicate()), terms.term(triples.object()));
    }

    /** What becomes of a triple that fits: as many quads as there are graphs to tell of. */
    private interface Found {
        void add(Triples triples, List<Quad> to);
    }

    private Iterator<Quad> find(Node subject, Node predicate, Node object, Found found) {
        int s = id(subject);
        int p = id(predicate);
        int o = id(object);
        if (s < 0 || p < 0 || o < 0) {
            return List.<Quad>of().iterator();
        }
        return new Stepping(Triples.of(snapshot, s, p, o), found);
    }

    /** An id, or {@link Triples#ANY}; negative if there is no such term. */
    private int id(Node term) {
        if (term == null || Node.ANY.equals(term)) {
            return Triples.ANY;
        }
        int id = snapshot.terms().id(term);
        return id == Dictionary.NONE ? -1 : id;
    }

    /** Quads of the triples that a reader steps through. */
    private static final class Stepping implements Iterator<Quad> {

        private final Triples triples;
        private final Found found;
        private final List<Quad> ready = new ArrayList<>();
        private int next;

        Stepping(Triples triples, Found found) {
            this.triples = triples;
            this.found = found;
        }

        @Override
        public boolean hasNext() {
            while (next == ready.size()) {
                ready.clear();
                next = 0;
                if (!triples.next()) {
                    return false;
                }
                found.add(triples, ready);
            }
            return true;
        }

        @Override
        public Quad next() {
            if (!hasNext()) {
                throw new NoSuchElementException();
            }
            return ready.get(next++);
        }
    }

    @Override
    public Iterator<Node> listGraphNodes() {
        return snapshot.graphs().stream().map(snapshot.terms()::term).iterator();
    }

    @Override
    public boolean containsGraph(Node graph) {
        return Quad.isDefaultGraph(graph)
                || Quad.isUnionGraph(graph)
                || snapshot.graphs().contains(snapshot.terms().id(graph));
    }

    @Override
    public Graph getDefaultGraph() {
        return new SnapshotGraph(this, Quad.defaultGraphNodeGenerated, snapshot);
    }

    @Override
    public Graph getGraph(Node graph) {
        return new SnapshotGraph(this, graph, snapshot);
    }

    @Override
    public PrefixMap prefixes() {
        return prefixes;
    }
}
