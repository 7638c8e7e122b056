package org.diplomaticties.network;

import java.util.List;

/**
 * The shortest ways between two officials.
 *
 * @param count how many there are
 * @param ways the first of them, start and goal included
 */
public record ShortestWays(long count, List<List<Step>> ways) {

    public ShortestWays {
        ways = List.copyOf(ways);
    }
}
