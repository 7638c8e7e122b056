package org.diplomaticties.fact;

import java.util.List;

/**
 * Something that happened between states and is no meeting.
 *
 * @param thing the event
 * @param label its name
 * @param period when
 * @param basis how the date is known
 * @param initiator the official, state, organisation or unspecified actor that acted, at most one
 * @param recipient the one to which the act was directed, at most one
 * @param places where
 * @param notes remarks of the source
 * @param records what it was taken from
 */
public record Event(
        ThingKey thing,
        String label,
        Period period,
        DateBasis basis,
        List<ThingKey> initiator,
        List<ThingKey> recipient,
        List<ThingKey> places,
        List<PrintedName> notes,
        List<RecordRef> records)
        implements Fact {

    public Event {
        Fact.require(ThingKey.Kind.EVENT, thing);
        initiator = Fact.atMostOne(initiator);
        recipient = Fact.atMostOne(recipient);
        places = List.copyOf(places);
        notes = List.copyOf(notes);
        records = List.copyOf(records);
        if (period.begin().isEmpty() || period.endsBeforeBegin()) {
            throw new IllegalArgumentException("An event has a date: " + thing);
        }
    }

    /** An event of which a source does not say who acted. */
    public Event(
            ThingKey thing,
            String label,
            Period period,
            DateBasis basis,
            List<ThingKey> places,
            List<PrintedName> notes,
            List<RecordRef> records) {
        this(thing, label, period, basis, List.of(), List.of(), places, notes, records);
    }
}
