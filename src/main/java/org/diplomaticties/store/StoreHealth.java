package org.diplomaticties.store;

import java.util.List;
import org.diplomaticties.problem.Problem;

/**
 * How a store is, as far as it can be told without reading it.
 *
 * @param triples in all sources together
 * @param bytes that its files have; 0 where it has none
 * @param reading from where readers are answered
 * @param problems why it cannot be changed now
 */
public record StoreHealth(long triples, long bytes, Reading reading, List<Problem> problems) {

    public StoreHealth {
        problems = List.copyOf(problems);
    }
}
