package org.diplomaticties.columns;

/** Sorts rows of columns of small numbers: a stable counting sort, in time linear to rows and numbers. */
public final class Sorting {

    private Sorting() {}

    /** The rows in the order in which they stand. */
    public static int[] identity(int rows) {
        int[] order = new int[rows];
        for (int row = 0; row < rows; row++) {
            order[row] = row;
        }
        return order;
    }

    /**
     * The rows of an order, sorted by a column; rows with the same number stay in that order.
     *
     * @param starts where the rows of each number start, as {@link #starts} counts them
     */
    public static int[] by(int[] column, int[] order, int[] starts) {
        int[] next = starts.clone();
        int[] sorted = new int[order.length];
        for (int row : order) {
            sorted[next[column[row]]++] = row;
        }
        return sorted;
    }

    /**
     * Where the rows of each number start once they are sorted by a column, and behind the last number, their end.
     *
     * @param numbers one more than the largest number
     */
    public static int[] starts(int[] column, int numbers) {
        int[] starts = new int[numbers + 1];
        for (int number : column) {
            starts[number + 1]++;
        }
        for (int number = 0; number < numbers; number++) {
            starts[number + 1] += starts[number];
        }
        return starts;
    }
}
