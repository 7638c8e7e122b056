package org.diplomaticties.plan;

import java.util.function.IntPredicate;
import org.diplomaticties.guard.Guard;
import org.diplomaticties.snapshot.Run;

/** What can be reached from a place along a path whose ends count once; found breadth first, as far as it is asked for. */
final class Reach {

    private final Guard guard;
    private final Automaton automaton;
    private final Run run = new Run();

    /** Pairs of state and place, in the order in which they are found: those behind the current one wait. */
    private final Tuples found;

    private int followed;
    private int told;

    Reach(Guard guard, Automaton automaton, int start) {
        this.guard = guard;
        this.automaton = automaton;
        this.found = new Tuples(guard, 2);
        found.add(Automaton.START, start);
    }

    /** The next end; 0 if there is none. */
    int next() {
        while (true) {
            while (told < found.size()) {
                int at = told++;
                if (found.get(at, 0) == Automaton.END) {
                    return found.get(at, 1);
                }
            }
            if (followed == found.size()) {
                found.drop();
                return 0;
            }
            follow(found.get(followed, 0), found.get(followed, 1));
            followed++;
        }
    }

    private void follow(int state, int place) {
        guard.rows(1);
        for (Automaton.Edge edge : automaton.edges(state)) {
            if (edge.hop() == null) {
                found.add(edge.to(), place);
            } else {
                edge.hop().follow(place, run, end -> {
                    guard.rows(1);
                    found.add(edge.to(), end);
                });
            }
        }
    }

    /** Gives all ends, until nobody wants more. */
    boolean follow(IntPredicate ends) {
        for (int end = next(); end != 0; end = next()) {
            if (!ends.test(end)) {
                found.drop();
                return false;
            }
        }
        return true;
    }
}
