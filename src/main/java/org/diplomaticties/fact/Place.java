package org.diplomaticties.fact;

import java.util.List;

/**
 * A city or another place.
 *
 * @param thing the place
 * @param label its name
 * @param names further forms of its name that the source prints
 * @param state the state it lies in, at most one
 * @param coordinates where it lies, at most one
 * @param records what it was taken from
 */
public record Place(
        ThingKey thing,
        String label,
        List<PrintedName> names,
        List<ThingKey> state,
        List<Coordinates> coordinates,
        List<RecordRef> records)
        implements Fact {

    public Place {
        Fact.require(ThingKey.Kind.PLACE, thing);
        names = List.copyOf(names);
        state = Fact.atMostOne(state);
        coordinates = Fact.atMostOne(coordinates);
        records = List.copyOf(records);
    }
}
