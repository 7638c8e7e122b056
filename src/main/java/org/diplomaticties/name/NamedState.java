package org.diplomaticties.name;

/**
 * A state or territory that goes by names.
 *
 * @param key the key of its IRI: {@code belarus}
 * @param standing whether it is a state
 * @param lifetime when it exists; at other times its names do not mean it
 */
public record NamedState(String key, Standing standing, Lifetime lifetime) {

    /** What ISO 3166-1 does not tell apart. */
    public enum Standing {
        STATE,
        TERRITORY
    }
}
