package org.diplomaticties.engine;

import org.apache.jena.sparql.expr.E_Multiply;
import org.apache.jena.sparql.expr.Expr;
import org.apache.jena.sparql.expr.NodeValue;
import org.diplomaticties.guard.Guard;
import org.diplomaticties.problem.Problem;

/** A product of numbers, which squares again and again would make as long as the memory. */
final class BoundedProduct extends E_Multiply {

    BoundedProduct(Expr left, Expr right) {
        super(left, right);
    }

    @Override
    public NodeValue eval(NodeValue left, NodeValue right) {
        if ((long) bits(left) + bits(right) > Bounds.NUMBER) {
            Guard.current()
                    .refuse(Problem.invalid(
                            "query", "It makes a number of more than 10,000 digits.", "Make smaller ones."));
        }
        return super.eval(left, right);
    }

    private static int bits(NodeValue value) {
        if (value.isInteger()) {
            return value.getInteger().bitLength();
        }
        return value.isDecimal() ? value.getDecimal().unscaledValue().bitLength() : 0;
    }

    @Override
    public Expr copy(Expr left, Expr right) {
        return new BoundedProduct(left, right);
    }
}
