package org.diplomaticties.engine;

import org.apache.jena.sparql.expr.Expr;
import org.apache.jena.sparql.expr.ExprFunction1;
import org.apache.jena.sparql.expr.NodeValue;

/** A value that is refused if it is a number or a duration that takes long to read or to compare. */
final class CheckedValue extends ExprFunction1 {

    CheckedValue(Expr value) {
        super(value, "checked");
    }

    @Override
    public NodeValue eval(NodeValue value) {
        Bounds.checkTerm(value.asNode());
        return value;
    }

    @Override
    public Expr copy(Expr value) {
        return new CheckedValue(value);
    }
}
