package org.diplomaticties.plan;

import org.diplomaticties.snapshot.Kind;
import org.diplomaticties.snapshot.Terms;

/** Where the texts of a language stand among the ids. */
final class Languages {

    private Languages() {}

    /** The first id of a language, written as it is here, and the first behind it. */
    static int[] span(Terms terms, String language) {
        int from = first(terms, language, false);
        return new int[] {from, first(terms, language, true)};
    }

    private static int first(Terms terms, String language, boolean behind) {
        int low = terms.first(Kind.LANGUAGE);
        int high = terms.end(Kind.LANGUAGE);
        while (low < high) {
            int middle = (low + high) >>> 1;
            String other = terms.term(middle).getLiteralLanguage();
            int order = other.compareToIgnoreCase(language);
            int exact = order == 0 ? other.compareTo(language) : order;
            if (exact < 0 || (behind && exact == 0)) {
                low = middle + 1;
            } else {
                high = middle;
            }
        }
        return low;
    }
}
