package org.diplomaticties.page;

import java.util.List;

/**
 * The mark of a fact, which opens to how it is known; shown by the partial {@code known}, in an element that may hold a
 * {@code details}: a list item, a cell, a description, a division, never a paragraph.
 *
 * @param mark the word that is always seen
 * @param bases how a date is known; empty for what is no date
 * @param printed the fact in the source's own words, where they are not ours
 * @param claims the claims that say it
 * @param sources the sources that tell it
 */
record Known(String mark, List<Link> bases, List<Link> printed, List<ClaimLine> claims, List<Link> sources) {

    boolean anyBases() {
        return !bases.isEmpty();
    }

    boolean anyPrinted() {
        return !printed.isEmpty();
    }

    boolean anySources() {
        return !sources.isEmpty();
    }
}
