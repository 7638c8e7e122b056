package org.diplomaticties.columns;

import java.util.Iterator;
import java.util.NoSuchElementException;
import java.util.PrimitiveIterator;
import org.apache.jena.graph.Graph;
import org.apache.jena.graph.Node;
import org.apache.jena.query.ReadWrite;
import org.apache.jena.query.TxnType;
import org.apache.jena.riot.system.PrefixMap;
import org.apache.jena.riot.system.PrefixMapFactory;
import org.apache.jena.sparql.core.DatasetGraphTriplesQuads;
import org.apache.jena.sparql.core.GraphView;
import org.apache.jena.sparql.core.Quad;
import org.apache.jena.sparql.core.Transactional;
import org.apache.jena.sparql.core.TransactionalNull;

/** Sorted quads as a data set for reading, by as many threads as like. The default graph is the merge of all graphs. */
public final class ColumnsDataset extends DatasetGraphTriplesQuads {

    private static final String READ_ONLY = "Columns are for reading";

    private final SortedQuads quads;
    private final Transactional reading = TransactionalNull.create(); // nothing changes

    public ColumnsDataset(SortedQuads quads) {
        this.quads = quads;
    }

    @Override
    protected Iterator<Quad> findInDftGraph(Node subject, Node predicate, Node object) {
        return new Merged(quads.find(Node.ANY, subject, predicate, object));
    }

    @Override
    protected Iterator<Quad> findInSpecificNamedGraph(Node graph, Node subject, Node predicate, Node object) {
        return quads(quads.find(graph, subject, predicate, object));
    }

    @Override
    protected Iterator<Quad> findInAnyNamedGraphs(Node subject, Node predicate, Node object) {
        return quads(quads.find(Node.ANY, subject, predicate, object));
    }

    private Iterator<Quad> quads(PrimitiveIterator.OfInt rows) {
        return new Iterator<>() {
            @Override
            public boolean hasNext() {
                return rows.hasNext();
            }

            @Override
            public Quad next() {
                return quads.quad(rows.nextInt());
            }
        };
    }

    /** Rows as triples of the default graph: those that repeat the triple of the row before are left out. */
    private final class Merged implements Iterator<Quad> {

        private static final int NONE = -1;

        private final PrimitiveIterator.OfInt rows;
        private int next = NONE;
        private int last = NONE;

        Merged(PrimitiveIterator.OfInt rows) {
            this.rows = rows;
        }

        @Override
        public boolean hasNext() {
            while (next == NONE && rows.hasNext()) {
                int row = rows.nextInt();
                if (last == NONE || !sameTriple(row, last)) {
                    next = row;
                }
                last = row;
            }
            return next != NONE;
        }

        @Override
        public Quad next() {
            if (!hasNext()) {
                throw new NoSuchElementException();
            }
            Quad quad = Quad.create(
                    Quad.defaultGraphIRI,
                    quads.term(quads.subject(next)),
                    quads.term(quads.predicate(next)),
                    quads.term(quads.object(next)));
            next = NONE;
            return quad;
        }

        private boolean sameTriple(int row, int other) {
            return quads.subject(row) == quads.subject(other)
                    && quads.predicate(row) == quads.predicate(other)
                    && quads.object(row) == quads.object(other);
        }
    }

    @Override
    public Iterator<Node> listGraphNodes() {
        return quads.graphNodes();
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
        return PrefixMapFactory.emptyPrefixMap();
    }

    @Override
    protected void addToDftGraph(Node subject, Node predicate, Node object) {
        throw new UnsupportedOperationException(READ_ONLY);
    }

    @Override
    protected void addToNamedGraph(Node graph, Node subject, Node predicate, Node object) {
        throw new UnsupportedOperationException(READ_ONLY);
    }

    @Override
    protected void deleteFromDftGraph(Node subject, Node predicate, Node object) {
        throw new UnsupportedOperationException(READ_ONLY);
    }

    @Override
    protected void deleteFromNamedGraph(Node graph, Node subject, Node predicate, Node object) {
        throw new UnsupportedOperationException(READ_ONLY);
    }

    @Override
    public boolean supportsTransactions() {
        return true;
    }

    @Override
    public boolean supportsTransactionAbort() {
        return false;
    }

    @Override
    public void begin(TxnType type) {
        reading.begin(TxnType.READ);
    }

    @Override
    public boolean promote(Promote mode) {
        return false;
    }

    @Override
    public void commit() {
        reading.commit();
    }

    @Override
    public void abort() {
        reading.abort();
    }

    @Override
    public void end() {
        reading.end();
    }

    @Override
    public boolean isInTransaction() {
        return reading.isInTransaction();
    }

    @Override
    public ReadWrite transactionMode() {
        return ReadWrite.READ;
    }

    @Override
    public TxnType transactionType() {
        return TxnType.READ;
    }
}
