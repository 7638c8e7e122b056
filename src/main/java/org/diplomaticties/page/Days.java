package org.diplomaticties.page;

import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.time.format.DateTimeParseException;
import org.diplomaticties.problem.Problem;
import org.diplomaticties.problem.TiesException;

/** The day that a page shows things on. */
final class Days {

    /** The parameter that names the day. */
    static final String PARAMETER = "on";

    private final Clock clock;

    Days(Clock clock) {
        this.clock = clock;
    }

    /**
     * The day that a request names; else today or, where it names a version, the day of that, so that it stays the same.
     *
     * @throws TiesException if it names what is no day
     */
    LocalDate of(PageRequest request) {
        String asked = request.parameter(PARAMETER).orElse("");
        if (!asked.isEmpty()) {
            return parse(asked);
        }
        boolean fixed = request.parameter(PageRequest.VERSION).isPresent()
                && !request.changed().equals(Instant.EPOCH);
        return LocalDate.ofInstant(fixed ? request.changed() : clock.instant(), ZoneOffset.UTC);
    }

    LocalDate today() {
        return LocalDate.ofInstant(clock.instant(), ZoneOffset.UTC);
    }

    private static LocalDate parse(String asked) {
        try {
            LocalDate day = LocalDate.parse(asked);
            if (day.getYear() >= 1 && day.getYear() <= 9999) {
                return day;
            }
        } catch (DateTimeParseException e) {
            throw new TiesException(noDay(asked), e);
        }
        throw new TiesException(noDay(asked));
    }

    private static Problem noDay(String asked) {
        return Problem.invalid(
                PARAMETER, Problem.quoted(asked) + " is no day.", "Write year, month and day, such as 2005-01-31.");
    }
}
