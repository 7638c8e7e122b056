package org.diplomaticties.snapshot;

import java.util.Arrays;
import java.util.List;

/** Makes of an index another one that differs in some pairs, and shares all else with it. */
final class Altering {

    private static final int[] NONE = new int[0];

    private final Index index;
    private final Run run = new Run();
    private int[] keys;
    private int[][] values;
    private int[][] graphs;
    private int more;
    private int moreKeys;

    /**
     * What becomes of a pair.
     *
     * @param set the number of the set of graphs that say it now; {@link #GONE} if none does
     */
    record Pair(int key, int value, int set) {

        static final int GONE = -1;
    }

    private Altering(Index index, int pairs) {
        this.index = index;
        Changed before = index.changed();
        this.keys = before.keys();
        this.values = before.values();
        this.graphs = before.graphs();
        this.more = before.more();
        this.moreKeys = before.moreKeys();
        makeRoom(pairs);
    }

    /** The index with some pairs altered, which are in the order of key and value, each once. */
    static Index of(Index index, List<Pair> pairs) {
        Altering altering = new Altering(index, pairs.size());
        for (int from = 0, end; from < pairs.size(); from = end) {
            end = from + 1;
            while (end < pairs.size() && pairs.get(end).key() == pairs.get(from).key()) {
                end++;
            }
            altering.alter(pairs.subList(from, end));
        }
        return index.with(
                new Changed(altering.keys, altering.values, altering.graphs, altering.more, altering.moreKeys));
    }

    /** Copies what changed before into tables with room for more keys. */
    private void makeRoom(int keysMore) {
        int used = 0;
        for (int key : keys) {
            used += key == Changed.NONE ? 0 : 1;
        }
        int capacity = Integer.highestOneBit(used + keysMore) << 2;
        if (capacity <= keys.length) {
            keys = keys.clone();
            values = values.clone();
            graphs = graphs.clone();
            return;
        }
        int[] oldKeys = keys;
        int[][] oldValues = values;
        int[][] oldGraphs = graphs;
        keys = new int[capacity];
        values = new int[capacity][];
        graphs = new int[capacity][];
        for (int i = 0; i < oldKeys.length; i++) {
            if (oldKeys[i] != Changed.NONE) {
                put(oldKeys[i], oldValues[i], oldGraphs[i]);
            }
        }
    }

    private void put(int key, int[] ofKey, int[] beside) {
        int place = Changed.place(keys, key);
        keys[place] = key;
        values[place] = ofKey;
        graphs[place] = beside;
    }

    private void alter(List<Pair> ofKey) {
        int key = ofKey.get(0).key();
        if (!index.find(key, run)) {
            run.set(NONE, NONE, 0, 0);
        }
        int[] merged = new int[run.size() + ofKey.size()];
        int[] beside = new int[merged.length];
        int count = 0;
        int at = run.from;
        for (Pair pair : ofKey) {
            int until = at;
            while (until < run.end && run.values[until] < pair.value()) {
                until++;
            }
            System.arraycopy(run.values, at, merged, count, until - at);
            System.arraycopy(run.graphs, at, beside, count, until - at);
            count += until - at;
            at = until < run.end && run.values[until] == pair.value() ? until + 1 : until;
            if (pair.set() != Pair.GONE) {
                merged[count] = pair.value();
                beside[count++] = pair.set();
            }
        }
        System.arraycopy(run.values, at, merged, count, run.end - at);
        System.arraycopy(run.graphs, at, beside, count, run.end - at);
        count += run.end - at;
        more += count - run.size();
        moreKeys += (count > 0 ? 1 : 0) - (run.size() > 0 ? 1 : 0);
        put(key, Arrays.copyOf(merged, count), Arrays.copyOf(beside, count));
    }
}
