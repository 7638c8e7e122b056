package org.diplomaticties.engine;

import org.apache.jena.sparql.algebra.Op;
import org.apache.jena.sparql.algebra.TransformCopy;
import org.apache.jena.sparql.algebra.Transformer;
import org.apache.jena.sparql.algebra.optimize.Optimize;
import org.apache.jena.sparql.algebra.optimize.Rewrite;
import org.apache.jena.sparql.util.Context;
import org.diplomaticties.guard.Guard;

/** Puts bounded expressions into a query before it is planned: planning computes what is constant. */
final class Rewriting implements Rewrite {

    private final Rewrite planning;

    Rewriting(Context context) {
        this.planning = Optimize.stdOptimizationFactory.create(context);
    }

    @Override
    public Op rewrite(Op op) {
        Guard.current().check();
        return planning.rewrite(Transformer.transform(new TransformCopy(), new BoundedExpressions(), op));
    }
}
