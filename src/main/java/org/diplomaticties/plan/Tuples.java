package org.diplomaticties.plan;

import java.util.Arrays;
import org.diplomaticties.guard.Guard;

/** Different tuples of ids, numbered from 0 in the order in which they come. */
final class Tuples {

    private static final int NONE = -1;

    private final Guard guard;
    private final int width;
    private int[] data;
    private int[] places = new int[64];
    private int size;
    private long charged;

    Tuples(Guard guard, int width) {
        this.guard = guard;
        this.width = width;
        this.data = new int[32 * width];
        Arrays.fill(places, NONE);
    }

    int size() {
        return size;
    }

    /** The number of a row's tuple; {@link #size()} as it was before, if the tuple is new. */
    int add(Batch batch, int[] slots, int row) {
        room();
        int at = size * width;
        for (int i = 0; i < width; i++) {
            data[at + i] = batch.get(slots[i], row);
        }
        return add();
    }

    int add(int one) {
        room();
        data[size] = one;
        return add();
    }

    int add(int one, int other) {
        room();
        data[size * width] = one;
        data[size * width + 1] = other;
        return add();
    }

    private void room() {
        if ((size + 1) * 2 > places.length) {
            grow();
        }
        if ((size + 1) * width > data.length) {
            long bytes = (long) data.length * Integer.BYTES;
            guard.keep(bytes);
            charged += bytes;
            data = Arrays.copyOf(data, Math.max(width, data.length * 2));
        }
    }

    /** Looks for the tuple that was written behind the last, and counts it if it is new. */
    private int add() {
        int place = place(size);
        if (places[place] == NONE) {
            places[place] = size++;
            return size - 1;
        }
        return places[place];
    }

    /** The number of a row's tuple; negative if there is none. */
    int find(Batch batch, int[] slots, int row) {
        room();
        int at = size * width;
        for (int i = 0; i < width; i++) {
            data[at + i] = batch.get(slots[i], row);
        }
        return places[place(size)];
    }

    private int place(int number) {
        int mask = places.length - 1;
        int at = number * width;
        int hash = 0;
        for (int i = 0; i < width; i++) {
            hash = (hash ^ data[at + i]) * 0x9E3779B1;
            hash ^= hash >>> 15;
        }
        int place = hash & mask;
        while (places[place] != NONE && !same(places[place] * width, at)) {
            place = (place + 1) & mask;
        }
        return place;
    }

    private boolean same(int one, int other) {
        for (int i = 0; i < width; i++) {
            if (data[one + i] != data[other + i]) {
                return false;
            }
        }
        return true;
    }

    private void grow() {
        long bytes = (long) places.length * Integer.BYTES;
        guard.keep(bytes);
        charged += bytes;
        places = new int[places.length * 2];
        Arrays.fill(places, NONE);
        for (int number = 0; number < size; number++) {
            places[place(number)] = number;
        }
    }

    int get(int number, int column) {
        return data[number * width + column];
    }

    /** Gives back what it took. */
    void drop() {
        guard.release(charged);
        charged = 0;
        data = new int[0];
        places = new int[0];
    }
}
