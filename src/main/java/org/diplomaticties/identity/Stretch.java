package org.diplomaticties.identity;

import java.time.LocalDate;
import java.time.temporal.ChronoUnit;

/**
 * A stretch of days.
 *
 * @param from first day
 * @param to last day
 */
record Stretch(LocalDate from, LocalDate to) {

    Stretch {
        if (to.isBefore(from)) {
            to = from; // dates as imprecise as that; the shapes tell it
        }
    }

    /** Days that lie between this and the other; 0 where they have a day in common. */
    long daysTo(Stretch other) {
        return Math.max(0, Math.max(ChronoUnit.DAYS.between(to, other.from), ChronoUnit.DAYS.between(other.to, from)));
    }

    /** From the first day of either to the last. */
    Stretch with(Stretch other) {
        return new Stretch(from.isBefore(other.from) ? from : other.from, to.isAfter(other.to) ? to : other.to);
    }
}
