package org.diplomaticties.engine;

import java.util.List;
import org.apache.jena.sparql.expr.Expr;
import org.apache.jena.sparql.expr.ExprFunctionN;
import org.apache.jena.sparql.expr.ExprList;
import org.apache.jena.sparql.expr.NodeValue;
import org.apache.jena.sparql.sse.Tags;

/** REGEX (SPARQL 1.1, section 17.4.3.14) in linear time. */
final class LinearRegex extends ExprFunctionN {

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
    public Expr copy(ExprList arguments) {
        return new LinearRegex(arguments);
    }
}
