package org.diplomaticties.fact;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.time.Year;
import java.time.YearMonth;
import java.time.temporal.TemporalAccessor;
import java.util.Optional;
import java.util.regex.Pattern;

/**
 * A date as precise as its source: a day, a month or a year of the proleptic Gregorian calendar, without a time zone.
 *
 * @param precision how much of the date is known
 * @param earliest the first day it can mean
 * @param latest the last day it can mean
 */
public record PartialDate(Precision precision, LocalDate earliest, LocalDate latest) {

    /** How much of a date is known. */
    public enum Precision {
        DAY,
        MONTH,
        YEAR
    }

    private static final Pattern DAY = Pattern.compile("\\d{4}-\\d{2}-\\d{2}");
    private static final Pattern MONTH = Pattern.compile("\\d{4}-\\d{2}");
    private static final Pattern YEAR = Pattern.compile("\\d{4}");

    /**
     * Reads the lexical form of an {@code xsd:date}, {@code xsd:gYearMonth} or {@code xsd:gYear} without a time zone.
     *
     * @return empty if it is none of these, or a day that the calendar does not have
     */
    public static Optional<PartialDate> parse(String text) {
        try {
            if (DAY.matcher(text).matches()) {
                return Optional.of(of(LocalDate.parse(text)));
            }
            if (MONTH.matcher(text).matches()) {
                return Optional.of(of(YearMonth.parse(text)));
            }
            if (YEAR.matcher(text).matches()) {
                return Optional.of(of(Year.parse(text)));
            }
            return Optional.empty();
        } catch (DateTimeException noSuchDay) {
            return Optional.empty();
        }
    }

    /** A day. */
    public static PartialDate of(LocalDate day) {
        return new PartialDate(Precision.DAY, day, day);
    }

    /** The lexical form of the {@code xsd:date}, {@code xsd:gYearMonth} or {@code xsd:gYear}. */
    @Override
    public String toString() {
        return earliest.toString().substring(0, precision == Precision.DAY ? 10 : precision == Precision.MONTH ? 7 : 4);
    }

    private static PartialDate of(TemporalAccessor date) {
        if (date instanceof YearMonth month) {
            return new PartialDate(Precision.MONTH, month.atDay(1), month.atEndOfMonth());
        }
        if (date instanceof Year year) {
            return new PartialDate(
                    Precision.YEAR, year.atDay(1), year.atMonth(12).atEndOfMonth());
        }
        throw new IllegalArgumentException("Not a month or a year: " + date);
    }
}
