package org.diplomaticties.snapshot;

import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.Map;
import org.diplomaticties.columns.Sorting;

/** Sorts quads into a snapshot. */
final class SnapshotBuilder {

    private final Terms terms;
    private final GraphSets graphSets = new GraphSets();
    private final int ids;

    private int[] graphs;
    private int[] subjects;
    private int[] predicates;
    private int[] objects;

    /** Of each triple once: its place in the columns, and its graphs. */
    private int[] triples;

    private int[] triplesGraphs;

    SnapshotBuilder(Quads quads) {
        TermOrder[] sorted = TermOrder.sorted(quads.terms(), quads.size());
        this.terms = new Terms(DictionaryWriter.of(sorted));
        this.ids = sorted.length + 1;
        int[] idOf = new int[sorted.length];
        for (int i = 0; i < sorted.length; i++) {
            idOf[sorted[i].number()] = i + 1;
        }
        this.graphs = ids(quads.graphs(), quads.rows(), idOf);
        this.subjects = ids(quads.subjects(), quads.rows(), idOf);
        this.predicates = ids(quads.predicates(), quads.rows(), idOf);
        this.objects = ids(quads.objects(), quads.rows(), idOf);
    }

    private static int[] ids(int[] numbers, int rows, int[] idOf) {
        int[] ids = new int[rows];
        for (int row = 0; row < rows; row++) {
            ids[row] = idOf[numbers[row]];
        }
        return ids;
    }

    Snapshot build() {
        merge();
        int[] bySubject = Sorting.identity(triples.length);
        int[] byObject = by(objects, bySubject);
        byObject = by(predicates, byObject);
        Map<Integer, Pairs> pairs = new LinkedHashMap<>();
        for (int from = 0, end; from < triples.length; from = end) {
            int predicate = predicates[triples[from]];
            end = from + 1;
            while (end < triples.length && predicates[triples[end]] == predicate) {
                end++;
            }
            pairs.put(
                    predicate,
                    new Pairs(
                            index(bySubject, from, end, subjects, objects),
                            index(byObject, from, end, objects, subjects)));
        }
        int[] counts = new int[graphSets.size()];
        for (int set : triplesGraphs) {
            counts[set]++;
        }
        return new Snapshot(terms, pairs, graphSets, counts, 0);
    }

    /** Puts the rows in the order of predicate, subject, object, graph; of rows with one triple the first is kept. */
    private void merge() {
        int[] order = Sorting.identity(graphs.length);
        for (int[] column : new int[][] {graphs, objects, subjects, predicates}) {
            order = Sorting.by(column, order, Sorting.starts(column, ids));
        }
        triples = new int[order.length];
        triplesGraphs = new int[order.length];
        int count = 0;
        for (int from = 0, end; from < order.length; from = end) {
            end = from + 1;
            while (end < order.length && sameTriple(order[from], order[end])) {
                end++;
            }
            triples[count] = order[from];
            triplesGraphs[count++] = graphSet(order, from, end);
        }
        triples = Arrays.copyOf(triples, count);
        triplesGraphs = Arrays.copyOf(triplesGraphs, count);
    }

    private boolean sameTriple(int row, int other) {
        return subjects[row] == subjects[other]
                && objects[row] == objects[other]
                && predicates[row] == predicates[other];
    }

    private int graphSet(int[] order, int from, int end) {
        int[] set = new int[end - from];
        int count = 0;
        for (int i = from; i < end; i++) {
            int graph = graphs[order[i]];
            if (count == 0 || set[count - 1] != graph) {
                set[count++] = graph;
            }
        }
        return graphSets.number(Arrays.copyOf(set, count));
    }

    /** An order of triples sorted by a column, those alike as they stood. */
    private int[] by(int[] column, int[] order) {
        int[] ofTriples = new int[triples.length];
        for (int i = 0; i < ofTriples.length; i++) {
            ofTriples[i] = column[triples[i]];
        }
        return Sorting.by(ofTriples, order, Sorting.starts(ofTriples, ids));
    }

    private Index index(int[] order, int from, int end, int[] keyColumn, int[] valueColumn) {
        int[] keys = new int[end - from];
        int[] starts = new int[end - from + 1];
        int[] values = new int[end - from];
        int[] sets = new int[end - from];
        int count = 0;
        for (int i = from; i < end; i++) {
            int row = triples[order[i]];
            if (count == 0 || keys[count - 1] != keyColumn[row]) {
                starts[count] = i - from;
                keys[count++] = keyColumn[row];
            }
            values[i - from] = valueColumn[row];
            sets[i - from] = triplesGraphs[order[i]];
        }
        starts[count] = end - from;
        return Index.of(Arrays.copyOf(keys, count), Arrays.copyOf(starts, count + 1), values, sets);
    }
}
