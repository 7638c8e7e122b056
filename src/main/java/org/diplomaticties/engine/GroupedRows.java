package org.diplomaticties.engine;

import java.util.Iterator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.apache.jena.graph.Node;
import org.apache.jena.sparql.core.Var;
import org.apache.jena.sparql.core.VarExprList;
import org.apache.jena.sparql.engine.ExecutionContext;
import org.apache.jena.sparql.engine.QueryIterator;
import org.apache.jena.sparql.engine.binding.Binding;
import org.apache.jena.sparql.engine.binding.BindingBuilder;
import org.apache.jena.sparql.engine.iterator.QueryIter1;
import org.apache.jena.sparql.expr.ExprAggregator;
import org.diplomaticties.guard.Guard;

/** GROUP BY and aggregates (SPARQL 1.1, section 11), in memory that is charged: each group, and what it has to remember. */
final class GroupedRows extends QueryIter1 {

    private static final long GROUP = 200; // bytes of an entry with its tallies, about

    private final VarExprList by;
    private final List<ExprAggregator> aggregates;
    private final Guard guard;
    private Iterator<Binding> groups;

    GroupedRows(
            QueryIterator input,
            VarExprList by,
            List<ExprAggregator> aggregates,
            Guard guard,
            ExecutionContext context) {
        super(input, context);
        this.by = by;
        this.aggregates = aggregates == null ? List.of() : aggregates;
        this.guard = guard;
    }

    @Override
    protected boolean hasNextBinding() {
        if (groups == null) {
            groups = group();
        }
        return groups.hasNext();
    }

    @Override
    protected Binding moveToNextBinding() {
        return groups.next();
    }

    private Iterator<Binding> group() {
        Map<Binding, List<Tally>> tallies = new LinkedHashMap<>();
        while (getInput().hasNext()) {
            Binding row = getInput().next();
            tallies.computeIfAbsent(key(row), this::open).forEach(tally -> tally.add(row, getExecContext()));
        }
        if (tallies.isEmpty() && by.isEmpty()) {
            return List.of(ofNothing()).iterator();
        }
        return tallies.entrySet().stream()
                .map(group -> close(group.getKey(), group.getValue()))
                .iterator();
    }

    private Binding key(Binding row) {
        BindingBuilder key = Binding.builder();
        for (Var variable : by.getVars()) {
            Node value = by.get(variable, row, getExecContext());
            if (value != null) { // unbound, or an error
                key.add(variable, value);
            }
        }
        return key.build();
    }

    private List<Tally> open(Binding key) {
        guard.keep(GROUP + Footprint.of(key));
        return aggregates.stream().map(aggregate -> Tally.of(aggregate, guard)).toList();
    }

    private static Binding close(Binding key, List<Tally> tallies) {
        BindingBuilder row = Binding.builder(key);
        for (Tally tally : tallies) {
            Node value = tally.value();
            if (value != null) { // an error
                row.add(tally.variable(), value);
            }
        }
        return row.build();
    }

    /** The one group that there is where nothing is grouped, even of no rows. */
    private Binding ofNothing() {
        BindingBuilder row = Binding.builder();
        for (ExprAggregator aggregate : aggregates) {
            Node value = aggregate.getAggregator().getValueEmpty();
            if (value != null) {
                row.add(aggregate.getVar(), value);
            }
        }
        return row.build();
    }

    @Override
    protected void requestSubCancel() {}

    @Override
    protected void closeSubIterator() {
        groups = null;
    }
}
