package org.diplomaticties.fact;

import java.util.Objects;

/**
 * A record of a source: what a fact was taken from.
 *
 * @param source the source
 * @param id what the source calls the record, as it writes it
 */
public record RecordRef(ThingKey source, String id) {

    public RecordRef {
        Objects.requireNonNull(id);
        if (source.kind() != ThingKey.Kind.SOURCE) {
            throw new IllegalArgumentException("Not a source: " + source);
        }
    }
}
