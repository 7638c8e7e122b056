package org.diplomaticties.engine;

import java.util.Set;
import org.apache.jena.sparql.expr.E_Now;
import org.apache.jena.sparql.expr.E_Random;
import org.apache.jena.sparql.expr.E_StrUUID;
import org.apache.jena.sparql.expr.E_UUID;
import org.apache.jena.sparql.expr.Unstable;
import org.apache.jena.sparql.syntax.ElementService;

/** Finds parts of a query that make its answer another one each time: the clock, chance, other servers. */
final class Changing implements Parts.Each {

    private static final Set<Class<?>> KINDS =
            Set.of(E_Now.class, E_Random.class, E_UUID.class, E_StrUUID.class, ElementService.class);

    private boolean found;

    @Override
    public void part(Object part, int depth, int exists) {
        found |= part instanceof Unstable || KINDS.contains(part.getClass());
    }

    boolean found() {
        return found;
    }
}
