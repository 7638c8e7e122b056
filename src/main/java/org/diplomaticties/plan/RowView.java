package org.diplomaticties.plan;

import java.util.ArrayList;
import java.util.List;
import org.apache.jena.sparql.core.Var;
import org.apache.jena.sparql.engine.binding.Binding;

/** A row of a batch as expressions see it. The same view shows one row after the other. */
final class RowView extends BoundRow {

    private Batch batch;
    private int row;

    RowView(Work work) {
        super(work);
    }

    RowView of(Batch newBatch, int newRow) {
        batch = newBatch;
        row = newRow;
        return this;
    }

    @Override
    int id(Var variable) {
        return id(work().slots().known(variable));
    }

    private int id(int slot) {
        return slot < 0 || slot >= batch.columns.length ? 0 : batch.get(slot, row);
    }

    @Override
    List<Var> bound() {
        List<Var> bound = new ArrayList<>();
        for (int slot = 0; slot < batch.columns.length; slot++) {
            if (!work().slots().isHidden(slot) && id(slot) != 0) {
                bound.add(work().slots().variable(slot));
            }
        }
        return bound;
    }

    @Override
    protected Binding detachWithOriginalParent() {
        return detachWithNewParent(null);
    }

    @Override
    protected Binding detachWithNewParent(Binding newParent) {
        return IdRow.of(work(), batch, row, bound());
    }
}
