package org.diplomaticties.picture;

import java.time.LocalDate;
import java.util.List;

/**
 * How far apart the lines of a time axis are.
 *
 * @param unit days, months or years
 * @param amount how many of them
 */
record TickStep(Unit unit, int amount) {

    /** More lines than this are too many. */
    private static final int LINES = 9;

    private static final List<TickStep> STEPS = List.of(
            new TickStep(Unit.DAYS, 1),
            new TickStep(Unit.DAYS, 2),
            new TickStep(Unit.DAYS, 5),
            new TickStep(Unit.DAYS, 10),
            new TickStep(Unit.MONTHS, 1),
            new TickStep(Unit.MONTHS, 3),
            new TickStep(Unit.MONTHS, 6),
            new TickStep(Unit.YEARS, 1),
            new TickStep(Unit.YEARS, 2),
            new TickStep(Unit.YEARS, 5),
            new TickStep(Unit.YEARS, 10),
            new TickStep(Unit.YEARS, 25),
            new TickStep(Unit.YEARS, 50),
            new TickStep(Unit.YEARS, 100),
            new TickStep(Unit.YEARS, 200));

    /** What an axis is divided into. */
    enum Unit {
        DAYS(1),
        MONTHS(30),
        YEARS(365);

        private final int days;

        Unit(int days) {
            this.days = days;
        }
    }

    /** The smallest step of a unit or a larger one that does not draw too many lines. */
    static TickStep of(long days, Unit smallest) {
        return STEPS.stream()
                .filter(step -> step.unit.compareTo(smallest) >= 0)
                .filter(step -> days / ((long) step.amount * step.unit.days) < LINES)
                .findFirst()
                .orElse(new TickStep(Unit.YEARS, 1000));
    }

    /** The first line on or after a day; years and months are multiples of the amount, days are
     * counted from 1970. */
    LocalDate from(LocalDate day) {
        return switch (unit) {
            case DAYS -> LocalDate.ofEpochDay(up(day.toEpochDay()));
            case MONTHS -> month(up(monthNumber(day.minusDays(1)) + 1));
            case YEARS -> LocalDate.of((int) up(day.minusDays(1).getYear() + 1L), 1, 1);
        };
    }

    LocalDate after(LocalDate line) {
        return switch (unit) {
            case DAYS -> line.plusDays(amount);
            case MONTHS -> line.plusMonths(amount);
            case YEARS -> line.plusYears(amount);
        };
    }

    private long up(long number) {
        return Math.floorDiv(number + amount - 1, amount) * (long) amount;
    }

    private static long monthNumber(LocalDate day) {
        return day.getYear() * 12L + day.getMonthValue() - 1;
    }

    private static LocalDate month(long number) {
        return LocalDate.of((int) Math.floorDiv(number, 12), Math.floorMod(number, 12) + 1, 1);
    }
}
