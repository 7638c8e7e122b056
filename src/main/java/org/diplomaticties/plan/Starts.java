package org.diplomaticties.plan;

import java.util.ArrayDeque;
import java.util.BitSet;
import java.util.Deque;
import java.util.Set;

/** Where a path may begin that has no end which is known. */
final class Starts {

    private Starts() {}

    /** Adds all such places, and perhaps more: where the path may be of length zero, all that is in the graph. */
    static void add(Automaton automaton, Work work, boolean[] sets, Tuples starts) {
        BitSet seen = new BitSet();
        Deque<Integer> states = new ArrayDeque<>();
        states.add(Automaton.START);
        while (!states.isEmpty()) {
            int state = states.poll();
            if (seen.get(state)) {
                continue;
            }
            seen.set(state);
            for (Automaton.Edge edge : automaton.edges(state)) {
                if (edge.hop() == null) {
                    states.add(edge.to());
                } else {
                    edge.hop().starts(start -> add(work, starts, start));
                }
            }
        }
        if (seen.get(Automaton.END)) {
            for (boolean forward : new boolean[] {true, false}) {
                new Hop(work.snapshot(), Set.of(), true, forward, sets).starts(start -> add(work, starts, start));
            }
        }
    }

    private static void add(Work work, Tuples starts, int start) {
        work.guard().rows(1);
        starts.add(start);
    }
}
