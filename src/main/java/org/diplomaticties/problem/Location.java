package org.diplomaticties.problem;

import java.util.Comparator;

/**
 * A place in a text file.
 *
 * @param file the file's name as the user knows it
 * @param line from 1
 * @param column from 1, in characters
 */
public record Location(String file, long line, long column) implements Comparable<Location> {

    private static final Comparator<Location> ORDER = Comparator.comparing(Location::file)
            .thenComparingLong(Location::line)
            .thenComparingLong(Location::column);

    @Override
    public int compareTo(Location other) {
        return ORDER.compare(this, other);
    }

    @Override
    public String toString() {
        return file + ":" + line + ":" + column;
    }
}
