package org.diplomaticties.snapshot;

/**
 * Keys whose values changes touched, with all of the values that they have now; never altered once it is made.
 *
 * @param keys by their hash, a power of two of them and more than one; 0 where there is none
 * @param values of each key, ascending; none if it has lost all
 * @param graphs beside the values
 * @param more how many pairs there are more than before the changes
 * @param moreKeys how many keys there are more
 */
@SuppressWarnings("ArrayRecordComponent") // nobody compares it, and nobody changes the arrays
record Changed(int[] keys, int[][] values, int[][] graphs, int more, int moreKeys) {

    static final Changed NOTHING = new Changed(new int[1], new int[1][], new int[1][], 0, 0);

    /** In place of a key: there is none. */
    static final int NONE = 0;

    boolean isEmpty() {
        return keys.length == NOTHING.keys.length;
    }

    int capacity() {
        return keys.length;
    }

    boolean has(int key) {
        return keys[place(key)] == key;
    }

    boolean find(int key, Run run) {
        int place = place(key);
        return keys[place] == key && at(place, run);
    }

    /** What stands at a place; false if nothing does. */
    boolean at(int place, Run run) {
        if (keys[place] == NONE) {
            return false;
        }
        run.key = keys[place];
        run.set(values[place], graphs[place], 0, values[place].length);
        return true;
    }

    private int place(int key) {
        return place(keys, key);
    }

    /** Where a key stands in a table, or the free place where it would. */
    static int place(int[] keys, int key) {
        int mask = keys.length - 1;
        int place = ((key * 0x9E3779B1) >>> 7) & mask;
        while (keys[place] != NONE && keys[place] != key) {
            place = (place + 1) & mask;
        }
        return place;
    }
}
