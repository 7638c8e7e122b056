package org.diplomaticties.engine;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.apache.jena.sparql.algebra.Op;
import org.apache.jena.sparql.algebra.op.OpFilter;
import org.apache.jena.sparql.algebra.optimize.TransformFilterDisjunction;
import org.apache.jena.sparql.expr.E_Equals;
import org.apache.jena.sparql.expr.E_LogicalOr;
import org.apache.jena.sparql.expr.E_SameTerm;
import org.apache.jena.sparql.expr.Expr;
import org.apache.jena.sparql.expr.ExprFunction2;

/**
 * Looks up the alternatives of {@code ||} one after the other, where no row can be of two of them: a variable is one of
 * several IRIs. Jena does it for others, too, and so gives a row that fulfils two as two rows.
 */
final class Alternatives extends TransformFilterDisjunction {

    @Override
    public Op transform(OpFilter filter, Op pattern) {
        boolean apart = filter.getExprs().getList().stream()
                .filter(E_LogicalOr.class::isInstance)
                .allMatch(Alternatives::excludeEachOther);
        return apart
                ? super.transform(filter, pattern)
                : filter.getSubOp() == pattern ? filter : OpFilter.filterBy(filter.getExprs(), pattern);
    }

    private static boolean excludeEachOther(Expr or) {
        Set<Expr> variables = new HashSet<>();
        Set<Expr> terms = new HashSet<>();
        List<Expr> left = new ArrayList<>(List.of(or));
        while (!left.isEmpty()) {
            Expr next = left.remove(left.size() - 1);
            if (next instanceof E_LogicalOr both) {
                left.add(both.getArg1());
                left.add(both.getArg2());
            } else if (!isChoice(next, variables, terms)) {
                return false;
            }
        }
        return variables.size() == 1;
    }

    /** Whether an alternative is that the variable is an IRI that none before it named. */
    private static boolean isChoice(Expr alternative, Set<Expr> variables, Set<Expr> terms) {
        if (!(alternative instanceof E_Equals) && !(alternative instanceof E_SameTerm)) {
            return false;
        }
        ExprFunction2 equal = (ExprFunction2) alternative;
        boolean turned = equal.getArg1().isConstant();
        Expr variable = turned ? equal.getArg2() : equal.getArg1();
        Expr term = turned ? equal.getArg1() : equal.getArg2();
        variables.add(variable);
        return variable.isVariable() && term.isConstant() && term.getConstant().isIRI() && terms.add(term);
    }
}
