package org.diplomaticties.plan;

import java.util.Arrays;

/** Numbers by id. */
final class IdMap {

    /** What {@link #get} answers for an id that has no number. */
    static final int NONE = Integer.MIN_VALUE;

    private int[] keys = new int[64];
    private int[] values = new int[64];
    private int size;

    int get(int id) {
        int place = place(id);
        return keys[place] == id ? values[place] : NONE;
    }

    void put(int id, int value) {
        if (size * 2 >= keys.length) {
            grow();
        }
        int place = place(id);
        if (keys[place] != id) {
            keys[place] = id;
            size++;
        }
        values[place] = value;
    }

    private int place(int id) {
        int mask = keys.length - 1;
        int place = ((id * 0x9E3779B1) >>> 7) & mask;
        while (keys[place] != 0 && keys[place] != id) {
            place = (place + 1) & mask;
        }
        return place;
    }

    private void grow() {
        int[] oldKeys = keys;
        int[] oldValues = values;
        keys = new int[oldKeys.length * 4];
        values = Arrays.copyOf(values, keys.length);
        for (int i = 0; i < oldKeys.length; i++) {
            if (oldKeys[i] != 0) {
                int place = place(oldKeys[i]);
                keys[place] = oldKeys[i];
                values[place] = oldValues[i];
            }
        }
    }

    int size() {
        return size;
    }
}
