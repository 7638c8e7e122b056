package org.diplomaticties.benchmark;

import java.util.Map;
import java.util.TreeMap;

/** How often requests were answered with which status. */
final class HostileAnswers {

    /** What a client has in place of a status, if the connection was cut or it waited in vain. */
    static final String NONE = "none";

    private final Map<String, Integer> counts = new TreeMap<>();

    synchronized void add(String status) {
        counts.merge(status, 1, Integer::sum);
    }

    /** Answers 5xx, without those 503 that say when to try again. */
    synchronized int errors() {
        return counts.entrySet().stream()
                .filter(count ->
                        count.getKey().startsWith("5") && !count.getKey().equals("503+"))
                .mapToInt(Map.Entry::getValue)
                .sum();
    }

    /** The name of a status; 429 and 503 get a {@code +} if they say when to try again. */
    static String status(int code, boolean retryAfter) {
        return code + (retryAfter ? "+" : "");
    }

    @Override
    public synchronized String toString() {
        return counts.isEmpty() ? "-" : counts.toString();
    }
}
