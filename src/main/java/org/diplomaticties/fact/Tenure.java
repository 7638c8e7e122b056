package org.diplomaticties.fact;

import java.time.LocalDate;
import java.util.List;

/**
 * One person in one post, over a stated period or on attested days.
 *
 * @param thing the tenure
 * @param label its name
 * @param holder the person
 * @param post the post
 * @param side the state or organisation on whose behalf he holds it, at most one
 * @param period what is stated of its begin and end
 * @param attestedOn days on which the source shows the person in the post
 * @param rank his rank in it, at most one
 * @param titles his titles as printed
 * @param notes remarks of the source
 * @param records what it was taken from
 */
public record Tenure(
        ThingKey thing,
        String label,
        ThingKey holder,
        ThingKey post,
        List<ThingKey> side,
        Period period,
        List<LocalDate> attestedOn,
        List<Rank> rank,
        List<PrintedName> titles,
        List<PrintedName> notes,
        List<RecordRef> records)
        implements Fact {

    public Tenure {
        Fact.require(ThingKey.Kind.TENURE, thing);
        Fact.require(ThingKey.Kind.OFFICIAL, holder);
        Fact.require(ThingKey.Kind.POST, post);
        side = Fact.atMostOne(side);
        attestedOn = List.copyOf(attestedOn);
        rank = Fact.atMostOne(rank);
        titles = List.copyOf(titles);
        notes = List.copyOf(notes);
        records = List.copyOf(records);
        if (period.endsBeforeBegin()) {
            throw new IllegalArgumentException("A tenure does not end before it begins: " + thing);
        }
    }

    /** A tenure on nobody else's behalf. */
    public Tenure(
            ThingKey thing,
            String label,
            ThingKey holder,
            ThingKey post,
            Period period,
            List<LocalDate> attestedOn,
            List<Rank> rank,
            List<PrintedName> titles,
            List<PrintedName> notes,
            List<RecordRef> records) {
        this(thing, label, holder, post, List.of(), period, attestedOn, rank, titles, notes, records);
    }
}
