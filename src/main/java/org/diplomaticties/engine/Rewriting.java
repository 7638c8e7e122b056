package org.diplomaticties.engine;

import org.apache.jena.query.ARQ;
import org.apache.jena.query.Dataset;
import org.apache.jena.sparql.ARQConstants;
import org.apache.jena.sparql.algebra.Op;
import org.apache.jena.sparql.algebra.TransformCopy;
import org.apache.jena.sparql.algebra.Transformer;
import org.apache.jena.sparql.algebra.optimize.Optimize;
import org.apache.jena.sparql.algebra.optimize.Rewrite;
import org.apache.jena.sparql.util.Context;
import org.diplomaticties.guard.Guard;
import org.diplomaticties.snapshot.SnapshotGraph;

/** Puts bounded expressions into a query before it is planned: planning computes what is constant. */
final class Rewriting implements Rewrite {

    private final Rewrite planning;

    /**
     * Rewrites queries of a data set. Where it is a snapshot, conditions are left outside of basic graph patterns, whose order
     * is found there with them.
     */
    Rewriting(Context context) {
        Context settings = context.copy();
        settings.set(ARQ.optFilterDisjunction, false); // Alternatives does it where it is right
        if (context.get(ARQConstants.sysCurrentDataset) instanceof Dataset dataset
                && dataset.asDatasetGraph().getDefaultGraph() instanceof SnapshotGraph) {
            settings.set(ARQ.optFilterPlacementBGP, false);
        }
        this.planning = Optimize.stdOptimizationFactory.create(settings);
    }

    @Override
    public Op rewrite(Op op) {
        Guard.current().check();
        Op planned = planning.rewrite(Transformer.transform(new TransformCopy(), new BoundedExpressions(), op));
        return Transformer.transformSkipService(new Alternatives(), planned);
    }
}
