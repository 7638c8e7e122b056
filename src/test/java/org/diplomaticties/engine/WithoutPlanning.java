package org.diplomaticties.engine;

import org.apache.jena.sparql.algebra.TransformCopy;
import org.apache.jena.sparql.algebra.Transformer;
import org.apache.jena.sparql.algebra.optimize.Optimize;
import org.apache.jena.sparql.algebra.optimize.Rewrite;
import org.apache.jena.sparql.algebra.optimize.RewriteFactory;
import org.apache.jena.sparql.util.Context;

/** Has ARQ carry a query out as it is written, with our expressions but none of its optimizations: a second opinion. */
public final class WithoutPlanning implements RewriteFactory {

    @Override
    public Rewrite create(Context context) {
        Rewrite least = Optimize.minimalOptimizationFactory.create(context);
        return op -> least.rewrite(Transformer.transform(new TransformCopy(), new BoundedExpressions(), op));
    }
}
