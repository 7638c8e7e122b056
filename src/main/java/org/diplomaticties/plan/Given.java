package org.diplomaticties.plan;

import java.util.ArrayList;
import java.util.BitSet;
import java.util.Iterator;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import org.apache.jena.sparql.core.Var;
import org.apache.jena.sparql.engine.QueryIterator;
import org.apache.jena.sparql.engine.binding.Binding;

/** The rows that ARQ gives to a plan. */
final class Given {

    private Given() {}

    /** Rows as a first step; mostly that is one in which nothing is bound. */
    static Rows rows(Work work, QueryIterator input) {
        if (input.isJoinIdentity()) {
            input.close();
            return Source.ofNothing(work);
        }
        List<Binding> rows = new ArrayList<>();
        Set<Var> variables = new LinkedHashSet<>();
        while (input.hasNext()) {
            Binding row = input.next();
            rows.add(row);
            row.vars().forEachRemaining(variables::add);
        }
        BitSet always = new BitSet();
        for (Var variable : variables) {
            always.set(work.slots().of(variable), rows.stream().allMatch(row -> row.contains(variable)));
        }
        Iterator<Binding> all = rows.iterator();
        return new TableRows(work, all, List.copyOf(variables), always, "rows given");
    }
}
