package org.diplomaticties.change;

/**
 * Changes that follow each other.
 *
 * @param first number of the first
 * @param last number of the last, which may be the first
 */
public record Stretch(long first, long last) {

    /** How many changes there are. */
    public long length() {
        return last - first + 1;
    }
}
