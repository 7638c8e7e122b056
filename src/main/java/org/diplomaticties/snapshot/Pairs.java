package org.diplomaticties.snapshot;

/**
 * The triples of one predicate.
 *
 * @param bySubject subjects with their objects
 * @param byObject objects with their subjects
 */
public record Pairs(Index bySubject, Index byObject) {

    /** None at all. */
    static final Pairs NONE = new Pairs(Index.EMPTY, Index.EMPTY);

    /** How many triples there are. */
    public int size() {
        return bySubject.size();
    }
}
