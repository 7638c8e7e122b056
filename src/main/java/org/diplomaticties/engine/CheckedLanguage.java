package org.diplomaticties.engine;

import java.util.regex.Pattern;
import org.apache.jena.sparql.expr.E_StrLang;
import org.apache.jena.sparql.expr.Expr;
import org.apache.jena.sparql.expr.ExprEvalException;
import org.apache.jena.sparql.expr.NodeValue;

/** STRLANG (SPARQL 1.1, section 17.4.2.9) with a language tag; Jena 5.6 fails at signs that no tag has. */
final class CheckedLanguage extends E_StrLang {

    private static final Pattern TAG = Pattern.compile("[A-Za-z0-9-]*");

    CheckedLanguage(Expr text, Expr tag) {
        super(text, tag);
    }

    @Override
    public NodeValue eval(NodeValue text, NodeValue tag) {
        if (tag.isString() && !TAG.matcher(tag.getString()).matches()) {
            throw new ExprEvalException("No language tag: " + tag.getString());
        }
        return super.eval(text, tag);
    }

    @Override
    public Expr copy(Expr text, Expr tag) {
        return new CheckedLanguage(text, tag);
    }
}
