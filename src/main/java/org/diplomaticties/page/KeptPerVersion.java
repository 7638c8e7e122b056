package org.diplomaticties.page;

import java.util.Iterator;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.function.Supplier;
import java.util.function.ToIntFunction;
import org.diplomaticties.change.Version;

/**
 * Keeps what was computed of some things in some versions, those asked for last, up to a bound of their sizes together:
 * what takes more time than a page may. Two readers who come at once may compute it both.
 *
 * @param <K> what it is computed of
 * @param <V> what is kept; it never changes
 */
final class KeptPerVersion<K, V> {

    private record Key<K>(Version version, K of) {}

    private final Map<Key<K>, V> kept = new LinkedHashMap<>(16, 0.75f, true);
    private final int bound;
    private final ToIntFunction<V> size;
    private int total;

    /**
     * Nothing yet.
     *
     * @param bound the sizes that are kept together; what is larger alone is kept till the next comes
     */
    KeptPerVersion(int bound, ToIntFunction<V> size) {
        this.bound = bound;
        this.size = size;
    }

    V of(Version version, K of, Supplier<V> computed) {
        Key<K> key = new Key<>(version, of);
        synchronized (kept) {
            V known = kept.get(key);
            if (known != null) {
                return known;
            }
        }
        V value = computed.get();
        synchronized (kept) {
            if (kept.put(key, value) == null) {
                total += size.applyAsInt(value);
            }
            forgetBeyondBound(key);
        }
        return value;
    }

    private void forgetBeyondBound(Key<K> newest) {
        Iterator<Map.Entry<Key<K>, V>> oldest = kept.entrySet().iterator();
        while (total > bound && oldest.hasNext()) {
            Map.Entry<Key<K>, V> next = oldest.next();
            if (!next.getKey().equals(newest)) {
                total -= size.applyAsInt(next.getValue());
                oldest.remove();
            }
        }
    }
}
