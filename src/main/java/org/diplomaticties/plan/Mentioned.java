package org.diplomaticties.plan;

import java.util.HashSet;
import java.util.Set;
import org.apache.jena.sparql.algebra.Op;
import org.apache.jena.sparql.algebra.OpVars;
import org.apache.jena.sparql.algebra.OpVisitorBase;
import org.apache.jena.sparql.algebra.walker.Walker;
import org.apache.jena.sparql.core.Var;
import org.apache.jena.sparql.expr.Expr;
import org.apache.jena.sparql.expr.ExprFunctionOp;
import org.apache.jena.sparql.expr.ExprVisitorBase;

/** The variables that are mentioned somewhere: the library passes over those in conditions within EXISTS. */
final class Mentioned {

    private Mentioned() {}

    static Set<Var> in(Op operator) {
        Set<Var> all = new HashSet<>(OpVars.mentionedVars(operator));
        Walker.walk(operator, new OpVisitorBase() {}, existence(all));
        return all;
    }

    static Set<Var> in(Expr expression) {
        Set<Var> all = new HashSet<>(expression.getVarsMentioned());
        Walker.walk(expression, existence(all));
        return all;
    }

    private static ExprVisitorBase existence(Set<Var> all) {
        return new ExprVisitorBase() {
            @Override
            public void visit(ExprFunctionOp function) {
                all.addAll(in(function.getGraphPattern()));
            }
        };
    }
}
