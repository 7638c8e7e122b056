package org.diplomaticties.plan;

import java.util.Arrays;
import java.util.function.IntPredicate;
import org.diplomaticties.guard.Guard;
import org.diplomaticties.snapshot.Run;

/**
 * What can be reached from a place along a path whose ends count once. The deepest is followed first, so that whoever asks for
 * a few ends has them soon.
 */
final class Reach {

    private final Guard guard;
    private final Automaton automaton;
    private final Run run = new Run();

    /** Pairs of state and place. */
    private final Tuples found;

    /** Numbers of those that wait to be followed, the newest on top. */
    private int[] waiting = new int[64];

    private int waitingCount;

    /** Ends that wait to be told. */
    private int[] ends = new int[64];

    private int endCount;
    private int told;

    Reach(Guard guard, Automaton automaton, int start) {
        this.guard = guard;
        this.automaton = automaton;
        this.found = new Tuples(guard, 2);
        find(Automaton.START, start);
    }

    /** The next end; 0 if there is none. */
    int next() {
        while (told == endCount) {
            told = 0;
            endCount = 0;
            if (waitingCount == 0) {
                found.drop();
                return 0;
            }
            int next = waiting[--waitingCount];
            follow(found.get(next, 0), found.get(next, 1));
        }
        return ends[told++];
    }

    private void find(int state, int place) {
        int known = found.size();
        int number = found.add(state, place);
        if (number < known) {
            return;
        }
        if (state == Automaton.END) {
            ends = room(ends, endCount);
            ends[endCount++] = place;
        } else {
            waiting = room(waiting, waitingCount);
            waiting[waitingCount++] = number;
        }
    }

    private int[] room(int[] array, int count) {
        if (count < array.length) {
            return array;
        }
        guard.keep((long) count * Integer.BYTES);
        return Arrays.copyOf(array, count * 2);
    }

    private void follow(int state, int place) {
        guard.rows(1);
        for (Automaton.Edge edge : automaton.edges(state)) {
            if (edge.hop() == null) {
                find(edge.to(), place);
            } else {
                edge.hop().follow(place, run, end -> {
                    guard.rows(1);
                    find(edge.to(), end);
                });
            }
        }
    }

    /** Gives all ends, until nobody wants more. */
    boolean follow(IntPredicate taker) {
        for (int end = next(); end != 0; end = next()) {
            if (!taker.test(end)) {
                found.drop();
                return false;
            }
        }
        return true;
    }
}
