package org.diplomaticties.page;

import java.util.function.Supplier;
import org.diplomaticties.change.Version;

/**
 * Keeps what was computed for the version that was asked for last: what is the same for all readers, and takes more time
 * than a page may. Two readers who come at once may compute it both.
 */
final class OncePerVersion<T> {

    private record Kept<T>(Version version, T value) {}

    private volatile Kept<T> kept;

    T of(Version version, Supplier<T> computed) {
        Kept<T> known = kept;
        if (known == null || !known.version().equals(version)) {
            known = new Kept<>(version, computed.get());
            kept = known;
        }
        return known.value();
    }
}
