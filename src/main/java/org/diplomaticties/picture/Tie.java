package org.diplomaticties.picture;

/**
 * What binds two nodes of a network.
 *
 * @param from the index of one
 * @param to the index of the other
 * @param strength how strong it is, zero or more
 * @param tooltip what is told of it, in a line or a few
 */
public record Tie(int from, int to, double strength, String tooltip) {

    public Tie {
        if (!(strength >= 0 && strength < Double.POSITIVE_INFINITY)) {
            throw new IllegalArgumentException("Not a strength: " + strength);
        }
    }
}
