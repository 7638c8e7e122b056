package org.diplomaticties.name;

import java.time.LocalDate;
import org.diplomaticties.fact.PartialDate;

/**
 * The time for which a state exists, so far as its begin and end are known. Where nothing is said of an end it is open:
 * {@link LocalDate#MIN} and {@link LocalDate#MAX} stand for it.
 *
 * @param from the first day on which it can exist
 * @param certainFrom the first day on which it does exist
 * @param certainUntil the last day on which it does exist
 * @param until the last day on which it can exist
 */
public record Lifetime(LocalDate from, LocalDate certainFrom, LocalDate certainUntil, LocalDate until) {

    /** No begin and no end are known. */
    public static final Lifetime UNBOUNDED = new Lifetime(LocalDate.MIN, LocalDate.MIN, LocalDate.MAX, LocalDate.MAX);

    /** The same with a begin: from its first day the state can exist, from its last day it does. */
    public Lifetime from(PartialDate begin) {
        return new Lifetime(begin.earliest(), begin.latest(), certainUntil, until);
    }

    /** The same with an end: to its first day the state does exist, to its last day it can. */
    public Lifetime until(PartialDate end) {
        return new Lifetime(from, certainFrom, end.earliest(), end.latest());
    }

    /** Whether the state exists on some day that the date can mean. */
    boolean touches(PartialDate date) {
        return !date.latest().isBefore(from) && !date.earliest().isAfter(until);
    }

    /** Whether the state exists on every day that the date can mean. */
    boolean covers(PartialDate date) {
        return !date.earliest().isBefore(certainFrom) && !date.latest().isAfter(certainUntil);
    }
}
