package org.diplomaticties.plan;

import java.util.BitSet;
import java.util.List;
import org.apache.jena.query.Query;
import org.apache.jena.query.SortCondition;
import org.apache.jena.sparql.algebra.Op;
import org.apache.jena.sparql.algebra.OpVars;
import org.apache.jena.sparql.algebra.op.OpDistinctReduced;
import org.apache.jena.sparql.algebra.op.OpGroup;
import org.apache.jena.sparql.algebra.op.OpList;
import org.apache.jena.sparql.algebra.op.OpModifier;
import org.apache.jena.sparql.algebra.op.OpOrder;
import org.apache.jena.sparql.algebra.op.OpProject;
import org.apache.jena.sparql.algebra.op.OpSlice;
import org.apache.jena.sparql.algebra.op.OpTopN;
import org.apache.jena.sparql.core.Var;
import org.apache.jena.sparql.core.VarExprList;
import org.apache.jena.sparql.expr.Expr;
import org.apache.jena.sparql.expr.ExprAggregator;
import org.apache.jena.sparql.expr.aggregate.AggCountDistinct;

/**
 * Makes steps of what works on all rows of an operator together: projection, order, grouping, distinctness, slices. Rows that
 * come in are joined with the result.
 */
final class Modifiers {

    private final Work work;
    private final Planner planner;
    private final Expressions expressions;

    Modifiers(Work work, Planner planner, Expressions expressions) {
        this.work = work;
        this.planner = planner;
        this.expressions = expressions;
    }

    Rows plan(Op operator, Rows input, BitSet needed, boolean blind) {
        BitSet read = Planner.isNothing(input) ? needed : Slots.either(needed, input.maybe());
        Rows own = plan(operator, read, blind);
        BitSet open = Slots.both(input.maybe(), work.slots().of(OpVars.visibleVars(operator)));
        open.andNot(own.always());
        // Where a variable of the row stands for a term that the operator does not bind itself, as within EXISTS, its
        // conditions see the term: that is ARQ's to do, row by row.
        return open.isEmpty() ? planner.joinedApart(input, needed, own) : new ArqRows(work, input, operator);
    }

    private Rows plan(Op operator, BitSet needed, boolean blind) {
        if (operator instanceof OpGroup group) {
            return group(group);
        }
        Op inner = ((OpModifier) operator).getSubOp();
        if (operator instanceof OpProject project) {
            BitSet visible = work.slots().of(project.getVars());
            return ProjectRows.of(work, inner(inner, Slots.both(needed, visible), blind), visible);
        }
        if (operator instanceof OpDistinctReduced) {
            // REDUCED, too: ARQ makes it of DISTINCT where rows that are alike come one after the other.
            BitSet visible = named(inner);
            return new Unique(work, inner(inner, visible, true), visible, true);
        }
        if (operator instanceof OpSlice slice) {
            return slice(slice, needed);
        }
        if (operator instanceof OpOrder order) {
            return sorted(order.getSubOp(), order.getConditions(), Long.MAX_VALUE, needed, blind);
        }
        if (operator instanceof OpTopN top) {
            return sorted(top.getSubOp(), top.getConditions(), top.getLimit(), needed, false);
        }
        if (operator instanceof OpList list) {
            return inner(list.getSubOp(), needed, blind);
        }
        return new ArqRows(work, Source.ofNothing(work), operator);
    }

    /** The variables by which rows are told apart: not those that stand for blank nodes of the query. */
    private BitSet named(Op operator) {
        return work.slots()
                .of(OpVars.visibleVars(operator).stream()
                        .filter(variable -> variable.isNamedVar())
                        .toList());
    }

    private Rows inner(Op operator, BitSet needed, boolean blind) {
        return planner.plan(operator, Source.ofNothing(work), needed, blind);
    }

    private Rows slice(OpSlice slice, BitSet needed) {
        long first = Math.max(0, slice.getStart());
        long end = slice.getLength() == Query.NOLIMIT ? Long.MAX_VALUE : first + slice.getLength();
        return new SliceRows(work, inner(slice.getSubOp(), needed, false), first, end);
    }

    private Rows sorted(Op operator, List<SortCondition> conditions, long most, BitSet needed, boolean blind) {
        int[] slots = new int[conditions.size()];
        boolean[] down = new boolean[slots.length];
        BitSet read = (BitSet) needed.clone();
        for (int i = 0; i < slots.length; i++) {
            Expr expression = conditions.get(i).getExpression();
            read.or(work.slots().of(Mentioned.in(expression)));
            slots[i] = expression.isVariable()
                    ? work.slots().of(expression.asVar())
                    : work.slots().hidden();
            down[i] = conditions.get(i).getDirection() == Query.ORDER_DESCENDING;
        }
        Rows rows = inner(operator, read, blind);
        for (int i = 0; i < slots.length; i++) {
            Expr expression = conditions.get(i).getExpression();
            if (!expression.isVariable()) {
                rows = new ExtendRows(
                        work, rows, slots[i], expressions.value(expression), false, expression.toString());
            }
        }
        return new SortedRows(work, rows, slots, down, most, conditions.toString());
    }

    private Rows group(OpGroup group) {
        VarExprList by = group.getGroupVars();
        BitSet read = new BitSet();
        for (Var variable : by.getVars()) {
            Expr expression = by.getExpr(variable);
            read.or(
                    expression == null
                            ? work.slots().of(List.of(variable))
                            : work.slots().of(Mentioned.in(expression)));
        }
        List<ExprAggregator> aggregates = group.getAggregators() == null ? List.of() : group.getAggregators();
        for (ExprAggregator aggregate : aggregates) {
            read.or(read(aggregate, group.getSubOp()));
        }
        boolean blind = aggregates.stream().allMatch(aggregate -> Tallies.isBlindToRepeats(aggregate.getAggregator()));
        Rows rows = inner(group.getSubOp(), read, blind);
        int[] keys = new int[by.size()];
        for (int i = 0; i < keys.length; i++) {
            Var variable = by.getVars().get(i);
            keys[i] = work.slots().of(variable);
            Expr expression = by.getExpr(variable);
            if (expression != null) {
                rows = new ExtendRows(work, rows, keys[i], expressions.value(expression), false, expression.toString());
            }
        }
        List<Tallies> tallies = aggregates.stream()
                .map(aggregate -> Tallies.of(aggregate, work, expressions))
                .toList();
        return new GroupRows(work, rows, keys, aggregates, tallies, by + " " + aggregates);
    }

    private BitSet read(ExprAggregator aggregate, Op inner) {
        if (aggregate.getAggregator() instanceof AggCountDistinct) {
            return named(inner);
        }
        BitSet read = new BitSet();
        if (aggregate.getAggregator().getExprList() != null) {
            aggregate
                    .getAggregator()
                    .getExprList()
                    .forEach(expression -> read.or(work.slots().of(Mentioned.in(expression))));
        }
        return read;
    }
}
