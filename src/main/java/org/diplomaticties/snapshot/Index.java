package org.diplomaticties.snapshot;

import java.util.Arrays;

/**
 * The pairs of one predicate by one of their sides, the key: each key's values stand together, ascending. Keys that changes
 * touched have their values apart, all of them.
 */
public final class Index {

    /** A table over all ids from the first key to the last is made if no more of it than this share is empty. */
    private static final int SPARSE = 8;

    /** How many arrays {@link #arrays} gives. */
    static final int ARRAYS = 4;

    static final Index EMPTY = of(new int[0], new int[1], new int[0], new int[0]);

    private final int[] keys;
    private final int[] starts;
    private final int[] values;
    private final int[] graphs;

    /** Where the values of each id from the first key on start, and behind the last, their end; null if keys are few. */
    private final int[] table;

    private final Changed changed;
    private final int size;
    private final int keyCount;

    private Index(int[] keys, int[] starts, int[] values, int[] graphs, int[] table, Changed changed) {
        this.keys = keys;
        this.starts = starts;
        this.values = values;
        this.graphs = graphs;
        this.table = table;
        this.changed = changed;
        this.size = values.length + changed.more();
        this.keyCount = keys.length + changed.moreKeys();
    }

    /**
     * Pairs in their order.
     *
     * @param keys each key once, ascending
     * @param starts where each key's values start, and the end
     */
    static Index of(int[] keys, int[] starts, int[] values, int[] graphs) {
        return new Index(keys, starts, values, graphs, table(keys, starts), Changed.NOTHING);
    }

    private static int[] table(int[] keys, int[] starts) {
        if (keys.length == 0) {
            return null;
        }
        long range = keys[keys.length - 1] - (long) keys[0] + 1;
        if (range > SPARSE * (long) keys.length) {
            return null;
        }
        int[] table = new int[(int) range + 1];
        int id = 0;
        for (int i = 0; i < keys.length; i++) {
            while (id <= keys[i] - keys[0]) {
                table[id++] = starts[i];
            }
        }
        table[id] = starts[keys.length];
        return table;
    }

    /** The same pairs but for those of some keys. */
    Index with(Changed newer) {
        return new Index(keys, starts, values, graphs, table, newer);
    }

    Changed changed() {
        return changed;
    }

    /** How many pairs there are. */
    public int size() {
        return size;
    }

    /** How many keys there are. */
    public int keys() {
        return keyCount;
    }

    /** Looks for the values of a key; false if it has none. */
    public boolean find(int key, Run run) {
        if (!changed.isEmpty() && changed.find(key, run)) {
            return run.size() > 0;
        }
        if (table != null) {
            int at = key - keys[0];
            if (at < 0 || at >= table.length - 1) {
                return false;
            }
            run.set(values, graphs, table[at], table[at + 1]);
            return run.size() > 0;
        }
        int at = Arrays.binarySearch(keys, key);
        if (at < 0) {
            return false;
        }
        run.set(values, graphs, starts[at], starts[at + 1]);
        return true;
    }

    /** How many values a key has. */
    public int count(int key) {
        Run run = new Run();
        return find(key, run) ? run.size() : 0;
    }

    /** The place of a pair in the run of its key; negative if it is not there. */
    public int place(int key, int value, Run run) {
        return find(key, run) ? Arrays.binarySearch(run.values, run.from, run.end, value) : -1;
    }

    /** Walks all keys with their values. */
    public Walk walk() {
        return new Walk();
    }

    /** All keys, those that changes did not touch in their order; a walk is for one reader. */
    public final class Walk {

        private int next;
        private int nextChanged;

        /** Comes to the next key; false at the end. */
        public boolean next(Run run) {
            while (next < keys.length) {
                int at = next++;
                if (changed.isEmpty() || !changed.has(keys[at])) {
                    run.key = keys[at];
                    run.set(values, graphs, starts[at], starts[at + 1]);
                    return true;
                }
            }
            while (nextChanged < changed.capacity()) {
                if (changed.at(nextChanged++, run) && run.size() > 0) {
                    return true;
                }
            }
            return false;
        }
    }

    /** The arrays, to be saved; without what changed. */
    int[][] arrays() {
        return new int[][] {keys, starts, values, graphs};
    }
}
