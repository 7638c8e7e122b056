package org.diplomaticties.columns;

import java.util.Iterator;
import java.util.NoSuchElementException;
import java.util.PrimitiveIterator;
import org.apache.jena.graph.Graph;
import org.apache.jena.graph.Node;
import org.apache.jena.riot.system.PrefixMap;
import org.apache.jena.riot.system.PrefixMapFactory;
import org.apache.jena.sparql.core.GraphView;
import org.apache.jena.sparql.core.Quad;

/** Sorted quads as a data set for reading, by as many threads as like. The default graph is the merge of all graphs. */
public final class ColumnsDataset extends ReadOnlyDataset {

    private final SortedQuads quads;

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
}
