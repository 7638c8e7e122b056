package org.diplomaticties.engine;

import org.apache.jena.sparql.expr.Expr;
import org.apache.jena.sparql.expr.ExprFunction1;
import org.apache.jena.sparql.expr.NodeValue;

/** A text that is to be read as a number, or as something else that is short. */
final class ShortText extends ExprFunction1 {

    ShortText(Expr text) {
        super(text, "short");
    }

    @Override
    public NodeValue eval(NodeValue text) {
        if (text.asNode().isLiteral()) {
            Bounds.checkDigits(text.asNode().getLiteralLexicalForm());
        }
        return text;
    }

    @Override
    public Expr copy(Expr text) {
        return new ShortText(text);
    }
}
