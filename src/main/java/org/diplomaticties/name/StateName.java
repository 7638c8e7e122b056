package org.diplomaticties.name;

/**
 * One form under which a state or territory is written.
 *
 * @param state whose form it is
 * @param form the form: {@code Republic of Belarus}, {@code Белоруссия}, {@code BLR}
 * @param kind what the form is
 */
public record StateName(NamedState state, String form, Kind kind) {

    /** What a form is. */
    public enum Kind {
        /** The one name to show in English; compared as other names are. */
        LABEL,
        /** Compared without case, accents and punctuation. */
        NAME,
        /** Compared letter by letter: {@code NO} is Norway, "no" is not. */
        CODE
    }

    String key() {
        return state.key();
    }

    Lifetime lifetime() {
        return state.lifetime();
    }
}
