package org.diplomaticties.search;

/**
 * A span of years.
 *
 * @param from the first
 * @param to the last
 */
public record Years(int from, int to) {

    /** All years. */
    public static final Years ALL = new Years(Integer.MIN_VALUE, Integer.MAX_VALUE);
}
