package org.diplomaticties.engine;

import org.apache.jena.graph.Graph;
import org.apache.jena.graph.Triple;
import org.apache.jena.graph.impl.WrappedGraph;
import org.diplomaticties.guard.Guard;

/** A graph that an answer is collected in, each triple charged. */
final class KeptGraph extends WrappedGraph {

    private static final long TRIPLE = 150; // bytes of its entries in three indexes, about

    private final Guard guard;

    KeptGraph(Graph graph, Guard guard) {
        super(graph);
        this.guard = guard;
    }

    @Override
    public void add(Triple triple) {
        guard.row();
        if (!contains(triple)) {
            guard.keep(TRIPLE
                    + Footprint.of(triple.getSubject())
                    + Footprint.of(triple.getPredicate())
                    + Footprint.of(triple.getObject()));
            super.add(triple);
        }
    }
}
