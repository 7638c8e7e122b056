package org.diplomaticties.plan;

import java.util.Arrays;
import java.util.BitSet;
import java.util.HashMap;
import java.util.Map;
import org.apache.jena.sparql.path.P_Alt;
import org.apache.jena.sparql.path.P_Inverse;
import org.apache.jena.sparql.path.P_Link;
import org.apache.jena.sparql.path.P_NegPropSet;
import org.apache.jena.sparql.path.P_ReverseLink;
import org.apache.jena.sparql.path.P_Seq;
import org.apache.jena.sparql.path.Path;

/** The ends of a property path, for each row that comes in, whichever of them are bound there. */
final class PathRows extends Widening {

    private final PathPattern pattern;

    /** By graph; 0 for the merge of all. */
    private final Map<Integer, Ways> waysByGraph = new HashMap<>();

    /** Whether ends count once, so that they can be found one after the other. */
    private final boolean once;

    private final boolean same;

    private Ways ways;
    private int subject;
    private int object;
    private Reach reach;
    private int[] ends = new int[16];
    private int endCount;
    private int nextEnd;
    private Tuples starts;
    private int nextStart;

    PathRows(Work work, Rows input, PathPattern pattern, BitSet needed) {
        super(work, input, needed, ends(pattern), ends(pattern));
        this.pattern = pattern;
        this.once = isOnce(pattern.path());
        this.same = pattern.subject().isVariable() && pattern.subject().equals(pattern.object());
    }

    /** The variables in it; that of its graph, too, which is bound before. */
    static BitSet slots(PathPattern pattern) {
        BitSet slots = ends(pattern);
        Focus focus = pattern.focus();
        if (!focus.isMerge() && focus.graph().isVariable()) {
            slots.set(focus.graph().slot());
        }
        return slots;
    }

    private static BitSet ends(PathPattern pattern) {
        BitSet slots = new BitSet();
        for (Spot spot : new Spot[] {pattern.subject(), pattern.object()}) {
            if (spot.isVariable()) {
                slots.set(spot.slot());
            }
        }
        return slots;
    }

    private static boolean isOnce(Path path) {
        if (path instanceof P_Inverse inverse) {
            return isOnce(inverse.getSubPath());
        }
        return !(path instanceof P_Link
                || path instanceof P_ReverseLink
                || path instanceof P_NegPropSet
                || path instanceof P_Seq
                || path instanceof P_Alt);
    }

    @Override
    protected void begin(Batch from, int fromRow) {
        Focus focus = pattern.focus();
        ways = ways(focus.isMerge() ? 0 : focus.graph().in(from, fromRow));
        subject = pattern.subject().in(from, fromRow);
        object = pattern.object().in(from, fromRow);
        starts = null;
        if (subject != 0) {
            follow(subject, true);
        } else if (object != 0) {
            follow(object, false);
        } else {
            starts = starts();
            nextStart = 0;
            endCount = 0;
            nextEnd = 0;
            reach = null;
        }
    }

    private Ways ways(int graph) {
        return waysByGraph.computeIfAbsent(
                graph,
                unknown -> new Ways(
                        work(),
                        pattern.focus().isMerge()
                                ? null
                                : work().snapshot().graphSets().with(graph)));
    }

    private void follow(int start, boolean forward) {
        reach = null;
        endCount = 0;
        nextEnd = 0;
        if (once) {
            reach = new Reach(work().guard(), ways.automaton(pattern.path(), forward), start);
        } else {
            ways.of(pattern.path(), forward).follow(start, this::keep);
        }
    }

    private boolean keep(int end) {
        if (endCount == ends.length) {
            work().guard().keep((long) ends.length * Integer.BYTES);
            ends = Arrays.copyOf(ends, ends.length * 2);
        }
        ends[endCount++] = end;
        return true;
    }

    private int nextEnd() {
        if (reach != null) {
            return reach.next();
        }
        return nextEnd < endCount ? ends[nextEnd++] : 0;
    }

    @Override
    protected boolean fill(Batch from, int fromRow, Copying to) {
        while (!to.isFull()) {
            int end = nextEnd();
            if (end == 0) {
                if (starts == null || nextStart == starts.size()) {
                    return false;
                }
                subject = starts.get(nextStart++, 0);
                follow(subject, true);
            } else if (fits(end)) {
                write(fromRow, to, end);
            }
        }
        return true;
    }

    private boolean fits(int end) {
        return (object == 0 || subject == 0 || end == object) && (!same || subject == 0 || end == subject);
    }

    private void write(int fromRow, Copying to, int end) {
        int row = to.out.size++;
        to.from[row] = fromRow;
        if (pattern.object().isVariable()) {
            to.out.column(pattern.object().slot())[row] = object == 0 ? end : object;
        }
        if (pattern.subject().isVariable()) {
            to.out.column(pattern.subject().slot())[row] = subject == 0 ? end : subject;
        }
    }

    /** Where the path may begin: all such places, and perhaps more, each once. */
    private Tuples starts() {
        Tuples all = new Tuples(work().guard(), 1);
        Automaton automaton = ways.automaton(pattern.path(), true);
        Starts.add(automaton, work(), ways.sets(), all);
        return all;
    }

    @Override
    String label() {
        return "path " + pattern.text();
    }
}
