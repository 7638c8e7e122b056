package org.diplomaticties.engine;

import org.apache.jena.sparql.expr.E_Now;
import org.apache.jena.sparql.expr.Unstable;
import org.apache.jena.sparql.syntax.ElementService;

/** Finds parts of a query that make its answer another one each time: the clock, chance, other servers. */
final class Changing implements Parts.Each {

    private boolean found;

    @Override
    public void part(Object part, int depth, int exists) {
        found |= part instanceof Unstable || part instanceof E_Now || part instanceof ElementService;
    }

    boolean found() {
        return found;
    }
}
