package org.diplomaticties.fact;

/** How a date is known. */
public enum DateBasis {
    /** The source states it. */
    STATED,
    /** The source names a weekday. */
    WEEKDAY_RESOLVED,
    /** The source states day and month. */
    YEAR_INFERRED,
    /** It is the day on which the source was published. */
    PUBLICATION
}
