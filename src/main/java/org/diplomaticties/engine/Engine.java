package org.diplomaticties.engine;

import org.apache.jena.query.ARQ;
import org.apache.jena.sparql.ARQConstants;
import org.apache.jena.sparql.algebra.optimize.RewriteFactory;
import org.apache.jena.sparql.engine.main.QC;
import org.apache.jena.sparql.function.FunctionRegistry;
import org.apache.jena.sparql.pfunction.PropertyFunctionRegistry;
import org.apache.jena.sparql.util.Context;
import org.apache.jena.sys.JenaSubsystemLifecycle;

/** Sets the engine up when Jena starts, so that nothing runs without it. */
public final class Engine implements JenaSubsystemLifecycle {

    /** After TDB2 (42) and jena-text (50), whose functions it filters. */
    private static final int LAST = 1000;

    @Override
    public void start() {
        Context context = ARQ.getContext();
        guard(context);
        context.set(ARQConstants.sysOptimizerFactory, (RewriteFactory) Rewriting::new);
        context.set(ARQ.httpServiceAllowed, false);
        FunctionRegistry.set(context, new OfferedFunctions(FunctionRegistry.get()));
        PropertyFunctionRegistry.set(context, new OfferedProperties(PropertyFunctionRegistry.get()));
    }

    /** Has a data set executed here; to be called for one that brings an executor of its own, as TDB2's do. */
    public static void guard(Context context) {
        QC.setFactory(context, GuardedExecutor::new);
    }

    @Override
    public void stop() {}

    @Override
    public int level() {
        return LAST;
    }
}
