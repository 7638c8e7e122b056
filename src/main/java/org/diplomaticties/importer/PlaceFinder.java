package org.diplomaticties.importer;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.diplomaticties.fact.Place;
import org.diplomaticties.fact.ThingKey;
import org.diplomaticties.rdf.IriMinter;

/**
 * Makes places of printed names. A name alone does not say which of the cities of that name is meant, so that such a
 * place is the source's own.
 */
final class PlaceFinder {

    private final Sink out;
    private final Map<ThingKey, Place> places = new HashMap<>();

    PlaceFinder(Sink out) {
        this.out = out;
    }

    /** The place of a name, added to the facts; empty where the name has neither letter nor digit. */
    Optional<ThingKey> find(String name) {
        if (!IriMinter.canKey(name)) {
            return Optional.empty();
        }
        ThingKey thing = ThingKey.place(out.source().key() + "-" + IriMinter.key(name));
        return Optional.of(
                places.computeIfAbsent(thing, first -> told(thing, name)).thing());
    }

    private Place told(ThingKey thing, String name) {
        Place place = new Place(thing, name, List.of(), List.of(), List.of(), List.of());
        out.fact(place);
        return place;
    }
}
