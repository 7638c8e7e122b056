package org.diplomaticties.engine;

import org.apache.jena.sparql.expr.E_Multiply;
import org.apache.jena.sparql.expr.E_Regex;
import org.apache.jena.sparql.expr.E_StrConcat;
import org.apache.jena.sparql.expr.E_StrEncodeForURI;
import org.apache.jena.sparql.expr.E_StrReplace;
import org.apache.jena.sparql.expr.Expr;
import org.apache.jena.sparql.expr.ExprFunction1;
import org.apache.jena.sparql.expr.ExprFunction2;
import org.apache.jena.sparql.expr.ExprFunctionN;
import org.apache.jena.sparql.expr.ExprList;
import org.apache.jena.sparql.expr.ExprTransformCopy;

/** Puts expressions whose cost is bounded in the place of those that can run for hours or fill the memory. */
final class BoundedExpressions extends ExprTransformCopy {

    @Override
    public Expr transform(ExprFunction1 function, Expr argument) {
        return function instanceof E_StrEncodeForURI
                ? new BoundedEncoding(argument)
                : super.transform(function, argument);
    }

    @Override
    public Expr transform(ExprFunction2 function, Expr left, Expr right) {
        return function instanceof E_Multiply
                ? new BoundedProduct(left, right)
                : super.transform(function, left, right);
    }

    @Override
    public Expr transform(ExprFunctionN function, ExprList arguments) {
        if (function instanceof E_Regex) {
            return new LinearRegex(arguments);
        }
        if (function instanceof E_StrReplace) {
            return new LinearReplace(arguments);
        }
        if (function instanceof E_StrConcat) {
            return new BoundedConcat(arguments);
        }
        return super.transform(function, arguments);
    }
}
