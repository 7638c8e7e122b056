package org.diplomaticties.plan;

import org.apache.jena.sparql.expr.E_BNode;
import org.apache.jena.sparql.expr.E_Random;
import org.apache.jena.sparql.expr.E_StrUUID;
import org.apache.jena.sparql.expr.E_UUID;
import org.apache.jena.sparql.expr.Expr;
import org.apache.jena.sparql.expr.ExprFunction;
import org.apache.jena.sparql.expr.ExprFunctionOp;

/** Whether an expression comes to the same for the same terms, each time in one query. */
final class Repeatable {

    private Repeatable() {}

    static boolean is(Expr expression) {
        if (expression.isVariable() || expression.isConstant()) {
            return true;
        }
        if (!(expression instanceof ExprFunction function)
                || function instanceof ExprFunctionOp
                || function instanceof E_Random
                || function instanceof E_UUID
                || function instanceof E_StrUUID
                || function.getClass().getName().contains(E_BNode.class.getSimpleName())
                || function.getClass().getName().contains("BlankNode")) {
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
