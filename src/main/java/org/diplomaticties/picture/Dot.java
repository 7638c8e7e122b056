package org.diplomaticties.picture;

import java.time.LocalDate;

/**
 * Something that happened on a day, or in a month or a year of which the day is not known.
 *
 * @param earliest the first day it can mean
 * @param latest the last day it can mean; the same where the day is known
 * @param sign how it is known
 * @param tooltip what is told of it, in a line or a few
 * @param link where to read on; empty if nowhere
 */
public record Dot(LocalDate earliest, LocalDate latest, Sign sign, String tooltip, String link) {

    public Dot {
        if (latest.isBefore(earliest)) {
            throw new IllegalArgumentException(latest + " is before " + earliest);
        }
    }
}
