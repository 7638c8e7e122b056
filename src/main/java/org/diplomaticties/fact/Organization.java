package org.diplomaticties.fact;

import java.util.List;

/**
 * A ministry, a parliament, an international organisation.
 *
 * @param thing the organisation
 * @param label its name
 * @param names forms of its name that the source prints
 * @param organOf the state of which it is an organ, at most one
 * @param parent the organisation that it is part of, at most one
 * @param records what it was taken from
 */
public record Organization(
        ThingKey thing,
        String label,
        List<PrintedName> names,
        List<ThingKey> organOf,
        List<ThingKey> parent,
        List<RecordRef> records)
        implements Fact {

    public Organization {
        Fact.require(ThingKey.Kind.ORGANIZATION, thing);
        names = List.copyOf(names);
        organOf = Fact.atMostOne(organOf);
        parent = Fact.atMostOne(parent);
        records = List.copyOf(records);
    }
}
