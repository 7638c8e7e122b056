package org.diplomaticties.importer;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.time.Year;
import java.time.YearMonth;
import java.time.format.DateTimeFormatter;
import java.time.format.DateTimeFormatterBuilder;
import java.time.format.ResolverStyle;
import java.time.temporal.TemporalAccessor;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;
import org.diplomaticties.fact.PartialDate;

/**
 * How the dates of a table are written. YYYY-MM-DD, YYYY-MM and YYYY are always read; everything else only where the
 * mapping says how.
 */
final class TableDates {

    private static final String OR_SAY = ", or say the format in a mapping";

    /** ISO 8601 alone, as long as no mapping says more. */
    static final TableDates ISO = new TableDates(List.of(), List.of(), OR_SAY);

    /** ISO 8601 alone, in a format that knows no mapping. */
    static final TableDates FIXED = new TableDates(List.of(), List.of(), "");

    private static final String EXCEL = "excel";
    private static final String EXCEL_1904 = "excel-1904";

    /** Day 0 of Excel's count, which has a 29 February 1900 that never was; only days after it are read. */
    private static final LocalDate EXCEL_EPOCH = LocalDate.of(1899, 12, 30);

    private static final LocalDate EXCEL_1904_EPOCH = LocalDate.of(1904, 1, 1);

    /** From May 1927 on; a number of four digits is a year. */
    private static final Pattern SERIAL = Pattern.compile("\\d{5,6}(\\.0+)?");

    private static final Pattern LOOKS_SERIAL = Pattern.compile("\\d{5}(\\.\\d+)?");
    private static final Pattern DAY_OR_MONTH_FIRST = Pattern.compile("\\d{1,2}([./-])\\d{1,2}\\1\\d{2}(\\d{2})?");
    private static final Pattern NO_SUCH_DAY = Pattern.compile("\\d{4}-\\d{2}(-\\d{2})?");

    private final List<DateTimeFormatter> patterns;
    private final List<LocalDate> serialEpochs;
    private final String orSay;

    private TableDates(List<DateTimeFormatter> patterns, List<LocalDate> serialEpochs, String orSay) {
        this.orSay = orSay;
        this.patterns = List.copyOf(patterns);
        this.serialEpochs = List.copyOf(serialEpochs);
    }

    /**
     * Why a date was not read.
     *
     * @param kind what is wrong with it
     * @param what the end of a sentence that begins with the date
     * @param mend what to do
     */
    record Unread(ProblemKind kind, String what, String mend) {}

    /**
     * Dates in formats of a mapping: patterns of {@link DateTimeFormatter}, {@code excel} or {@code excel-1904}.
     *
     * @param language BCP 47 tag of the language of months' names
     * @throws IllegalArgumentException if a pattern is none
     */
    static TableDates of(List<String> formats, String language) {
        List<DateTimeFormatter> patterns = new ArrayList<>();
        List<LocalDate> epochs = new ArrayList<>();
        for (String format : formats) {
            if (format.equals(EXCEL)) {
                epochs.add(EXCEL_EPOCH);
            } else if (format.equals(EXCEL_1904)) {
                epochs.add(EXCEL_1904_EPOCH);
            } else {
                patterns.add(new DateTimeFormatterBuilder()
                        .parseCaseInsensitive()
                        .appendPattern(format.replace('y', 'u'))
                        .toFormatter(Locale.forLanguageTag(language))
                        .withResolverStyle(ResolverStyle.STRICT));
            }
        }
        return new TableDates(patterns, epochs, OR_SAY);
    }

    /** The one date that a text means; empty if it means none, or can mean several. */
    Optional<PartialDate> read(String text) {
        Set<String> meant = meant(text);
        return meant.size() == 1 ? PartialDate.parse(meant.iterator().next()) : Optional.empty();
    }

    /** Why a text was not read. */
    Unread unread(String text) {
        Set<String> meant = meant(text);
        if (meant.size() > 1) {
            return new Unread(
                    ProblemKind.AMBIGUOUS_DATE,
                    "can be " + String.join(" or ", meant) + ".",
                    "Keep one of the formats under \"dates\" in the mapping.");
        }
        if (DAY_OR_MONTH_FIRST.matcher(text).matches() && patterns.isEmpty()) {
            return new Unread(
                    ProblemKind.AMBIGUOUS_DATE,
                    "does not say which number is the day.",
                    "Write YYYY-MM-DD, or say the format in a mapping, such as dates: d/M/uuuu.");
        }
        if (LOOKS_SERIAL.matcher(text).matches() && serialEpochs.isEmpty()) {
            return new Unread(
                    ProblemKind.AMBIGUOUS_DATE,
                    "may be a date as Excel counts it.",
                    "Write YYYY-MM-DD, or say dates: excel in a mapping.");
        }
        return new Unread(
                NO_SUCH_DAY.matcher(text).matches() ? ProblemKind.IMPOSSIBLE_DATE : ProblemKind.MALFORMED_VALUE,
                "is no date.",
                "Write a day of the calendar as YYYY-MM-DD, or YYYY-MM, or YYYY" + orSay + ".");
    }

    private Set<String> meant(String text) {
        Set<String> meant = new TreeSet<>();
        PartialDate.parse(text).ifPresent(date -> meant.add(date.toString()));
        patterns.forEach(pattern -> parse(text, pattern).ifPresent(meant::add));
        if (SERIAL.matcher(text).matches()) {
            int days = Integer.parseInt(text.replaceFirst("\\..*", ""));
            serialEpochs.stream().map(epoch -> epoch.plusDays(days).toString()).forEach(meant::add);
        }
        return meant;
    }

    private static Optional<String> parse(String text, DateTimeFormatter pattern) {
        try {
            TemporalAccessor date = pattern.parseBest(text, LocalDate::from, YearMonth::from, Year::from);
            return Optional.of(date.toString());
        } catch (DateTimeException noDate) {
            return Optional.empty();
        }
    }
}
