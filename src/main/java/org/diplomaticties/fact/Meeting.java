package org.diplomaticties.fact;

import java.util.List;

/**
 * A meeting that a source says was held.
 *
 * @param thing the meeting
 * @param label its name
 * @param period when: one date, or the first and the last day
 * @param basis how the date is known
 * @param mode how they met, at most one
 * @param places where
 * @param participations who took part, at least one
 * @param notes remarks of the source
 * @param records what it was taken from
 */
public record Meeting(
        ThingKey thing,
        String label,
        Period period,
        DateBasis basis,
        List<MeetingMode> mode,
        List<ThingKey> places,
        List<Participation> participations,
        List<PrintedName> notes,
        List<RecordRef> records)
        implements Fact {

    public Meeting {
        Fact.require(ThingKey.Kind.MEETING, thing);
        mode = Fact.atMostOne(mode);
        places = List.copyOf(places);
        participations = List.copyOf(participations);
        notes = List.copyOf(notes);
        records = List.copyOf(records);
        if (participations.isEmpty() || period.begin().isEmpty() || period.endsBeforeBegin()) {
            throw new IllegalArgumentException("A meeting has a participant and a date: " + thing);
        }
    }
}
