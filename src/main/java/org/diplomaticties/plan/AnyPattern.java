package org.diplomaticties.plan;

import java.util.Arrays;
import java.util.BitSet;
import org.diplomaticties.snapshot.GraphSets;
import org.diplomaticties.snapshot.Triples;

/** The triples that fit a pattern, for each row that comes in, whatever of it is bound there. */
final class AnyPattern extends Widening {

    private final Pattern pattern;
    private final GraphSets graphSets;
    private final int[] made;

    private Triples triples;
    private int[] graphs = {};
    private int nextGraph;

    AnyPattern(Work work, Rows input, Pattern pattern, BitSet needed) {
        super(work, input, needed, pattern.slots(), pattern.slots());
        this.pattern = pattern;
        this.graphSets = work.snapshot().graphSets();
        this.made = Slots.array(pattern.slots());
    }

    @Override
    protected void begin(Batch from, int fromRow) {
        triples = Triples.of(
                work().snapshot(),
                pattern.subject().in(from, fromRow),
                pattern.predicate().in(from, fromRow),
                pattern.object().in(from, fromRow));
        graphs = new int[0];
        nextGraph = 0;
    }

    @Override
    protected boolean fill(Batch from, int fromRow, Copying to) {
        while (!to.isFull()) {
            if (nextGraph == graphs.length) {
                if (!triples.next()) {
                    return false;
                }
                watch().check();
                graphs = graphs(from, fromRow);
                nextGraph = 0;
                continue;
            }
            if (write(from, fromRow, to, graphs[nextGraph++])) {
                to.from[to.out.size++] = fromRow;
            }
        }
        return true;
    }

    /** The graphs for which the triple makes a row; one that is 0 where graphs do not matter. */
    private int[] graphs(Batch from, int fromRow) {
        if (pattern.focus().isMerge()) {
            return new int[1];
        }
        int[] all = graphSets.graphs(triples.graphs());
        int wanted = pattern.focus().graph().in(from, fromRow);
        if (wanted == 0) {
            return all;
        }
        return Arrays.binarySearch(all, wanted) >= 0 ? new int[] {wanted} : new int[0];
    }

    /** Writes the variables into the row to come; false if one of them would have to be two things. */
    private boolean write(Batch from, int fromRow, Copying to, int graph) {
        int row = to.out.size;
        for (int slot : made) {
            to.out.column(slot)[row] = from.get(slot, fromRow);
        }
        return set(pattern.subject(), triples.subject(), to.out, row)
                && set(pattern.predicate(), triples.predicate(), to.out, row)
                && set(pattern.object(), triples.object(), to.out, row)
                && (graph == 0 || set(pattern.focus().graph(), graph, to.out, row));
    }

    private static boolean set(Spot spot, int id, Batch out, int row) {
        if (!spot.isVariable()) {
            return true;
        }
        int[] column = out.column(spot.slot());
        if (column[row] != 0 && column[row] != id) {
            return false;
        }
        column[row] = id;
        return true;
    }

    @Override
    String label() {
        return "find " + pattern.text();
    }
}
