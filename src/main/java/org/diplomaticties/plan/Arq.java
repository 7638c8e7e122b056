package org.diplomaticties.plan;

import org.apache.jena.graph.Node;
import org.apache.jena.sparql.algebra.Op;
import org.apache.jena.sparql.engine.ExecutionContext;
import org.apache.jena.sparql.engine.QueryIterator;
import org.apache.jena.sparql.engine.binding.Binding;
import org.apache.jena.sparql.expr.ExprAggregator;

/** ARQ, for that which has no step here. */
public interface Arq {

    /** Carries out one operator row by row; its parts come back as plans where they can. */
    QueryIterator execute(Op operator, QueryIterator rows);

    /** Begins an aggregate of one group. */
    Aggregate open(ExprAggregator aggregate);

    /** An aggregate of one group. */
    interface Aggregate {

        void add(Binding row, ExecutionContext context);

        /** The result; null for an error. */
        Node value();
    }
}
