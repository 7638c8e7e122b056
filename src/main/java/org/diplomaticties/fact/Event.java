package org.diplomaticties.fact;

import java.util.List;

/**
 * Something that happened between states and is no meeting.
 *
 * @param thing the event
 * @param label its name
 * @param period when
 * @param basis how the date is known
 * @param places where
 * @param notes remarks of the source
 * @param records what it was taken from
 */
public record Event(
        ThingKey thing,
        String label,
        Period period,
        DateBasis basis,
        List<ThingKey> places,
        List<PrintedName> notes,
        List<RecordRef> records)
        implements Fact {

    public Event {
        Fact.require(ThingKey.Kind.EVENT, thing);
        places = List.copyOf(places);
        notes = List.copyOf(notes);
        records = List.copyOf(records);
        if (period.begin().isEmpty() || period.endsBeforeBegin()) {
            throw new IllegalArgumentException("An event has a date: " + thing);
        }
    }
}
