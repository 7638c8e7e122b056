package org.diplomaticties.feed;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.function.Supplier;

/** What was made last, so that it is not made again. Two who ask at once may make it both. */
final class Kept<K, V> {

    private final int most;
    private final Map<K, V> values = new LinkedHashMap<>();

    /**
     * Keeps nothing yet.
     *
     * @param most how much it keeps; the oldest goes first
     */
    Kept(int most) {
        this.most = most;
    }

    V of(K key, Supplier<V> made) {
        synchronized (values) {
            V known = values.get(key);
            if (known != null) {
                return known;
            }
        }
        V value = made.get();
        synchronized (values) {
            values.put(key, value);
            if (values.size() > most) {
                values.remove(values.keySet().iterator().next());
            }
        }
        return value;
    }
}
