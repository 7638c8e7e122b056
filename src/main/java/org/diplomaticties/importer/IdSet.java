package org.diplomaticties.importer;

import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HashMap;
import java.util.Map;

/**
 * The ids that were seen, millions of them: it keeps 128 bits of each one's SHA-256, so that two are taken for one only
 * once in 10²⁵ files of a million.
 */
final class IdSet {

    private static final int FIRST_CAPACITY = 1 << 10;

    private final MessageDigest sha256;
    private final Map<String, Integer> repeated = new HashMap<>();
    private long[] slots = new long[2 * FIRST_CAPACITY];
    private int size;

    IdSet() {
        try {
            sha256 = MessageDigest.getInstance("SHA-256");
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("Every JDK has SHA-256", e);
        }
    }

    /** Adds an id; false if it was there. */
    boolean add(String id) {
        ByteBuffer digest = ByteBuffer.wrap(sha256.digest(id.getBytes(StandardCharsets.UTF_8)));
        long high = digest.getLong() | 1;
        long low = digest.getLong();
        if (!put(slots, high, low)) {
            return false;
        }
        size++;
        if (4L * size > slots.length) {
            grow();
        }
        return true;
    }

    /** The id; where it was there before, with the first number that makes it a new one. */
    String free(String id) {
        if (add(id)) {
            return id;
        }
        String numbered;
        do {
            numbered = id + "-" + repeated.merge(id, 2, (last, first) -> last + 1);
        } while (!add(numbered));
        return numbered;
    }

    private void grow() {
        long[] larger = new long[2 * slots.length];
        for (int i = 0; i < slots.length; i += 2) {
            if (slots[i] != 0) {
                put(larger, slots[i], slots[i + 1]);
            }
        }
        slots = larger;
    }

    /** A pair of slots is free where its first is 0, which {@code high} never is. */
    private static boolean put(long[] slots, long high, long low) {
        int pairs = slots.length / 2;
        int at = (int) Math.floorMod(low, (long) pairs);
        while (slots[2 * at] != 0) {
            if (slots[2 * at] == high && slots[2 * at + 1] == low) {
                return false;
            }
            at = (at + 1) % pairs;
        }
        slots[2 * at] = high;
        slots[2 * at + 1] = low;
        return true;
    }
}
