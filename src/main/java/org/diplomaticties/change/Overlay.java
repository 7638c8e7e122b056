package org.diplomaticties.change;

import java.util.HashSet;
import java.util.Iterator;
import java.util.Set;
import java.util.stream.Collectors;
import org.apache.jena.atlas.iterator.Iter;
import org.apache.jena.graph.Graph;
import org.apache.jena.graph.Node;
import org.apache.jena.query.ReadWrite;
import org.apache.jena.query.TxnType;
import org.apache.jena.riot.system.PrefixMap;
import org.apache.jena.sparql.core.DatasetGraph;
import org.apache.jena.sparql.core.DatasetGraphFactory;
import org.apache.jena.sparql.core.DatasetGraphTriplesQuads;
import org.apache.jena.sparql.core.GraphView;
import org.apache.jena.sparql.core.Quad;

/**
 * A data set as it would be after changes that are kept in memory, over one that is not touched. Triples are added to and
 * removed from named graphs; the default graph stays their merge by itself. To be used within a read transaction of the
 * data set below, and by one thread.
 *
 * <p>Jena has a buffering data set of its own; in 5.6.0 its default graph still shows removed triples, and its graph views
 * show the data set below.
 */
public final class Overlay extends DatasetGraphTriplesQuads {

    private final DatasetGraph base;
    private final DatasetGraph added = DatasetGraphFactory.create();
    private final Set<Quad> removed = new HashSet<>();

    public Overlay(DatasetGraph base) {
        this.base = base;
        getContext().putAll(base.getContext()); // what queries may do, and how names are found
    }

    /** What was added to and removed from named graphs, net. */
    public Patch patch() {
        return new Patch(named(added.find()), named(removed.iterator()));
    }

    /** Applies a patch. */
    public void apply(Patch patch) {
        patch.removed().forEach(this::delete);
        patch.added().forEach(this::add);
    }

    /** Brings the data set below to this state; to be called within a write transaction of it. */
    public void writeTo(DatasetGraph target) {
        removed.forEach(target::delete);
        added.find().forEachRemaining(target::add);
    }

    private static Set<Quad> named(Iterator<Quad> quads) {
        return Iter.asStream(quads).filter(quad -> !quad.isDefaultGraph()).collect(Collectors.toSet());
    }

    @Override
    protected void addToNamedGraph(Node graph, Node subject, Node predicate, Node object) {
        Node kept = KeptTerm.of(object);
        put(Quad.create(graph, subject, predicate, kept));
        put(Quad.create(Quad.defaultGraphIRI, subject, predicate, kept));
    }

    @Override
    protected void deleteFromNamedGraph(Node graph, Node subject, Node predicate, Node object) {
        Node kept = KeptTerm.of(object);
        take(Quad.create(graph, subject, predicate, kept));
        if (!findInAnyNamedGraphs(subject, predicate, kept).hasNext()) {
            take(Quad.create(Quad.defaultGraphIRI, subject, predicate, kept));
        }
    }

    private void put(Quad quad) {
        if (!removed.remove(quad) && !base.contains(quad)) {
            added.add(quad);
        }
    }

    private void take(Quad quad) {
        if (added.contains(quad)) {
            added.delete(quad);
        } else if (base.contains(quad)) {
            removed.add(quad);
        }
    }

    @Override
    protected void addToDftGraph(Node subject, Node predicate, Node object) {
        throw new UnsupportedOperationException("The default graph is the merge of the sources");
    }

    @Override
    protected void deleteFromDftGraph(Node subject, Node predicate, Node object) {
        throw new UnsupportedOperationException("The default graph is the merge of the sources");
    }

    @Override
    protected Iterator<Quad> findInDftGraph(Node subject, Node predicate, Node object) {
        return findQuads(Quad.defaultGraphIRI, subject, predicate, object);
    }

    @Override
    protected Iterator<Quad> findInSpecificNamedGraph(Node graph, Node subject, Node predicate, Node object) {
        return findQuads(graph, subject, predicate, object);
    }

    @Override
    protected Iterator<Quad> findInAnyNamedGraphs(Node subject, Node predicate, Node object) {
        return Iter.filter(findQuads(Node.ANY, subject, predicate, object), quad -> !quad.isDefaultGraph());
    }

    private Iterator<Quad> findQuads(Node graph, Node subject, Node predicate, Node object) {
        Iterator<Quad> below = Iter.map(
                base.find(graph, subject, predicate, object),
                quad -> quad.isDefaultGraph() ? Quad.create(Quad.defaultGraphIRI, quad.asTriple()) : quad);
        // Asked for a graph that it has not, the data set of what was added would make one, and others read it
        // meanwhile.
        boolean has = Node.ANY.equals(graph) || Quad.isDefaultGraph(graph) || added.containsGraph(graph);
        return Iter.concat(
                Iter.filter(below, quad -> !removed.contains(quad)),
                has ? added.find(graph, subject, predicate, object) : Iter.nullIterator());
    }

    @Override
    public Iterator<Node> listGraphNodes() {
        Iterator<Node> all = Iter.distinct(Iter.concat(base.listGraphNodes(), added.listGraphNodes()));
        return removed.isEmpty()
                ? all
                : Iter.filter(
                        all,
                        graph -> findQuads(graph, Node.ANY, Node.ANY, Node.ANY).hasNext());
    }

    @Override
    public Graph getDefaultGraph() {
        return GraphView.createDefaultGraph(this);
    }

    @Override
    public Graph getGraph(Node graph) {
        return GraphView.createNamedGraph(this, graph);
    }

    @Override
    public PrefixMap prefixes() {
        return base.prefixes();
    }

    @Override
    public boolean supportsTransactions() {
        return base.supportsTransactions();
    }

    @Override
    public boolean supportsTransactionAbort() {
        return false;
    }

    @Override
    public void begin(TxnType type) {
        base.begin(TxnType.READ); // nothing is ever written below
    }

    @Override
    public boolean promote(Promote mode) {
        return true; // changes stay in memory
    }

    @Override
    public void commit() {
        base.commit();
    }

    @Override
    public void abort() {
        base.abort();
    }

    @Override
    public void end() {
        base.end();
    }

    @Override
    public boolean isInTransaction() {
        return base.isInTransaction();
    }

    @Override
    public ReadWrite transactionMode() {
        return ReadWrite.WRITE;
    }

    @Override
    public TxnType transactionType() {
        return TxnType.WRITE;
    }
}
