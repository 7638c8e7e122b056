package org.diplomaticties.fact;

import java.util.List;

/**
 * A state, existing or historical, or a territory that is none.
 *
 * @param thing the state
 * @param label its English short name
 * @param status whether it is a state
 * @param names forms of its name that the source prints
 * @param validity when it existed
 * @param predecessors states that it followed
 * @param successors states that followed it
 * @param closeTo states as others delimit them that come close to it
 * @param records what it was taken from
 */
public record State(
        ThingKey thing,
        String label,
        Status status,
        List<PrintedName> names,
        Period validity,
        List<ThingKey> predecessors,
        List<ThingKey> successors,
        List<ThingKey> closeTo,
        List<RecordRef> records)
        implements Fact {

    /** Whether it is a state. */
    public enum Status {
        STATE,
        TERRITORY
    }

    public State {
        Fact.require(ThingKey.Kind.STATE, thing);
        names = List.copyOf(names);
        predecessors = List.copyOf(predecessors);
        successors = List.copyOf(successors);
        closeTo = List.copyOf(closeTo);
        records = List.copyOf(records);
    }

    /** A state or territory of which nothing more is said than what it is. */
    public static State named(ThingKey thing, String label, Status status) {
        return new State(thing, label, status, List.of(), Period.UNKNOWN, List.of(), List.of(), List.of(), List.of());
    }
}
