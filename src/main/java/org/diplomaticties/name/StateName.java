package org.diplomaticties.name;

/**
 * One form under which a state or territory is written.
 *
 * @param key the state's key: {@code belarus}
 * @param form the form: {@code Republic of Belarus}, {@code Белоруссия}, {@code BLR}
 * @param kind what the form is
 * @param lifetime when the state exists; at other times the form does not mean it
 */
public record StateName(String key, String form, Kind kind, Lifetime lifetime) {

    /** What a form is. */
    public enum Kind {
        /** The one name to show in English; compared as other names are. */
        LABEL,
        /** Compared without case, accents and punctuation. */
        NAME,
        /** Compared letter by letter: {@code NO} is Norway, "no" is not. */
        CODE
    }
}
