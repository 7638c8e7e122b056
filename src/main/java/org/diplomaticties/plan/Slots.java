package org.diplomaticties.plan;

import java.util.ArrayList;
import java.util.BitSet;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.apache.jena.sparql.core.Var;

/** Which column of a batch is for which variable. */
final class Slots {

    private static final String HIDDEN = ".hidden";

    private final Map<Var, Integer> slots = new HashMap<>();
    private final List<Var> variables = new ArrayList<>();

    /** The slot of a variable, which it gets now if it has none. */
    int of(Var variable) {
        return slots.computeIfAbsent(variable, unknown -> {
            variables.add(unknown);
            return variables.size() - 1;
        });
    }

    BitSet of(Collection<Var> some) {
        BitSet set = new BitSet();
        some.forEach(variable -> set.set(of(variable)));
        return set;
    }

    /** A slot that no variable of the query has. */
    int hidden() {
        return of(Var.alloc(HIDDEN + variables.size()));
    }

    /** Whether a slot is one that no variable of the query has. */
    boolean isHidden(int slot) {
        return variable(slot).getName().startsWith(HIDDEN);
    }

    Var variable(int slot) {
        return variables.get(slot);
    }

    /** The slot of a variable; negative if it has none. */
    int known(Var variable) {
        return slots.getOrDefault(variable, -1);
    }

    int count() {
        return variables.size();
    }

    static int[] array(BitSet slots) {
        return slots.stream().toArray();
    }

    static BitSet both(BitSet one, BitSet other) {
        BitSet both = (BitSet) one.clone();
        both.and(other);
        return both;
    }

    static BitSet either(BitSet one, BitSet other) {
        BitSet either = (BitSet) one.clone();
        either.or(other);
        return either;
    }
}
