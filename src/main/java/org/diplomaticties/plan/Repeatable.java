package org.diplomaticties.plan;

import org.apache.jena.sparql.expr.Expr;
import org.apache.jena.sparql.expr.ExprFunction;
import org.apache.jena.sparql.expr.ExprFunctionOp;
import org.apache.jena.sparql.expr.Unstable;

/** Whether an expression comes to the same for the same terms, each time in one query. */
final class Repeatable {

    private Repeatable() {}

    static boolean is(Expr expression) {
        if (expression.isVariable() || expression.isConstant()) {
            return true;
        }
        if (!(expression instanceof ExprFunction function)
                || function instanceof ExprFunctionOp
                || function instanceof Unstable) {
            return false;
        }
        for (int i = 1; i <= function.numArgs(); i++) {
            Expr argument = function.getArg(i);
            if (argument != null && !is(argument)) {
                return false;
            }
        }
        return true;
    }
}
