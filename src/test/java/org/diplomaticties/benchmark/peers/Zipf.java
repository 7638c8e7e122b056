package org.diplomaticties.benchmark.peers;

import java.util.Arrays;
import java.util.Random;
import java.util.stream.IntStream;

/** Numbers from 0, of which number n comes with a weight of 1/(n+1) to some power. */
final class Zipf {

    private final double[] sums;

    Zipf(int size, double power) {
        sums = IntStream.rangeClosed(1, size)
                .mapToDouble(n -> Math.pow(n, -power))
                .toArray();
        for (int i = 1; i < size; i++) {
            sums[i] += sums[i - 1];
        }
    }

    int next(Random random) {
        int place = Arrays.binarySearch(sums, random.nextDouble() * sums[sums.length - 1]);
        return place < 0 ? -place - 1 : place;
    }
}
