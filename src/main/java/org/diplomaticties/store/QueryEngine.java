package org.diplomaticties.store;

import java.util.Locale;

/** What answers the questions of readers. */
public enum QueryEngine {
    /** Columns of numbers in memory, a copy of the newest version. */
    COLUMNS,
    /** Jena's ARQ over the data where it lies. */
    ARQ;

    /** As users write it. */
    @Override
    public String toString() {
        return name().toLowerCase(Locale.ROOT);
    }
}
