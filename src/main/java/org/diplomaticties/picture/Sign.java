package org.diplomaticties.picture;

import java.util.Locale;

/** How something is known; the style sheet draws each differently. */
public enum Sign {
    /** A source shows it. */
    ATTESTED,
    /** A source states it. */
    STATED,
    /** No source tells. */
    UNKNOWN,
    /** Sources contradict each other. */
    CONFLICT;

    /** The class of the style sheet. */
    String style() {
        return name().toLowerCase(Locale.ROOT);
    }
}
