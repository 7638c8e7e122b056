package org.diplomaticties.importer;

import java.util.Optional;
import org.diplomaticties.fact.PartialDate;
import org.diplomaticties.fact.State;
import org.diplomaticties.fact.ThingKey;
import org.diplomaticties.name.StateNames;
import org.diplomaticties.problem.Location;
import org.diplomaticties.problem.Problem;

/** Finds the states that a source means, and adds to its facts that they are states. */
final class StateFinder {

    private final StateNames names;
    private final Sink out;

    StateFinder(StateNames names, Sink out) {
        this.names = names;
        this.out = out;
    }

    /**
     * The state that goes by a form on a date; a problem where there is none, or several.
     *
     * @param where where the form stands
     */
    Optional<ThingKey> find(String form, PartialDate on, Location where) {
        Optional<ThingKey> found = names.key(form, on).map(this::told);
        if (found.isEmpty()) {
            Problem problem = names.problem(where.toString(), form, on);
            out.problem(ProblemKind.UNKNOWN_STATE, where, problem.what(), problem.mend());
        }
        return found;
    }

    /** The state of a key that the program itself speaks of. */
    ThingKey known(String key) {
        return told(key);
    }

    /** The label of a state that was found. */
    String label(ThingKey state) {
        return names.label(state.key()).orElseThrow();
    }

    private ThingKey told(String key) {
        ThingKey state = ThingKey.state(key);
        out.fact(State.named(state, label(state), status(key)));
        return state;
    }

    private State.Status status(String key) {
        return names.isState(key) ? State.Status.STATE : State.Status.TERRITORY;
    }
}
