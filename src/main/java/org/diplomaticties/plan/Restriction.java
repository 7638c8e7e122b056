package org.diplomaticties.plan;

import java.util.BitSet;
import org.apache.jena.sparql.expr.Expr;

/**
 * A condition on rows that holds or not once its variables are bound.
 *
 * @param slots the variables in it
 */
record Restriction(Expr expression, BitSet slots) {

    boolean isDecided(BitSet bound) {
        BitSet missing = (BitSet) slots.clone();
        missing.andNot(bound);
        return missing.isEmpty();
    }
}
