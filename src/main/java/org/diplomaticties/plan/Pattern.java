package org.diplomaticties.plan;

import java.util.BitSet;
import java.util.stream.Stream;

/**
 * What is looked for: a triple, in a graph.
 *
 * @param text for people
 */
record Pattern(Spot subject, Spot predicate, Spot object, Focus focus, String text) {

    /** The variables in it. */
    BitSet slots() {
        BitSet slots = new BitSet();
        Stream.of(subject, predicate, object).filter(Spot::isVariable).forEach(spot -> slots.set(spot.slot()));
        if (!focus.isMerge() && focus.graph().isVariable()) {
            slots.set(focus.graph().slot());
        }
        return slots;
    }

    boolean isNowhere() {
        return Stream.of(subject, predicate, object).anyMatch(spot -> spot.id() == Spot.NOWHERE)
                || (focus.isConstant() && focus.graph().id() == Spot.NOWHERE);
    }
}
