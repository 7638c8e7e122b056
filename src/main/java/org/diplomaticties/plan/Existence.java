package org.diplomaticties.plan;

import java.util.BitSet;
import org.apache.jena.sparql.algebra.Op;
import org.apache.jena.sparql.expr.E_Exists;
import org.apache.jena.sparql.expr.E_LogicalNot;
import org.apache.jena.sparql.expr.E_NotExists;
import org.apache.jena.sparql.expr.Expr;
import org.apache.jena.sparql.expr.ExprFunctionOp;

/**
 * A condition that something is there, or not, which can be looked for by carrying rows on.
 *
 * @param pattern what is looked for
 * @param wanted whether it has to be there
 */
record Existence(Op pattern, boolean wanted) {

    /** Whether a condition is such a one; putting the row's terms in place of its variables must come to the same. */
    static boolean isOne(Expr condition) {
        Expr plain = condition instanceof E_LogicalNot not ? not.getArg() : condition;
        return plain instanceof ExprFunctionOp function
                && (plain instanceof E_Exists || plain instanceof E_NotExists)
                && Patterns.canBeCarried(function.getGraphPattern());
    }

    static Existence of(Expr condition) {
        if (condition instanceof E_LogicalNot not) {
            Existence positive = of(not.getArg());
            return new Existence(positive.pattern(), !positive.wanted());
        }
        return new Existence(((ExprFunctionOp) condition).getGraphPattern(), condition instanceof E_Exists);
    }

    /** The rows for which it holds. */
    Rows rows(Work work, Planner planner, Rows input) {
        Carried carried = Carried.of(work, input, number -> source -> {
            BitSet read = new BitSet();
            read.set(number);
            return planner.plan(pattern, source, read, false);
        });
        return new ExistsRows(work, input, carried, wanted);
    }
}
