package org.diplomaticties.plan;

import java.util.function.IntPredicate;

/** A path in one direction. */
interface Way {

    /**
     * Follows it from a place.
     *
     * @param ends takes each end, as often as SPARQL counts it, and says whether to go on
     * @return whether it came to its end
     */
    boolean follow(int start, IntPredicate ends);
}
