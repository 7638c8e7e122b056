package org.diplomaticties.snapshot;

import java.util.Arrays;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ConcurrentMap;

/** The sets of graphs that say the same triple, each by its number. Sets are added, and none is taken away. */
public final class GraphSets {

    private final ConcurrentMap<Set, Integer> numbers = new ConcurrentHashMap<>();
    private volatile int[][] sets = new int[16][];
    private volatile int size;

    /** Ids of graphs, ascending. */
    @SuppressWarnings("ArrayRecordComponent") // compared by what is in it, below
    private record Set(int[] graphs) {

        @Override
        public boolean equals(Object other) {
            return other instanceof Set set && Arrays.equals(graphs, set.graphs);
        }

        @Override
        public int hashCode() {
            return Arrays.hashCode(graphs);
        }
    }

    /** The number of a set. */
    int number(int... graphs) {
        Set set = new Set(graphs);
        Integer known = numbers.get(set);
        return known == null ? add(set) : known;
    }

    private synchronized int add(Set set) {
        Integer known = numbers.get(set);
        if (known != null) {
            return known;
        }
        int number = size;
        int[][] all = number == sets.length ? Arrays.copyOf(sets, number * 2) : sets;
        all[number] = set.graphs();
        sets = all;
        size = number + 1;
        numbers.put(set, number);
        return number;
    }

    /** How many sets there are. */
    public int size() {
        return size;
    }

    /** The graphs of a set, ascending. */
    public int[] graphs(int number) {
        return sets[number];
    }

    /** By number of a set, whether it has a graph. */
    public boolean[] with(int graph) {
        int count = size;
        int[][] all = sets;
        boolean[] with = new boolean[count];
        for (int number = 0; number < count; number++) {
            with[number] = Arrays.binarySearch(all[number], graph) >= 0;
        }
        return with;
    }
}
