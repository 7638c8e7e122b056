package org.diplomaticties.fact;

import java.util.Locale;
import java.util.Objects;
import java.util.regex.Pattern;

/**
 * What a fact calls a thing: of what kind it is, and which one of them.
 *
 * @param kind what it is
 * @param key readable and stable: ASCII letters, digits and {@code . _ ~ -}
 */
public record ThingKey(Kind kind, String key) {

    private static final Pattern KEY = Pattern.compile("[A-Za-z0-9][A-Za-z0-9._~-]*");

    /** The kinds of things that importers speak of. */
    public enum Kind {
        STATE,
        ORGANIZATION,
        ACTOR,
        OFFICIAL,
        POST,
        TENURE,
        MEETING,
        PARTICIPATION,
        EVENT,
        PLACE,
        SOURCE;

        /** The kind as it stands in IRIs. */
        public String word() {
            return name().toLowerCase(Locale.ROOT);
        }
    }

    public ThingKey {
        Objects.requireNonNull(kind);
        if (!KEY.matcher(key).matches()) {
            throw new IllegalArgumentException("Not a key: " + key);
        }
    }

    public static ThingKey state(String key) {
        return new ThingKey(Kind.STATE, key);
    }

    public static ThingKey organization(String key) {
        return new ThingKey(Kind.ORGANIZATION, key);
    }

    public static ThingKey actor(String key) {
        return new ThingKey(Kind.ACTOR, key);
    }

    public static ThingKey official(String key) {
        return new ThingKey(Kind.OFFICIAL, key);
    }

    public static ThingKey post(String key) {
        return new ThingKey(Kind.POST, key);
    }

    public static ThingKey tenure(String key) {
        return new ThingKey(Kind.TENURE, key);
    }

    public static ThingKey meeting(String key) {
        return new ThingKey(Kind.MEETING, key);
    }

    public static ThingKey participation(String key) {
        return new ThingKey(Kind.PARTICIPATION, key);
    }

    public static ThingKey event(String key) {
        return new ThingKey(Kind.EVENT, key);
    }

    public static ThingKey place(String key) {
        return new ThingKey(Kind.PLACE, key);
    }

    public static ThingKey source(String key) {
        return new ThingKey(Kind.SOURCE, key);
    }

    /** {@code <kind>/<key>}. */
    @Override
    public String toString() {
        return kind.word() + "/" + key;
    }
}
