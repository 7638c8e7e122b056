package org.diplomaticties.fact;

import java.util.List;

/**
 * Who took part, as a source names him or it, where it leaves open which person, organisation or state that is.
 *
 * @param thing the actor
 * @param label its name, as the source prints it
 * @param records what it was taken from
 */
public record UnspecifiedActor(ThingKey thing, String label, List<RecordRef> records) implements Fact {

    public UnspecifiedActor {
        Fact.require(ThingKey.Kind.ACTOR, thing);
        records = List.copyOf(records);
    }
}
