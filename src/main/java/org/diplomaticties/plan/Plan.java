package org.diplomaticties.plan;

import java.util.BitSet;
import java.util.Iterator;
import java.util.List;
import java.util.NoSuchElementException;
import org.apache.jena.sparql.algebra.Op;
import org.apache.jena.sparql.algebra.OpVars;
import org.apache.jena.sparql.algebra.op.OpDatasetNames;
import org.apache.jena.sparql.algebra.op.OpExt;
import org.apache.jena.sparql.algebra.op.OpLateral;
import org.apache.jena.sparql.algebra.op.OpProcedure;
import org.apache.jena.sparql.algebra.op.OpPropFunc;
import org.apache.jena.sparql.algebra.op.OpQuad;
import org.apache.jena.sparql.algebra.op.OpQuadBlock;
import org.apache.jena.sparql.algebra.op.OpQuadPattern;
import org.apache.jena.sparql.algebra.op.OpService;
import org.apache.jena.sparql.algebra.op.OpUnfold;
import org.apache.jena.sparql.core.Var;
import org.apache.jena.sparql.engine.ExecutionContext;
import org.apache.jena.sparql.engine.QueryIterator;
import org.apache.jena.sparql.engine.binding.Binding;
import org.apache.jena.sparql.engine.iterator.QueryIterPlainWrapper;
import org.diplomaticties.guard.Guard;
import org.diplomaticties.snapshot.SnapshotGraph;

/** An operator of SPARQL's algebra as steps over a snapshot, ready to be carried out. */
public final class Plan {

    private static final List<Class<? extends Op>> LEFT_TO_ARQ = List.of(
            OpService.class,
            OpPropFunc.class,
            OpProcedure.class,
            OpLateral.class,
            OpUnfold.class,
            OpExt.class,
            OpDatasetNames.class,
            OpQuad.class,
            OpQuadBlock.class,
            OpQuadPattern.class);

    private final Work work;
    private final Rows rows;
    private final List<Var> variables;

    private Plan(Work work, Rows rows, List<Var> variables) {
        this.work = work;
        this.rows = rows;
        this.variables = variables;
    }

    /** Whether there is a step for an operator. */
    public static boolean covers(Op operator) {
        return LEFT_TO_ARQ.stream().noneMatch(type -> type.isInstance(operator));
    }

    /**
     * Makes the steps of an operator.
     *
     * @param input the rows that it is joined with
     */
    public static Plan of(
            Op operator, QueryIterator input, SnapshotGraph graph, ExecutionContext context, Guard guard, Arq arq) {
        Slots slots = new Slots();
        Work work = new Work(graph.snapshot(), slots, new Ids(graph.snapshot().terms(), guard), guard, context, arq);
        Focus focus = graph.isMerge()
                ? Focus.MERGE
                : new Focus(Spot.of(graph.snapshot().terms().id(graph.getGraphName())));
        Rows source = Given.rows(work, input);
        List<Var> visible = List.copyOf(OpVars.visibleVars(operator));
        BitSet needed = Slots.either(slots.of(visible), source.maybe());
        Rows rows = new Planner(work, focus).plan(operator, source, needed, false);
        List<Var> variables = Slots.both(needed, rows.maybe()).stream()
                .mapToObj(slots::variable)
                .toList();
        return new Plan(work, rows, variables);
    }

    /** Carries it out, as far as rows are asked for. */
    public QueryIterator execute() {
        return QueryIterPlainWrapper.create(new Leaving(), work.context());
    }

    /** What its steps did so far, the last one first. */
    public Explanation explanation() {
        return Explanation.of(rows);
    }

    /** The rows as they leave, one by one. */
    private final class Leaving implements Iterator<Binding> {

        private final int[] slots =
                variables.stream().mapToInt(work.slots()::known).toArray();

        private Batch batch;
        private int row;
        private boolean ended;

        @Override
        public boolean hasNext() {
            if (!ended && (batch == null || row == batch.size)) {
                batch = rows.next();
                row = 0;
                ended = batch == null;
            }
            return !ended;
        }

        @Override
        public Binding next() {
            if (!hasNext()) {
                throw new NoSuchElementException();
            }
            return IdRow.of(work, batch, row++, variables, slots);
        }
    }
}
