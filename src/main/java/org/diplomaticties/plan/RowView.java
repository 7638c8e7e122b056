package org.diplomaticties.plan;

import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;
import java.util.function.BiConsumer;
import org.apache.jena.graph.Node;
import org.apache.jena.sparql.core.Var;
import org.apache.jena.sparql.engine.binding.Binding;
import org.apache.jena.sparql.engine.binding.BindingBase;

/** A row of a batch as expressions see it. The same view shows one row after the other. */
final class RowView extends BindingBase {

    private final Work work;
    private Batch batch;
    private int row;

    RowView(Work work) {
        super(null);
        this.work = work;
    }

    RowView of(Batch newBatch, int newRow) {
        batch = newBatch;
        row = newRow;
        return this;
    }

    private int id(int slot) {
        return slot < 0 || slot >= batch.columns.length ? 0 : batch.get(slot, row);
    }

    private List<Var> bound() {
        List<Var> bound = new ArrayList<>();
        for (int slot = 0; slot < batch.columns.length; slot++) {
            if (!work.slots().isHidden(slot) && id(slot) != 0) {
                bound.add(work.slots().variable(slot));
            }
        }
        return bound;
    }

    @Override
    protected Iterator<Var> vars1() {
        return bound().iterator();
    }

    @Override
    protected int size1() {
        return bound().size();
    }

    @Override
    protected boolean isEmpty1() {
        return bound().isEmpty();
    }

    @Override
    protected boolean contains1(Var variable) {
        return id(work.slots().known(variable)) != 0;
    }

    @Override
    protected Node get1(Var variable) {
        return work.ids().term(id(work.slots().known(variable)));
    }

    @Override
    protected void forEach1(BiConsumer<Var, Node> action) {
        bound().forEach(variable -> action.accept(variable, get1(variable)));
    }

    @Override
    protected Binding detachWithOriginalParent() {
        return detachWithNewParent(null);
    }

    @Override
    protected Binding detachWithNewParent(Binding newParent) {
        return IdRow.of(work, batch, row, bound());
    }
}
