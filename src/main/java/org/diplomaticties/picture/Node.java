package org.diplomaticties.picture;

/**
 * Somebody or something in a network.
 *
 * @param label its name
 * @param link where to read on; empty if nowhere
 * @param tooltip what is told of it, in a line or a few
 * @param strength how strong it is: of a neighbour, the number of meetings; zero or more
 */
public record Node(String label, String link, String tooltip, double strength) {

    public Node {
        if (!(strength >= 0 && strength < Double.POSITIVE_INFINITY)) {
            throw new IllegalArgumentException("Not a strength: " + strength);
        }
    }
}
