package org.diplomaticties.engine;

import org.apache.jena.sparql.expr.Expr;
import org.apache.jena.sparql.expr.ExprFunction1;
import org.apache.jena.sparql.expr.NodeValue;
import org.apache.jena.sparql.expr.Unstable;
import org.diplomaticties.guard.Guard;

/** BNODE with a label (SPARQL 1.1, section 17.4.2.9), for which Jena remembers each row until the query ends. */
final class ChargedBlankNode extends ExprFunction1 implements Unstable {

    private static final long ROW = 200; // bytes of a row with its labels, about

    ChargedBlankNode(Expr made) {
        super(made, "charged");
    }

    @Override
    public NodeValue eval(NodeValue made) {
        Guard.current().keep(ROW);
        return made;
    }

    @Override
    public Expr copy(Expr made) {
        return new ChargedBlankNode(made);
    }
}
