package org.diplomaticties.columns;

import java.util.BitSet;
import java.util.Iterator;
import java.util.List;
import java.util.stream.IntStream;
import org.apache.jena.graph.Node;
import org.apache.jena.sparql.core.DatasetGraph;
import org.apache.jena.sparql.core.Quad;

/**
 * Quads in the order of subject, predicate, object and graph, each once, as rows of four columns of terms' numbers; three
 * more orders of the rows, and in each where the rows of a term start.
 */
public final class SortedQuads {

    /** In place of a term's number: whatever it is. */
    static final int ANY = Integer.MAX_VALUE;

    /** In place of a term's number: no quad has the term. */
    private static final int NONE = -1;

    private final Terms terms;
    private final int[] graphs;
    private final int[] subjects;
    private final int[] predicates;
    private final int[] objects;
    private final BitSet added;
    private final List<Quad> removed;

    private final int[] subjectStarts;
    private final int[] predicateStarts;
    private final int[] objectStarts;
    private final int[] graphStarts;

    /** The rows by subject, predicate, object and graph: as they stand. */
    private final int[] bySubject;

    /** The rows by predicate, object, subject and graph. */
    private final int[] byPredicate;

    /** The rows by object, subject, predicate and graph. */
    private final int[] byObject;

    /** The rows by graph, subject, predicate and object. */
    private final int[] byGraph;

    SortedQuads(Terms terms, int[][] columns, BitSet added, List<Quad> removed) {
        this.terms = terms;
        this.graphs = columns[0];
        this.subjects = columns[1];
        this.predicates = columns[2];
        this.objects = columns[3];
        this.added = added;
        this.removed = List.copyOf(removed);
        this.subjectStarts = Sorting.starts(subjects, terms.size());
        this.predicateStarts = Sorting.starts(predicates, terms.size());
        this.objectStarts = Sorting.starts(objects, terms.size());
        this.graphStarts = Sorting.starts(graphs, terms.size());
        this.bySubject = Sorting.identity(size());
        this.byObject = Sorting.by(objects, bySubject, objectStarts);
        this.byPredicate = Sorting.by(predicates, byObject, predicateStarts);
        this.byGraph = Sorting.by(graphs, bySubject, graphStarts);
    }

    /** All that the named graphs of a data set hold, to be called within a read transaction of it. */
    public static SortedQuads of(DatasetGraph dataset) {
        QuadColumns columns = new QuadColumns();
        dataset.findNG(Node.ANY, Node.ANY, Node.ANY, Node.ANY).forEachRemaining(columns::there);
        return columns.sorted();
    }

    /** How many quads there are. */
    public int size() {
        return graphs.length;
    }

    /** How many numbers of terms there are; some may be those of terms that only removed quads have. */
    public int numbers() {
        return terms.size();
    }

    public Node term(int number) {
        return terms.term(number);
    }

    public int graph(int row) {
        return graphs[row];
    }

    public int subject(int row) {
        return subjects[row];
    }

    public int predicate(int row) {
        return predicates[row];
    }

    public int object(int row) {
        return objects[row];
    }

    public Quad quad(int row) {
        return Quad.create(
                terms.term(graphs[row]),
                terms.term(subjects[row]),
                terms.term(predicates[row]),
                terms.term(objects[row]));
    }

    /** Whether the row's triple is that of the row before, in another graph. */
    public boolean repeats(int row) {
        return row > 0
                && subjects[row] == subjects[row - 1]
                && predicates[row] == predicates[row - 1]
                && objects[row] == objects[row - 1];
    }

    /** The rows whose quads were not there before, in their order. */
    public IntStream added() {
        return added.stream();
    }

    /** How many quads were not there before. */
    public int addedCount() {
        return added.cardinality();
    }

    /** The quads that were there before and are no more. */
    public List<Quad> removed() {
        return removed;
    }

    /** The terms that have a quad as its graph. */
    Iterator<Node> graphNodes() {
        return IntStream.range(0, terms.size())
                .filter(number -> graphStarts[number] < graphStarts[number + 1])
                .mapToObj(terms::term)
                .iterator();
    }

    /** The rows that fit a pattern; {@link Node#ANY} stands for any term. Rows with the same triple follow each other. */
    Rows find(Node graph, Node subject, Node predicate, Node object) {
        int g = number(graph);
        int s = number(subject);
        int p = number(predicate);
        int o = number(object);
        if (g == NONE || s == NONE || p == NONE || o == NONE) {
            return new Rows(this, bySubject, 0, 0, ANY, ANY, ANY);
        }
        if (s != ANY) {
            return withSubject(g, s, p, o);
        }
        if (p != ANY && o != ANY) {
            int end = predicateStarts[p + 1];
            int from = firstAtLeast(byPredicate, objects, predicateStarts[p], end, o);
            return new Rows(this, byPredicate, from, firstAtLeast(byPredicate, objects, from, end, o + 1), g, ANY, ANY);
        }
        if (o != ANY) {
            return new Rows(this, byObject, objectStarts[o], objectStarts[o + 1], g, ANY, ANY);
        }
        if (g != ANY) {
            return new Rows(this, byGraph, graphStarts[g], graphStarts[g + 1], ANY, p, ANY);
        }
        return p == ANY
                ? new Rows(this, bySubject, 0, size(), ANY, ANY, ANY)
                : new Rows(this, byPredicate, predicateStarts[p], predicateStarts[p + 1], ANY, ANY, ANY);
    }

    private Rows withSubject(int graph, int subject, int predicate, int object) {
        int from = subjectStarts[subject];
        int until = subjectStarts[subject + 1];
        if (predicate == ANY) {
            return new Rows(this, bySubject, from, until, graph, ANY, object);
        }
        int first = firstAtLeast(bySubject, predicates, from, until, predicate);
        return new Rows(
                this,
                bySubject,
                first,
                firstAtLeast(bySubject, predicates, first, until, predicate + 1),
                graph,
                ANY,
                object);
    }

    private int number(Node term) {
        return term == null || term.equals(Node.ANY) ? ANY : terms.numberOf(term);
    }

    /** The first place in a part of an order where a column, sorted there, is not less than a number. */
    private static int firstAtLeast(int[] order, int[] column, int from, int until, int number) {
        int low = from;
        int high = until;
        while (low < high) {
            int middle = (low + high) >>> 1;
            if (column[order[middle]] < number) {
                low = middle + 1;
            } else {
                high = middle;
            }
        }
        return low;
    }
}
