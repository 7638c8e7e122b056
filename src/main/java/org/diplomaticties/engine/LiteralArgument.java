package org.diplomaticties.engine;

import org.apache.jena.sparql.expr.Expr;
import org.apache.jena.sparql.expr.ExprEvalException;
import org.apache.jena.sparql.expr.ExprFunction1;
import org.apache.jena.sparql.expr.NodeValue;

/** A value of which a function takes literals only; of others it would fail, where an error of the row is meant. */
final class LiteralArgument extends ExprFunction1 {

    LiteralArgument(Expr value) {
        super(value, "literal");
    }

    @Override
    public NodeValue eval(NodeValue value) {
        if (!value.asNode().isLiteral()) {
            throw new ExprEvalException("Not a literal: " + value);
        }
        return value;
    }

    @Override
    public Expr copy(Expr value) {
        return new LiteralArgument(value);
    }
}
