package org.diplomaticties.engine;

import java.util.List;
import org.apache.jena.sparql.expr.E_StrConcat;
import org.apache.jena.sparql.expr.Expr;
import org.apache.jena.sparql.expr.ExprList;
import org.apache.jena.sparql.expr.NodeValue;

/** CONCAT (SPARQL 1.1, section 17.4.3.12) of texts that are not too long together. */
final class BoundedConcat extends E_StrConcat {

    BoundedConcat(ExprList arguments) {
        super(arguments);
    }

    @Override
    public NodeValue eval(List<NodeValue> values) {
        Bounds.checkValue(
                values.stream().mapToLong(value -> value.asString().length()).sum());
        return super.eval(values);
    }

    @Override
    public Expr copy(ExprList arguments) {
        return new BoundedConcat(arguments);
    }
}
