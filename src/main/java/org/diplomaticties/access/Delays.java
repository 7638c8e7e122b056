package org.diplomaticties.access;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.Map;

/**
 * How long those who failed wait before they may try again: not at all for the first few times, then a second, and twice as
 * long after each further failure. Of many that failed, those who did so last are remembered.
 */
final class Delays {

    static final Duration LONGEST = Duration.ofMinutes(15);

    /** After so long without another failure, those before do not count. */
    static final Duration MEMORY = Duration.ofHours(1);

    static final int REMEMBERED = 10_000;

    private final int free;
    private final Clock clock;
    private final Map<String, Failures> byKey = new LinkedHashMap<>();

    private record Failures(int count, Instant last) {}

    /**
     * No failures yet.
     *
     * @param free so many failures cost nothing: people mistype
     */
    Delays(int free, Clock clock) {
        this.free = free;
        this.clock = clock;
    }

    /** How long it takes until the next try; zero or less if it may be made now. */
    synchronized Duration left(String key) {
        Failures failures = failures(key);
        if (failures.count < free) {
            return Duration.ZERO;
        }
        Duration delay = Duration.ofSeconds(1L << Math.min(failures.count - free, 20));
        Instant end = failures.last.plus(delay.compareTo(LONGEST) > 0 ? LONGEST : delay);
        return Duration.between(clock.instant(), end);
    }

    synchronized void failed(String key) {
        int count = failures(key).count + 1;
        byKey.remove(key); // goes to the end: the first in the map is the one that failed longest ago
        byKey.put(key, new Failures(count, clock.instant()));
        if (byKey.size() > REMEMBERED) {
            byKey.remove(byKey.keySet().iterator().next());
        }
    }

    synchronized void forget(String key) {
        byKey.remove(key);
    }

    private Failures failures(String key) {
        Failures failures = byKey.get(key);
        boolean counts = failures != null && clock.instant().isBefore(failures.last.plus(MEMORY));
        return counts ? failures : new Failures(0, Instant.EPOCH);
    }
}
