package org.diplomaticties.picture;

import java.time.LocalDate;
import java.time.YearMonth;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/**
 * The axis of time, from left to right in every language. Places on it are percentages of the picture's width.
 *
 * @param first the day at its beginning
 * @param last the day at its end
 * @param left where it begins
 * @param right where it ends
 */
record TimeAxis(LocalDate first, LocalDate last, double left, double right) {

    private static final double MARGIN = 0.03;

    /** Room for a point or a letter on either side. */
    private static final double EDGE = 2;

    /**
     * A line across the axis.
     *
     * @param at where
     * @param label its day, month or year
     * @param below the month or the year, where that is new; empty elsewhere
     * @param wide whether there is room for it in a wide picture only
     */
    record Tick(double at, String label, String below, boolean wide) {}

    /** An axis with some room on either side of the days that it must hold. */
    static TimeAxis around(LocalDate first, LocalDate last) {
        long margin = Math.max(3, Math.round((last.toEpochDay() - first.toEpochDay()) * MARGIN));
        return new TimeAxis(first.minusDays(margin), last.plusDays(margin), EDGE, 100 - EDGE);
    }

    /** The same axis, all of it a little to the right. */
    TimeAxis shifted(double right) {
        return new TimeAxis(first, last, left + right, this.right + right);
    }

    /** Where a day begins; the nearest end for a day that is not on the axis. */
    double at(LocalDate day) {
        double share = (day.toEpochDay() - first.toEpochDay()) / (double) Math.max(1, days());
        return left + (right - left) * Math.min(1, Math.max(0, share));
    }

    /** Where a day is, for a mark on the day itself. */
    double middleOf(LocalDate earliest, LocalDate latest) {
        return (at(earliest) + at(latest.plusDays(1))) / 2;
    }

    /** Where lines are, which are not nearer to each other than a unit. */
    List<Tick> ticks(TickStep.Unit smallest, Locale locale) {
        TickStep step = TickStep.of(days(), smallest);
        List<Tick> ticks = new ArrayList<>();
        LocalDate previous = null;
        for (LocalDate day = step.from(first); !day.isAfter(last); day = step.after(day)) {
            ticks.add(tick(step, day, previous, locale));
            previous = day;
        }
        return ticks;
    }

    private Tick tick(TickStep step, LocalDate day, LocalDate previous, Locale locale) {
        String year = DateTimeFormatter.ofPattern("uuuu", locale).format(day);
        boolean newYear = previous == null || previous.getYear() != day.getYear();
        boolean newMonth = previous == null || !YearMonth.from(previous).equals(YearMonth.from(day));
        return switch (step.unit()) {
            case YEARS -> new Tick(at(day), year, "", day.getYear() / step.amount() % 2 != 0);
            case MONTHS -> new Tick(at(day), month(day, locale), newYear ? year : "", false);
            case DAYS ->
                new Tick(
                        at(day),
                        DateTimeFormatter.ofPattern("d", locale).format(day),
                        newMonth ? monthOfYear(day, locale) : "",
                        false);
        };
    }

    private static String month(LocalDate day, Locale locale) {
        return DateTimeFormatter.ofPattern("LLL", locale).format(day);
    }

    private static String monthOfYear(LocalDate day, Locale locale) {
        boolean yearFirst = locale.getLanguage().equals("zh");
        return DateTimeFormatter.ofPattern(yearFirst ? "uuuu年LLL" : "LLL uuuu", locale)
                .format(day);
    }

    private long days() {
        return last.toEpochDay() - first.toEpochDay();
    }
}
