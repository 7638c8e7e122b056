package org.diplomaticties.plan;

import java.util.ArrayList;
import java.util.BitSet;
import java.util.List;
import java.util.Set;
import org.apache.jena.graph.Node;
import org.apache.jena.query.QueryCancelledException;
import org.apache.jena.shared.JenaException;
import org.apache.jena.sparql.core.Var;
import org.apache.jena.sparql.expr.E_Coalesce;
import org.apache.jena.sparql.expr.Expr;
import org.apache.jena.sparql.expr.ExprEvalException;
import org.apache.jena.sparql.expr.NodeValue;
import org.apache.jena.sparql.expr.nodevalue.XSDFuncOp;

/** Makes expressions of SPARQL ready for rows of ids. What depends on one variable is computed once for each of its terms. */
final class Expressions {

    /** Terms for which an expression remembers what it came to. */
    private static final int REMEMBERED = 1 << 20;

    private static final long ENTRY = 16; // bytes of one of them

    private final Work work;
    private final RowView view;

    Expressions(Work work) {
        this.work = work;
        this.view = new RowView(work);
    }

    /** The variables that an expression reads. */
    BitSet slots(Expr expression) {
        return work.slots().of(expression.getVarsMentioned());
    }

    Value value(Expr expression) {
        if (expression.isVariable()) {
            int slot = work.slots().of(expression.asVar());
            return (batch, row) -> batch.get(slot, row);
        }
        if (expression.isConstant()) {
            int id = work.ids().id(expression.getConstant().asNode());
            return (batch, row) -> id;
        }
        if (expression instanceof E_Coalesce first && first.getArgs().stream().allMatch(Expr::isVariable)) {
            int[] slots = first.getArgs().stream()
                    .mapToInt(argument -> work.slots().of(argument.asVar()))
                    .toArray();
            return (batch, row) -> firstBound(slots, batch, row);
        }
        Value computed = (batch, row) -> evaluate(expression, batch, row);
        Set<Var> variables = expression.getVarsMentioned();
        return variables.size() == 1 && Repeatable.is(expression)
                ? remembered(computed, work.slots().of(variables.iterator().next()))
                : computed;
    }

    private static int firstBound(int[] slots, Batch batch, int row) {
        for (int slot : slots) {
            int id = batch.get(slot, row);
            if (id != 0) {
                return id;
            }
        }
        return 0;
    }

    private Value remembered(Value computed, int slot) {
        IdMap known = new IdMap();
        int[] ofUnbound = {IdMap.NONE};
        return (batch, row) -> {
            int id = batch.get(slot, row);
            int value = id == 0 ? ofUnbound[0] : known.get(id);
            if (value == IdMap.NONE) {
                value = computed.id(batch, row);
                if (id == 0) {
                    ofUnbound[0] = value;
                } else {
                    remember(known, id, value);
                }
            }
            return value;
        };
    }

    private void remember(IdMap known, int id, int value) {
        if (known.size() < REMEMBERED) {
            work.guard().keep(ENTRY);
            known.put(id, value);
        }
    }

    /** The term that an expression comes to. */
    private int evaluate(Expr expression, Batch batch, int row) {
        work.guard().check();
        try {
            NodeValue value = expression.eval(view.of(batch, row), work.context());
            Node term = value == null ? null : value.asNode();
            return term == null ? 0 : work.ids().id(term);
        } catch (ExprEvalException e) { // as BIND does
            return 0;
        }
    }

    /** The truth of an expression by evaluating it, or what it came to before. */
    Condition general(Expr expression) {
        Condition evaluated = (batch, row) -> truth(expression, batch, row);
        Set<Var> variables = expression.getVarsMentioned();
        if (variables.size() != 1 || !Repeatable.is(expression)) {
            return evaluated;
        }
        Value remembered =
                remembered(evaluated::test, work.slots().of(variables.iterator().next()));
        return remembered::id;
    }

    private int truth(Expr expression, Batch batch, int row) {
        work.guard().check();
        try {
            NodeValue value = expression.eval(view.of(batch, row), work.context());
            return Condition.of(XSDFuncOp.effectiveBooleanValue(value));
        } catch (QueryCancelledException e) {
            throw e;
        } catch (JenaException e) { // as FILTER does
            return Condition.ERROR;
        }
    }

    List<Condition> conditions(Iterable<Expr> expressions) {
        Conditions conditions = new Conditions(work, this);
        List<Condition> all = new ArrayList<>();
        expressions.forEach(expression -> all.add(conditions.of(expression)));
        return all;
    }
}
