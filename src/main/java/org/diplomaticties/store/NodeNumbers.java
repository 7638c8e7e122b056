package org.diplomaticties.store;

import java.util.Arrays;

/** Numbers for TDB2's node ids, from 0 in the order in which they come. */
final class NodeNumbers {

    private long[] ids = new long[1 << 10];

    /** One more than the number of an id, by its hash; 0 where there is none. */
    private int[] places = new int[1 << 11];

    private int size;

    /** How many there are. */
    int size() {
        return size;
    }

    long id(int number) {
        return ids[number];
    }

    /** The number of an id, which it gets now if it has none. */
    int numberFor(long id) {
        int mask = places.length - 1;
        int place = hash(id) & mask;
        while (places[place] != 0) {
            if (ids[places[place] - 1] == id) {
                return places[place] - 1;
            }
            place = (place + 1) & mask;
        }
        if (size == ids.length) {
            grow();
            return numberFor(id);
        }
        ids[size] = id;
        places[place] = ++size;
        return size - 1;
    }

    private static int hash(long id) {
        long mixed = (id ^ (id >>> 32)) * 0x9E3779B97F4A7C15L;
        return (int) (mixed >>> 33);
    }

    private void grow() {
        ids = Arrays.copyOf(ids, size * 2);
        places = new int[size * 4];
        int mask = places.length - 1;
        for (int number = 0; number < size; number++) {
            int place = hash(ids[number]) & mask;
            while (places[place] != 0) {
                place = (place + 1) & mask;
            }
            places[place] = number + 1;
        }
    }

    /** The numbers in the order of their ids as signed numbers: those of terms whose value is their id come first. */
    int[] inOrder() {
        long[] sorted = Arrays.copyOf(ids, size);
        Arrays.parallelSort(sorted);
        int[] numbers = new int[size];
        for (int i = 0; i < size; i++) {
            numbers[i] = numberFor(sorted[i]);
        }
        return numbers;
    }
}
