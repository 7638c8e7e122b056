package org.diplomaticties.plan;

import org.apache.jena.sparql.expr.Expr;

/** An expression that says of the text of a literal, with or without language, whether something holds. */
public interface TextTest {

    /** What gives the literal. */
    Expr literal();

    /** Whether only the literal differs from row to row. */
    boolean isSettled();

    /**
     * Whether it holds.
     *
     * @throws org.apache.jena.sparql.expr.ExprEvalException if that is an error
     */
    boolean holds(String text);
}
