package org.diplomaticties.engine;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.apache.jena.graph.Node;
import org.apache.jena.sparql.core.Var;
import org.apache.jena.sparql.engine.ExecutionContext;
import org.apache.jena.sparql.engine.QueryIterator;
import org.apache.jena.sparql.engine.binding.Binding;
import org.apache.jena.sparql.engine.index.IndexFactory;
import org.apache.jena.sparql.engine.index.IndexTable;
import org.apache.jena.sparql.engine.iterator.QueryIterPlainWrapper;
import org.apache.jena.sparql.engine.iterator.QueryIterProcessBinding;
import org.diplomaticties.guard.Guard;

/**
 * MINUS (SPARQL 1.1, section 18.5): rows with which no other row shares a variable and agrees in all that they share. Jena's
 * index takes a row that leaves a variable unbound as soon as one of the others is equal; such rows are compared one by one.
 */
final class MinusRows extends QueryIterProcessBinding {

    private final Set<Var> common;
    private final Guard guard;
    private final QueryIterator others;
    private final List<Binding> taking = new ArrayList<>();
    private IndexTable index;

    /**
     * The rows that are left.
     *
     * @param others rows that take some, charged by whoever makes them
     * @param common the variables of both
     */
    MinusRows(QueryIterator rows, QueryIterator others, Set<Var> common, Guard guard, ExecutionContext context) {
        super(rows, context);
        this.others = others;
        this.common = common;
        this.guard = guard;
    }

    @Override
    public Binding accept(Binding row) {
        if (index == null) {
            others.forEachRemaining(taking::add);
            index = IndexFactory.createIndex(common, QueryIterPlainWrapper.create(taking.iterator(), getExecContext()));
        }
        boolean complete = common.stream().allMatch(row::contains);
        boolean taken = complete
                ? index.containsCompatibleWithSharedDomain(row)
                : taking.stream().anyMatch(other -> takes(other, row));
        return taken ? null : row;
    }

    private boolean takes(Binding other, Binding row) {
        guard.check();
        boolean shared = false;
        for (Var variable : common) {
            Node term = row.get(variable);
            Node taken = other.get(variable);
            if (term != null && taken != null) {
                if (!term.equals(taken)) {
                    return false;
                }
                shared = true;
            }
        }
        return shared;
    }

    @Override
    protected void closeSubIterator() {
        others.close();
        super.closeSubIterator();
    }
}
