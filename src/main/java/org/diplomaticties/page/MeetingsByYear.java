package org.diplomaticties.page;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.NavigableMap;
import java.util.TreeSet;
import java.util.stream.Stream;

/**
 * How many meetings there were in each year.
 *
 * @param levels the levels that occur, as heads of columns
 * @param years the years that have meetings, newest first
 */
record MeetingsByYear(List<String> levels, List<Year> years) {

    /**
     * A year.
     *
     * @param counts one of each level
     */
    record Year(int year, List<Integer> counts, int total) {}

    boolean anyYears() {
        return !years.isEmpty();
    }

    /** Whether the graph tells levels apart. */
    boolean severalLevels() {
        return levels.size() > 1;
    }

    static MeetingsByYear of(NavigableMap<Integer, Map<Level, Integer>> meetings, Messages messages) {
        TreeSet<Level> occurring = new TreeSet<>();
        meetings.values().forEach(counts -> occurring.addAll(counts.keySet()));
        List<Year> years = new ArrayList<>();
        meetings.forEach((year, counts) -> years.add(new Year(
                year,
                occurring.stream().map(level -> counts.getOrDefault(level, 0)).toList(),
                counts.values().stream().mapToInt(Integer::intValue).sum())));
        years.sort(Comparator.comparing(Year::year).reversed());
        return new MeetingsByYear(
                Stream.of(Level.values())
                        .filter(occurring::contains)
                        .map(level -> level.text(messages))
                        .toList(),
                List.copyOf(years));
    }
}
