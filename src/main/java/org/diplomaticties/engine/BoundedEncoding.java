package org.diplomaticties.engine;

import org.apache.jena.sparql.expr.E_StrEncodeForURI;
import org.apache.jena.sparql.expr.Expr;
import org.apache.jena.sparql.expr.NodeValue;

/** ENCODE_FOR_URI (SPARQL 1.1, section 17.4.3.11), which makes nine characters of one, of a text that is not too long. */
final class BoundedEncoding extends E_StrEncodeForURI {

    BoundedEncoding(Expr argument) {
        super(argument);
    }

    @Override
    public NodeValue eval(NodeValue value) {
        NodeValue encoded = super.eval(value);
        Bounds.checkValue(encoded.asString().length());
        return encoded;
    }

    @Override
    public Expr copy(Expr argument) {
        return new BoundedEncoding(argument);
    }
}
