package org.diplomaticties.page;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import java.util.function.Supplier;
import java.util.function.ToIntFunction;
import org.diplomaticties.change.Version;

/**
 * Keeps what was computed of some things in some versions, those asked for most, up to a bound of their sizes together:
 * what takes more time than a page may. Two readers who come at once may compute it both.
 *
 * @param <K> what it is computed of
 * @param <V> what is kept; it never changes
 */
public final class KeptPerVersion<K, V> {

    private record Key<K>(Version version, K of) {}

    private final Cache<Key<K>, V> kept;

    /**
     * Nothing yet.
     *
     * @param bound the sizes that are kept together; what is larger alone is not kept
     */
    public KeptPerVersion(int bound, ToIntFunction<V> size) {
        this.kept = Caffeine.newBuilder()
                .maximumWeight(bound)
                .weigher((Key<K> key, V value) -> size.applyAsInt(value))
                .executor(Runnable::run)
                .build();
    }

    /** What is kept of something in a version; otherwise it is computed now. */
    public V of(Version version, K of, Supplier<V> computed) {
        Key<K> key = new Key<>(version, of);
        V known = kept.getIfPresent(key);
        if (known != null) {
            return known;
        }
        V value = computed.get(); // not in the cache's own call, in which others would wait without a clock
        kept.put(key, value);
        return value;
    }
}
