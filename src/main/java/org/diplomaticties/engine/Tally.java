package org.diplomaticties.engine;

import java.util.HashSet;
import java.util.Objects;
import java.util.Set;
import org.apache.jena.graph.Node;
import org.apache.jena.sparql.core.Var;
import org.apache.jena.sparql.engine.ExecutionContext;
import org.apache.jena.sparql.engine.binding.Binding;
import org.apache.jena.sparql.engine.binding.BindingFactory;
import org.apache.jena.sparql.engine.binding.BindingProjectNamed;
import org.apache.jena.sparql.expr.Expr;
import org.apache.jena.sparql.expr.ExprAggregator;
import org.apache.jena.sparql.expr.ExprLib;
import org.apache.jena.sparql.expr.ExprVar;
import org.apache.jena.sparql.expr.NodeValue;
import org.apache.jena.sparql.expr.aggregate.Accumulator;
import org.apache.jena.sparql.expr.aggregate.AggAvgDistinct;
import org.apache.jena.sparql.expr.aggregate.AggCountDistinct;
import org.apache.jena.sparql.expr.aggregate.AggCountVarDistinct;
import org.apache.jena.sparql.expr.aggregate.AggGroupConcat;
import org.apache.jena.sparql.expr.aggregate.AggGroupConcatDistinct;
import org.apache.jena.sparql.expr.aggregate.AggSumDistinct;
import org.apache.jena.sparql.expr.aggregate.Aggregator;
import org.apache.jena.sparql.expr.aggregate.AggregatorFactory;
import org.diplomaticties.guard.Guard;
import org.diplomaticties.plan.Arq;

/**
 * One aggregate of one group. What has to be remembered for it is remembered here, where it is charged: values already seen
 * under DISTINCT, and the text of GROUP_CONCAT. The sums themselves are the library's.
 */
final class Tally implements Arq.Aggregate {

    private static final Var VALUE = Var.alloc(".value");

    private final Var variable;
    private final Expr expression;
    private final Accumulator sum;
    private final Set<Object> seen;
    private final String separator;
    private final Guard guard;
    private long length;

    private Tally(Var variable, Aggregator asked, Aggregator plain, Guard guard) {
        this.variable = variable;
        this.expression = asked instanceof AggCountDistinct || isEmpty(asked)
                ? null
                : asked.getExprList().get(0);
        this.sum = plain.createAccumulator();
        this.seen = plain == asked || !isDistinct(asked) ? null : new HashSet<>();
        this.separator =
                plain instanceof AggGroupConcat text ? Objects.requireNonNullElse(text.getSeparator(), " ") : null;
        this.guard = guard;
    }

    static Tally of(ExprAggregator aggregate, Guard guard) {
        Aggregator asked = aggregate.getAggregator();
        return new Tally(aggregate.getVar(), asked, plain(asked), guard);
    }

    private static boolean isEmpty(Aggregator aggregate) {
        return aggregate.getExprList() == null || aggregate.getExprList().size() != 1;
    }

    private static boolean isDistinct(Aggregator aggregate) {
        return aggregate instanceof AggCountDistinct
                || aggregate instanceof AggCountVarDistinct
                || aggregate instanceof AggSumDistinct
                || aggregate instanceof AggAvgDistinct
                || aggregate instanceof AggGroupConcatDistinct;
    }

    /** The aggregate over a value that was computed already and is not to be asked whether it is new. */
    private static Aggregator plain(Aggregator asked) {
        Expr value = new ExprVar(VALUE);
        if (asked instanceof AggCountDistinct) {
            return AggregatorFactory.createCount(false);
        }
        if (asked instanceof AggCountVarDistinct) {
            return AggregatorFactory.createCountExpr(false, value);
        }
        if (asked instanceof AggSumDistinct) {
            return AggregatorFactory.createSum(false, value);
        }
        if (asked instanceof AggAvgDistinct) {
            return AggregatorFactory.createAvg(false, value);
        }
        if (asked instanceof AggGroupConcatDistinct text) {
            return AggregatorFactory.createGroupConcat(false, value, text.getSeparator(), null);
        }
        return asked instanceof AggGroupConcat text
                ? AggregatorFactory.createGroupConcat(false, value, text.getSeparator(), null)
                : asked;
    }

    @Override
    public void add(Binding row, ExecutionContext context) {
        if (seen == null && separator == null) {
            sum.accumulate(row, context);
        } else if (expression == null) {
            if (isNew(new BindingProjectNamed(row), Footprint.of(row))) { // without what stands for blank nodes
                sum.accumulate(row, context);
            }
        } else {
            add(ExprLib.evalOrNull(expression, row, context), context);
        }
    }

    private void add(NodeValue value, ExecutionContext context) {
        if (value == null) {
            sum.accumulate(BindingFactory.empty(), context); // an error stays one
        } else if (seen == null || isNew(value, Footprint.of(value.asNode()))) {
            if (separator != null) {
                charge(value.asString().length());
            }
            sum.accumulate(BindingFactory.binding(VALUE, value.asNode()), context);
        }
    }

    private boolean isNew(Object value, long bytes) {
        boolean added = seen.add(value);
        if (added) {
            guard.keep(bytes);
        }
        return added;
    }

    private void charge(int characters) {
        length += characters + separator.length();
        Bounds.checkValue(length - separator.length());
        guard.keep(2L * characters);
    }

    Var variable() {
        return variable;
    }

    @Override
    public Node value() {
        NodeValue value = sum.getValue();
        if (value == null) {
            return null;
        }
        Bounds.checkTerm(value.asNode());
        return value.asNode();
    }
}
