package org.diplomaticties.fact;

import java.net.URI;
import java.util.List;

/**
 * A person as one source knows him.
 *
 * @param thing the person
 * @param label his name as it is shown
 * @param names further forms of his name that the source prints
 * @param born at most one
 * @param died at most one
 * @param sameAs IRIs of the same person elsewhere
 * @param records what it was taken from
 */
public record Official(
        ThingKey thing,
        String label,
        List<PrintedName> names,
        List<PartialDate> born,
        List<PartialDate> died,
        List<URI> sameAs,
        List<RecordRef> records)
        implements Fact {

    public Official {
        Fact.require(ThingKey.Kind.OFFICIAL, thing);
        names = List.copyOf(names);
        born = Fact.atMostOne(born);
        died = Fact.atMostOne(died);
        sameAs = List.copyOf(sameAs);
        records = List.copyOf(records);
    }

    /** A person of whom a source gives the name alone. */
    public static Official named(ThingKey thing, String label, RecordRef record) {
        return new Official(thing, label, List.of(), List.of(), List.of(), List.of(), List.of(record));
    }
}
