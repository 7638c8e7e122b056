package org.diplomaticties.columns;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.BitSet;
import java.util.List;
import org.apache.jena.graph.Node;
import org.apache.jena.sparql.core.Quad;

/** Takes quads one after the other, and what is to become of them; the last word on a quad counts. */
public final class QuadColumns {

    private final Terms terms = new Terms();
    private int[] graphs = new int[1 << 10];
    private int[] subjects = new int[1 << 10];
    private int[] predicates = new int[1 << 10];
    private int[] objects = new int[1 << 10];
    private Word[] words = new Word[1 << 10];
    private int rows;

    /** What is said of a quad. */
    private enum Word {
        THERE,
        ADD,
        REMOVE
    }

    /** A quad that was there before. */
    public void there(Quad quad) {
        row(quad.getGraph(), quad, Word.THERE);
    }

    public void add(Quad quad) {
        row(quad.getGraph(), quad, Word.ADD);
    }

    public void remove(Quad quad) {
        row(quad.getGraph(), quad, Word.REMOVE);
    }

    /** Removes all that was said of a graph so far. */
    public void removeGraph(Node graph) {
        int number = terms.numberOf(graph);
        int until = rows;
        for (int row = 0; row < until; row++) {
            if (graphs[row] == number && words[row] != Word.REMOVE) {
                row(graphs[row], subjects[row], predicates[row], objects[row], Word.REMOVE);
            }
        }
    }

    /** What all of it comes to. Nothing may be said afterwards. */
    public SortedQuads sorted() {
        int[] order = Sorting.identity(rows);
        for (int[] column : List.of(graphs, objects, predicates, subjects)) {
            int[] used = Arrays.copyOf(column, rows);
            order = Sorting.by(used, order, Sorting.starts(used, terms.size()));
        }
        int kept = 0;
        int[][] columns = {new int[rows], new int[rows], new int[rows], new int[rows]};
        BitSet added = new BitSet();
        List<Quad> removed = new ArrayList<>();
        for (int i = 0, end; i < rows; i = end) {
            int row = order[i];
            boolean before = false;
            Word last = Word.REMOVE;
            for (end = i; end < rows && same(order[end], row); end++) {
                last = words[order[end]];
                before |= last == Word.THERE;
            }
            if (last != Word.REMOVE) {
                columns[0][kept] = graphs[row];
                columns[1][kept] = subjects[row];
                columns[2][kept] = predicates[row];
                columns[3][kept] = objects[row];
                added.set(kept, !before);
                kept++;
            } else if (before) {
                removed.add(quad(row));
            }
        }
        for (int i = 0; i < columns.length; i++) {
            columns[i] = Arrays.copyOf(columns[i], kept);
        }
        return new SortedQuads(terms, columns, added, removed);
    }

    private boolean same(int row, int other) {
        return subjects[row] == subjects[other]
                && predicates[row] == predicates[other]
                && objects[row] == objects[other]
                && graphs[row] == graphs[other];
    }

    private Quad quad(int row) {
        return Quad.create(
                terms.term(graphs[row]),
                terms.term(subjects[row]),
                terms.term(predicates[row]),
                terms.term(objects[row]));
    }

    private void row(Node graph, Quad quad, Word word) {
        row(
                terms.numberFor(graph),
                terms.numberFor(quad.getSubject()),
                terms.numberFor(quad.getPredicate()),
                terms.numberFor(quad.getObject()),
                word);
    }

    private void row(int graph, int subject, int predicate, int object, Word word) {
        if (rows == graphs.length) {
            int longer = rows + (rows >> 1);
            graphs = Arrays.copyOf(graphs, longer);
            subjects = Arrays.copyOf(subjects, longer);
            predicates = Arrays.copyOf(predicates, longer);
            objects = Arrays.copyOf(objects, longer);
            words = Arrays.copyOf(words, longer);
        }
        graphs[rows] = graph;
        subjects[rows] = subject;
        predicates[rows] = predicate;
        objects[rows] = object;
        words[rows] = word;
        rows++;
    }
}
