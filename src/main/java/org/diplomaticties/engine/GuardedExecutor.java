package org.diplomaticties.engine;

import java.util.Set;
import java.util.concurrent.atomic.AtomicBoolean;
import org.apache.jena.sparql.algebra.Op;
import org.apache.jena.sparql.algebra.OpVars;
import org.apache.jena.sparql.algebra.op.OpBGP;
import org.apache.jena.sparql.algebra.op.OpDistinct;
import org.apache.jena.sparql.algebra.op.OpFilter;
import org.apache.jena.sparql.algebra.op.OpGroup;
import org.apache.jena.sparql.algebra.op.OpJoin;
import org.apache.jena.sparql.algebra.op.OpLeftJoin;
import org.apache.jena.sparql.algebra.op.OpMinus;
import org.apache.jena.sparql.algebra.op.OpOrder;
import org.apache.jena.sparql.algebra.op.OpPath;
import org.apache.jena.sparql.algebra.op.OpQuadPattern;
import org.apache.jena.sparql.algebra.op.OpTable;
import org.apache.jena.sparql.algebra.op.OpTopN;
import org.apache.jena.sparql.core.Var;
import org.apache.jena.sparql.engine.ExecutionContext;
import org.apache.jena.sparql.engine.QueryIterator;
import org.apache.jena.sparql.engine.iterator.QueryIterNullIterator;
import org.apache.jena.sparql.engine.join.Join;
import org.apache.jena.sparql.expr.ExprAggregator;
import org.apache.jena.tdb2.solver.OpExecutorTDB2;
import org.diplomaticties.guard.Guard;
import org.diplomaticties.plan.Arq;
import org.diplomaticties.plan.Plan;
import org.diplomaticties.snapshot.SnapshotGraph;

/**
 * Carries out a query under the guard of its thread: every row that an operator makes is counted, every row that one keeps is
 * charged, and paths are walked without calling themselves. For data sets that are not TDB2's, its parent does what ARQ does.
 */
final class GuardedExecutor extends OpExecutorTDB2 {

    private final Guard guard = Guard.current();

    GuardedExecutor(ExecutionContext context) {
        super(context);
        AtomicBoolean signal = context.getCancelSignal();
        if (signal != null) {
            guard.tell(signal);
        }
    }

    @Override
    protected QueryIterator exec(Op op, QueryIterator input) {
        guard.check();
        if (execCxt.getActiveGraph() instanceof SnapshotGraph graph && Plan.covers(op)) {
            Plan plan = Plan.of(op, input, graph, execCxt, guard, new RowByRow());
            PlansMade.add(plan, execCxt);
            return new CountedRows(plan.execute(), guard);
        }
        return byArq(op, input);
    }

    private QueryIterator byArq(Op op, QueryIterator input) {
        return new CountedRows(super.exec(op, input), guard);
    }

    /** What plans leave to ARQ. */
    private final class RowByRow implements Arq {

        @Override
        public QueryIterator execute(Op operator, QueryIterator rows) {
            return byArq(operator, rows);
        }

        @Override
        public Aggregate open(ExprAggregator aggregate) {
            return Tally.of(aggregate, guard);
        }
    }

    @Override
    protected QueryIterator execute(OpBGP pattern, QueryIterator input) {
        return NamedPredicates.areIn(pattern)
                ? super.execute(pattern, NamedPredicates.of(pattern, input, execCxt))
                : none(input);
    }

    @Override
    protected QueryIterator execute(OpQuadPattern pattern, QueryIterator input) {
        return NamedPredicates.areIn(pattern)
                ? super.execute(pattern, NamedPredicates.of(pattern, input, execCxt))
                : none(input);
    }

    @Override
    protected QueryIterator execute(OpFilter filter, QueryIterator input) {
        return NamedPredicates.areIn(filter)
                ? super.execute(filter, NamedPredicates.of(filter, input, execCxt))
                : none(input);
    }

    @Override
    protected QueryIterator execute(OpPath path, QueryIterator input) {
        return new PathRows(path.getTriplePath(), input, guard, execCxt);
    }

    @Override
    protected QueryIterator execute(OpOrder order, QueryIterator input) {
        return new SortedRows(exec(order.getSubOp(), input), order.getConditions(), guard, execCxt);
    }

    @Override
    protected QueryIterator execute(OpTopN top, QueryIterator input) {
        Op rows = top.getSubOp() instanceof OpDistinct distinct ? distinct.getSubOp() : top.getSubOp();
        return new TopRows(top, exec(rows, input), guard, execCxt);
    }

    @Override
    protected QueryIterator execute(OpDistinct distinct, QueryIterator input) {
        return new DistinctRows(exec(distinct.getSubOp(), input), guard, execCxt);
    }

    @Override
    protected QueryIterator execute(OpGroup group, QueryIterator input) {
        return new GroupedRows(
                exec(group.getSubOp(), input), group.getGroupVars(), group.getAggregators(), guard, execCxt);
    }

    @Override
    protected QueryIterator execute(OpJoin join, QueryIterator input) {
        QueryIterator left = exec(join.getLeft(), input);
        return Join.join(kept(left), exec(join.getRight(), root()), execCxt);
    }

    @Override
    protected QueryIterator execute(OpTable table, QueryIterator input) {
        if (table.isJoinIdentity() || input.isJoinIdentity()) {
            return super.execute(table, input);
        }
        return Join.join(kept(input), table.getTable().iterator(execCxt), execCxt);
    }

    @Override
    protected QueryIterator execute(OpLeftJoin join, QueryIterator input) {
        QueryIterator left = exec(join.getLeft(), input);
        QueryIterator right = exec(join.getRight(), root());
        return Join.leftJoin(left, kept(right), join.getExprs(), execCxt);
    }

    @Override
    protected QueryIterator execute(OpMinus minus, QueryIterator input) {
        QueryIterator left = exec(minus.getLeft(), input);
        QueryIterator right = exec(minus.getRight(), root());
        Set<Var> common = OpVars.visibleVars(minus.getLeft());
        common.retainAll(OpVars.visibleVars(minus.getRight()));
        return new MinusRows(left, kept(right), common, guard, execCxt);
    }

    private QueryIterator none(QueryIterator input) {
        input.close();
        return QueryIterNullIterator.create(execCxt);
    }

    private QueryIterator kept(QueryIterator rows) {
        return guard.limits() ? new KeptRows(rows, guard) : rows;
    }
}
