package org.diplomaticties.picture;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;

/**
 * A stretch of time shaded through all rows of a timeline: a silence, a vacancy.
 *
 * @param first its first day
 * @param last its last day
 * @param label what stands above it
 */
public record Band(LocalDate first, LocalDate last, String label) {

    /** A stretch in which nothing happened, from the day after something to the day before something else. */
    public record Silence(LocalDate first, LocalDate last) {

        /** How many days it has. */
        public long days() {
            return last.toEpochDay() - first.toEpochDay() + 1;
        }
    }

    public Band {
        if (last.isBefore(first)) {
            throw new IllegalArgumentException(last + " is before " + first);
        }
    }

    /** The longest stretches between days on which something happened, in their order in time. */
    public static List<Silence> silences(Collection<LocalDate> days, int atMost, long shortest) {
        List<LocalDate> sorted = days.stream().distinct().sorted().toList();
        List<Silence> silences = new ArrayList<>();
        for (int i = 1; i < sorted.size(); i++) {
            LocalDate after = sorted.get(i - 1).plusDays(1);
            if (after.isBefore(sorted.get(i))) {
                silences.add(new Silence(after, sorted.get(i).minusDays(1)));
            }
        }
        return silences.stream()
                .filter(silence -> silence.days() >= shortest)
                .sorted(Comparator.comparingLong(Silence::days).reversed().thenComparing(Silence::first))
                .limit(atMost)
                .sorted(Comparator.comparing(Silence::first))
                .toList();
    }
}
