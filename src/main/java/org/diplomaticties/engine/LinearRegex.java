package org.diplomaticties.engine;

import java.util.List;
import org.apache.jena.sparql.expr.Expr;
import org.apache.jena.sparql.expr.ExprFunctionN;
import org.apache.jena.sparql.expr.ExprList;
import org.apache.jena.sparql.expr.NodeValue;
import org.apache.jena.sparql.sse.Tags;
import org.diplomaticties.plan.TextTest;

/** REGEX (SPARQL 1.1, section 17.4.3.14) in linear time. */
final class LinearRegex extends ExprFunctionN implements TextTest {

    private final PatternInUse patterns = new PatternInUse();

    LinearRegex(ExprList arguments) {
        super(Tags.tagRegex, arguments);
    }

    @Override
    public NodeValue eval(List<NodeValue> values) {
        String text = TextPattern.text("REGEX", values.get(0));
        TextPattern pattern = patterns.of(values.get(1), values.size() > 2 ? values.get(2) : null);
        return NodeValue.booleanReturn(pattern.matchesIn(text));
    }

    @Override
    public Expr literal() {
        return getArg(1);
    }

    @Override
    public boolean isSettled() {
        return getArg(2).isConstant() && (getArg(3) == null || getArg(3).isConstant());
    }

    @Override
    public boolean holds(String text) {
        NodeValue flags = getArg(3) == null ? null : getArg(3).getConstant();
        return patterns.of(getArg(2).getConstant(), flags).matchesIn(text);
    }

    @Override
    public Expr copy(ExprList arguments) {
        return new LinearRegex(arguments);
    }
}
