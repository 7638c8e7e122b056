package org.diplomaticties.identity;

import java.util.Comparator;
import org.apache.jena.graph.Node;

/** Two things that somebody looked at, and what is to be thought of them. */
record Pair(Told one, Told other, Judgement judgement) {

    /** The surest first, and always in the same order. */
    static final Comparator<Pair> SUREST_FIRST = Comparator.comparingDouble(
                    (Pair pair) -> -pair.judgement().score())
            .thenComparing(pair -> pair.one().thing().getURI())
            .thenComparing(pair -> pair.other().thing().getURI());

    /** The two in the order of their IRIs. */
    static Pair of(Told one, Told other, Judgement judgement) {
        return one.thing().getURI().compareTo(other.thing().getURI()) < 0
                ? new Pair(one, other, judgement)
                : new Pair(other, one, judgement);
    }

    boolean isLink() {
        return judgement.verdict() == Judgement.Verdict.LINK;
    }

    Node first() {
        return one.thing();
    }

    Node second() {
        return other.thing();
    }
}
