package org.diplomaticties.columns;

import java.util.NoSuchElementException;
import java.util.PrimitiveIterator;

/** A part of an order of rows, without those that have another graph, predicate or object than is asked for. */
final class Rows implements PrimitiveIterator.OfInt {

    private final SortedQuads quads;
    private final int[] order;
    private final int until;
    private final int graph;
    private final int predicate;
    private final int object;
    private int next;

    Rows(SortedQuads quads, int[] order, int from, int until, int graph, int predicate, int object) {
        this.quads = quads;
        this.order = order;
        this.next = from;
        this.until = until;
        this.graph = graph;
        this.predicate = predicate;
        this.object = object;
    }

    @Override
    public boolean hasNext() {
        while (next < until && !fits(order[next])) {
            next++;
        }
        return next < until;
    }

    @Override
    public int nextInt() {
        if (!hasNext()) {
            throw new NoSuchElementException();
        }
        return order[next++];
    }

    private boolean fits(int row) {
        return (graph == SortedQuads.ANY || quads.graph(row) == graph)
                && (predicate == SortedQuads.ANY || quads.predicate(row) == predicate)
                && (object == SortedQuads.ANY || quads.object(row) == object);
    }
}
