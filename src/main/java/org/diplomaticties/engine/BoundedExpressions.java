package org.diplomaticties.engine;

import org.apache.jena.sparql.expr.E_Add;
import org.apache.jena.sparql.expr.E_BNode;
import org.apache.jena.sparql.expr.E_DateTimeSeconds;
import org.apache.jena.sparql.expr.E_DateTimeTZ;
import org.apache.jena.sparql.expr.E_DateTimeTimezone;
import org.apache.jena.sparql.expr.E_Divide;
import org.apache.jena.sparql.expr.E_Function;
import org.apache.jena.sparql.expr.E_Multiply;
import org.apache.jena.sparql.expr.E_Regex;
import org.apache.jena.sparql.expr.E_StrConcat;
import org.apache.jena.sparql.expr.E_StrDatatype;
import org.apache.jena.sparql.expr.E_StrEncodeForURI;
import org.apache.jena.sparql.expr.E_StrLang;
import org.apache.jena.sparql.expr.E_StrReplace;
import org.apache.jena.sparql.expr.E_Subtract;
import org.apache.jena.sparql.expr.Expr;
import org.apache.jena.sparql.expr.ExprFunction1;
import org.apache.jena.sparql.expr.ExprFunction2;
import org.apache.jena.sparql.expr.ExprFunctionN;
import org.apache.jena.sparql.expr.ExprList;
import org.apache.jena.sparql.expr.ExprTransformCopy;
import org.apache.jena.vocabulary.XSD;

/**
 * Puts expressions whose cost is bounded in the place of those that can run for hours or fill the memory, and those that
 * SPARQL 1.1 means in the place of Jena's.
 */
final class BoundedExpressions extends ExprTransformCopy {

    @Override
    public Expr transform(ExprFunction1 function, Expr argument) {
        if (DatePart.isOne(function)) {
            return new DatePart(function).copy(new LiteralArgument(argument));
        }
        if (function instanceof E_BNode.BNode1) {
            return new ChargedBlankNode(super.transform(function, argument));
        }
        if (function instanceof E_DateTimeSeconds
                || function instanceof E_DateTimeTZ
                || function instanceof E_DateTimeTimezone) {
            return super.transform(function, new LiteralArgument(argument));
        }
        return function instanceof E_StrEncodeForURI
                ? new BoundedEncoding(argument)
                : super.transform(function, argument);
    }

    @Override
    public Expr transform(ExprFunction2 function, Expr left, Expr right) {
        if (function instanceof E_Multiply) {
            return new CheckedValue(new BoundedProduct(left, right));
        }
        if (function instanceof E_StrLang) {
            return new CheckedLanguage(left, right);
        }
        if (function instanceof E_StrDatatype) {
            return new CheckedValue(super.transform(function, isRead(right) ? new ShortText(left) : left, right));
        }
        boolean arithmetic =
                function instanceof E_Add || function instanceof E_Subtract || function instanceof E_Divide;
        Expr same = super.transform(function, left, right);
        return arithmetic ? new CheckedValue(same) : same;
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
        if (function instanceof E_Function cast && !cast.getFunctionIRI().equals(XSD.xstring.getURI())) {
            return new CheckedValue(super.transform(function, shortened(arguments)));
        }
        return super.transform(function, arguments);
    }

    /** Whether a text of this datatype is read as something short, which takes long for a long one. */
    private static boolean isRead(Expr datatype) {
        if (!datatype.isConstant() || !datatype.getConstant().isIRI()) {
            return false;
        }
        String iri = datatype.getConstant().asNode().getURI();
        return iri.startsWith(XSD.getURI()) && !iri.equals(XSD.xstring.getURI());
    }

    private static ExprList shortened(ExprList arguments) {
        return ExprList.create(
                arguments.getList().stream().<Expr>map(ShortText::new).toList());
    }
}
