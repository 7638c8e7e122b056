package org.diplomaticties.plan;

import java.util.ArrayList;
import java.util.BitSet;
import java.util.List;
import java.util.stream.Collectors;
import org.apache.jena.atlas.iterator.Iter;
import org.apache.jena.sparql.algebra.Op;
import org.apache.jena.sparql.algebra.OpVars;
import org.apache.jena.sparql.algebra.op.OpConditional;
import org.apache.jena.sparql.algebra.op.OpDisjunction;
import org.apache.jena.sparql.algebra.op.OpJoin;
import org.apache.jena.sparql.algebra.op.OpLeftJoin;
import org.apache.jena.sparql.algebra.op.OpMinus;
import org.apache.jena.sparql.algebra.op.OpNull;
import org.apache.jena.sparql.algebra.op.OpTable;
import org.apache.jena.sparql.algebra.op.OpUnion;
import org.apache.jena.sparql.core.Var;
import org.apache.jena.sparql.expr.Expr;

/**
 * Makes steps of what brings two operators together: joins, OPTIONAL, UNION, MINUS, VALUES. What there is no step for is left
 * to ARQ.
 */
final class Joins {

    private final Work work;
    private final Planner planner;
    private final Expressions expressions;

    Joins(Work work, Planner planner, Expressions expressions) {
        this.work = work;
        this.planner = planner;
        this.expressions = expressions;
    }

    Rows plan(Op operator, Rows input, BitSet needed, boolean blind) {
        if (operator instanceof OpJoin join) {
            Rows left = planner.plan(join.getLeft(), input, planner.with(needed, join.getRight()), blind);
            Rows right = apart(join.getRight(), left, needed, blind);
            return new JoinRows(work, left, right, false, List.of(), needed, "");
        }
        if (operator instanceof OpLeftJoin join) {
            return leftJoin(join, input, needed);
        }
        if (operator instanceof OpConditional optional) {
            return optional(optional, input, needed, blind);
        }
        if (operator instanceof OpUnion union) {
            return union(List.of(union.getLeft(), union.getRight()), input, needed, blind);
        }
        if (operator instanceof OpDisjunction disjunction) {
            return union(disjunction.getElements(), input, needed, blind);
        }
        if (operator instanceof OpMinus minus) {
            Rows left = planner.plan(minus.getLeft(), input, planner.with(needed, minus.getRight()), blind);
            BitSet common = Slots.both(
                    work.slots().of(OpVars.visibleVars(minus.getLeft())),
                    work.slots().of(OpVars.visibleVars(minus.getRight())));
            return new MinusRows(work, left, apart(minus.getRight(), left, new BitSet(), true), common);
        }
        if (operator instanceof OpTable table) {
            return table(table, input, needed);
        }
        if (operator instanceof OpNull) {
            return new EmptyRows(work, input, input.maybe());
        }
        return new ArqRows(work, input, operator);
    }

    /** The rows of an operator by itself, with what is read of it and what it is joined by. */
    private Rows apart(Op operator, Rows joined, BitSet needed, boolean blind) {
        return planner.plan(operator, Source.ofNothing(work), Slots.either(needed, joined.maybe()), blind);
    }

    private Rows leftJoin(OpLeftJoin join, Rows input, BitSet needed) {
        BitSet read = (BitSet) needed.clone();
        List<Expr> conditions =
                join.getExprs() == null ? List.of() : join.getExprs().getList();
        conditions.forEach(condition -> read.or(work.slots().of(Mentioned.in(condition))));
        Rows left = planner.plan(join.getLeft(), input, planner.with(read, join.getRight()), false);
        Rows right = apart(join.getRight(), left, read, false);
        String text = conditions.stream().map(Expr::toString).collect(Collectors.joining(" "));
        return new JoinRows(work, left, right, true, expressions.conditions(conditions), read, text);
    }

    private Rows optional(OpConditional optional, Rows input, BitSet needed, boolean blind) {
        Rows left = planner.plan(optional.getLeft(), input, planner.with(needed, optional.getRight()), blind);
        Carried carried = Carried.of(work, left, number -> source -> {
            BitSet read = (BitSet) needed.clone();
            read.set(number);
            return planner.plan(optional.getRight(), source, read, false);
        });
        return new OptionalRows(work, left, carried, needed);
    }

    private Rows union(List<Op> operators, Rows input, BitSet needed, boolean blind) {
        if (Planner.isNothing(input)) {
            List<Rows> ways = operators.stream()
                    .map(operator -> planner.plan(operator, Source.ofNothing(work), needed, blind))
                    .toList();
            return new UnionRows(work, input, List.of(), ways);
        }
        List<Source> sources = new ArrayList<>();
        List<Rows> ways = new ArrayList<>();
        for (Op operator : operators) {
            Source source = new Source(work, input.maybe(), input.always());
            sources.add(source);
            ways.add(planner.plan(operator, source, needed, false));
        }
        return new UnionRows(work, input, sources, ways);
    }

    private Rows table(OpTable table, Rows input, BitSet needed) {
        if (table.isJoinIdentity()) {
            return input;
        }
        List<Var> variables = table.getTable().getVars();
        BitSet always = new BitSet();
        for (Var variable : variables) {
            boolean bound = Iter.allMatch(table.getTable().rows(), row -> row.contains(variable));
            always.set(work.slots().of(variable), bound);
        }
        return planner.joinedApart(
                input, needed, new TableRows(work, table.getTable().rows(), variables, always, "values"));
    }
}
