package org.diplomaticties.plan;

import java.util.ArrayList;
import java.util.BitSet;
import java.util.List;
import org.apache.jena.graph.Node;
import org.apache.jena.sparql.algebra.Op;
import org.apache.jena.sparql.algebra.op.OpAssign;
import org.apache.jena.sparql.algebra.op.OpExtend;
import org.apache.jena.sparql.algebra.op.OpExtendAssign;
import org.apache.jena.sparql.algebra.op.OpFilter;
import org.apache.jena.sparql.algebra.op.OpGraph;
import org.apache.jena.sparql.algebra.op.OpGroup;
import org.apache.jena.sparql.algebra.op.OpLabel;
import org.apache.jena.sparql.algebra.op.OpModifier;
import org.apache.jena.sparql.algebra.op.OpSequence;
import org.apache.jena.sparql.core.Quad;
import org.apache.jena.sparql.core.Var;
import org.apache.jena.sparql.expr.Expr;
import org.apache.jena.sparql.expr.ExprList;

/** Makes steps of SPARQL's algebra, as ARQ has rewritten it: what may be carried on from row to row, is. */
final class Planner {

    private final Work work;
    private final Expressions expressions;
    private final Patterns patterns;

    Planner(Work work, Focus focus) {
        this.work = work;
        this.expressions = new Expressions(work);
        this.patterns = new Patterns(work, focus, expressions);
    }

    /**
     * The steps of an operator.
     *
     * @param input the rows that it is joined with
     * @param needed the slots that are read of the result
     * @param blind whether a row of the result may as well come once as many times
     */
    Rows plan(Op operator, Rows input, BitSet needed, boolean blind) {
        work.guard().check();
        if (Patterns.isConjunction(operator)) {
            return patterns.conjunction(operator).rows(input, needed, blind);
        }
        if (operator instanceof OpSequence sequence) {
            return sequence(sequence.getElements(), input, needed, blind);
        }
        if (operator instanceof OpFilter filter) {
            return filter(filter, input, needed, blind);
        }
        if (operator instanceof OpExtend || operator instanceof OpAssign) {
            return extend((OpExtendAssign) operator, input, needed, blind);
        }
        if (operator instanceof OpModifier || operator instanceof OpGroup) {
            return new Modifiers(work, this, expressions).plan(operator, input, needed, blind);
        }
        if (operator instanceof OpLabel label) {
            return label.hasSubOp() ? plan(label.getSubOp(), input, needed, blind) : input;
        }
        if (operator instanceof OpGraph graph) {
            return graph(graph, input, needed, blind);
        }
        return new Joins(work, this, expressions).plan(operator, input, needed, blind);
    }

    /** What is read where some slots are, and an operator comes behind. */
    BitSet with(BitSet needed, Op operator) {
        return Slots.either(needed, work.slots().of(Mentioned.in(operator)));
    }

    /** The rows of an operator by itself, joined with those that come in. */
    Rows joinedApart(Rows input, BitSet needed, Rows own) {
        return isNothing(input) ? own : new JoinRows(work, input, own, false, List.of(), needed, "");
    }

    static boolean isNothing(Rows rows) {
        return rows instanceof Source source && source.isNothing();
    }

    private Rows sequence(List<Op> elements, Rows input, BitSet needed, boolean blind) {
        Rows rows = input;
        for (int i = 0; i < elements.size(); i++) {
            Conjunction conjunction = new Conjunction(work, expressions);
            int end = i;
            while (end < elements.size() && patterns.add(elements.get(end), conjunction, rows)) {
                end++;
            }
            int next = Math.max(end, i + 1);
            BitSet then = needed;
            for (Op later : elements.subList(next, elements.size())) {
                then = with(then, later);
            }
            rows = end > i ? conjunction.rows(rows, then, blind) : plan(elements.get(i), rows, then, blind);
            i = next - 1;
        }
        return rows;
    }

    private Rows filter(OpFilter filter, Rows input, BitSet needed, boolean blind) {
        List<Expr> exists = new ArrayList<>();
        List<Expr> plain = new ArrayList<>();
        for (Expr expression : filter.getExprs()) {
            (Existence.isOne(expression) ? exists : plain).add(expression);
        }
        BitSet read = (BitSet) needed.clone();
        filter.getExprs().forEach(expression -> read.or(work.slots().of(Mentioned.in(expression))));
        Rows rows = filtered(filter.getSubOp(), plain, input, read, blind);
        for (Expr expression : exists) {
            rows = Existence.of(expression).rows(work, this, rows);
        }
        return rows;
    }

    private Rows filtered(Op operator, List<Expr> conditions, Rows input, BitSet needed, boolean blind) {
        if (conditions.isEmpty()) {
            return plan(operator, input, needed, blind);
        }
        if (Patterns.isConjunction(operator)) {
            Conjunction conjunction = patterns.conjunction(operator);
            conditions.forEach(conjunction::add);
            return conjunction.rows(input, needed, blind);
        }
        Rows rows = plan(operator, input, needed, blind);
        String text = new ExprList(conditions).toString();
        return new FilterRows(work, rows, expressions.conditions(conditions), text);
    }

    private Rows extend(OpExtendAssign extend, Rows input, BitSet needed, boolean blind) {
        BitSet read = (BitSet) needed.clone();
        extend.getVarExprList().forEachVarExpr((variable, expression) -> {
            read.set(work.slots().of(variable));
            read.or(work.slots().of(Mentioned.in(expression)));
        });
        boolean repeatable =
                extend.getVarExprList().getExprs().values().stream().allMatch(Repeatable::is);
        Rows rows = plan(extend.getSubOp(), input, read, blind && repeatable);
        for (Var variable : extend.getVarExprList().getVars()) {
            Expr expression = extend.getVarExprList().getExpr(variable);
            rows = new ExtendRows(
                    work,
                    rows,
                    work.slots().of(variable),
                    expressions.value(expression),
                    expression.isConstant() || isAlways(expression, rows),
                    variable + " = " + expression);
        }
        return rows;
    }

    private boolean isAlways(Expr expression, Rows rows) {
        return expression.isVariable() && rows.always().get(work.slots().of(expression.asVar()));
    }

    private Rows graph(OpGraph graph, Rows input, BitSet needed, boolean blind) {
        Node name = graph.getNode();
        boolean isSpecial = Quad.isDefaultGraph(name) || Quad.isUnionGraph(name);
        if (isSpecial || !InGraph.isSimple(graph.getSubOp(), name)) {
            return new ArqRows(work, input, graph);
        }
        Spot spot = Var.isVar(name)
                ? Spot.in(work.slots().of(Var.alloc(name)))
                : Spot.of(work.ids().terms().id(name));
        return new Planner(work, new Focus(spot)).plan(graph.getSubOp(), input, needed, blind);
    }
}
