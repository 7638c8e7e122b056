package org.diplomaticties.snapshot;

import java.util.Arrays;
import java.util.Iterator;
import org.apache.jena.graph.Node;
import org.apache.jena.sparql.core.DatasetGraph;
import org.apache.jena.sparql.core.Quad;
import org.diplomaticties.columns.SortedQuads;
import org.diplomaticties.columns.Sorting;

/**
 * What a snapshot is made of: quads whose terms have numbers from 0.
 *
 * @param terms by number
 * @param size how many numbers there are
 * @param rows how many quads there are; the arrays may be longer
 */
@SuppressWarnings("ArrayRecordComponent") // made, read once and thrown away
public record Quads(Node[] terms, int size, int rows, int[] graphs, int[] subjects, int[] predicates, int[] objects) {

    /** Sorted quads, with numbers that they have already. */
    public static Quads of(SortedQuads quads) {
        Node[] terms = new Node[quads.numbers()];
        Arrays.setAll(terms, quads::term);
        int[] rows = Sorting.identity(quads.size());
        return new Quads(
                terms,
                terms.length,
                rows.length,
                Arrays.stream(rows).map(quads::graph).toArray(),
                Arrays.stream(rows).map(quads::subject).toArray(),
                Arrays.stream(rows).map(quads::predicate).toArray(),
                Arrays.stream(rows).map(quads::object).toArray());
    }

    /** All that the named graphs of a data set hold, to be called within a read transaction of it. */
    public static Quads of(DatasetGraph dataset) {
        org.diplomaticties.columns.Terms terms = new org.diplomaticties.columns.Terms();
        int[][] columns = new int[4][1 << 10];
        int rows = 0;
        Iterator<Quad> quads = dataset.findNG(Node.ANY, Node.ANY, Node.ANY, Node.ANY);
        while (quads.hasNext()) {
            Quad quad = quads.next();
            if (rows == columns[0].length) {
                for (int i = 0; i < columns.length; i++) {
                    columns[i] = Arrays.copyOf(columns[i], rows * 2);
                }
            }
            columns[0][rows] = terms.numberFor(quad.getGraph());
            columns[1][rows] = terms.numberFor(quad.getSubject());
            columns[2][rows] = terms.numberFor(quad.getPredicate());
            columns[3][rows] = terms.numberFor(quad.getObject());
            rows++;
        }
        Node[] byNumber = new Node[terms.size()];
        Arrays.setAll(byNumber, terms::term);
        return new Quads(byNumber, byNumber.length, rows, columns[0], columns[1], columns[2], columns[3]);
    }
}
