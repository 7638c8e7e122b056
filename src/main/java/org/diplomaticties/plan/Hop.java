package org.diplomaticties.plan;

import java.util.Arrays;
import java.util.Set;
import org.diplomaticties.snapshot.Index;
import org.diplomaticties.snapshot.Pairs;
import org.diplomaticties.snapshot.Run;
import org.diplomaticties.snapshot.Snapshot;

/**
 * One step of a path over one property, or over any but some.
 *
 * @param predicates ids
 * @param isAllBut whether all others are meant
 * @param forward from subject to object, or back
 * @param sets which sets of graphs count; null if all do
 */
@SuppressWarnings("ArrayRecordComponent") // nobody compares it
record Hop(Snapshot snapshot, Set<Integer> predicates, boolean isAllBut, boolean forward, boolean[] sets) {

    /** What takes the ends of a hop. */
    interface Ends {
        void add(int end);
    }

    /** The same, or back. */
    Hop inDirection(boolean same) {
        return same ? this : new Hop(snapshot, predicates, isAllBut, !forward, sets);
    }

    void follow(int start, Run run, Ends ends) {
        if (!isAllBut) {
            predicates.forEach(predicate -> follow(snapshot.pairs(predicate), start, run, ends));
            return;
        }
        for (int predicate : snapshot.predicates()) {
            if (!predicates.contains(predicate)) {
                follow(snapshot.pairs(predicate), start, run, ends);
            }
        }
    }

    private void follow(Pairs pairs, int start, Run run, Ends ends) {
        if (pairs == null || !index(pairs).find(start, run)) {
            return;
        }
        int[] values = run.values; // whoever takes the ends may use the run again
        int[] graphs = run.graphs;
        for (int i = run.from, end = run.end; i < end; i++) {
            if (sets == null || sets[graphs[i]]) {
                ends.add(values[i]);
            }
        }
    }

    /** Where it may begin, perhaps one place more than once. */
    void starts(Ends starts) {
        for (int predicate : snapshot.predicates()) {
            if (predicates.contains(predicate) != isAllBut) {
                Run run = new Run();
                Index.Walk walk = index(snapshot.pairs(predicate)).walk();
                while (walk.next(run)) {
                    if (sets == null
                            || Arrays.stream(run.graphs, run.from, run.end).anyMatch(set -> sets[set])) {
                        starts.add(run.key);
                    }
                }
            }
        }
    }

    private Index index(Pairs pairs) {
        return forward ? pairs.bySubject() : pairs.byObject();
    }
}
