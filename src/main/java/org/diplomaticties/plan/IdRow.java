package org.diplomaticties.plan;

import java.util.ArrayList;
import java.util.List;
import org.apache.jena.sparql.core.Var;
import org.apache.jena.sparql.engine.binding.Binding;

/** A row that leaves the plan, and may be kept. */
final class IdRow extends BoundRow {

    private final List<Var> variables;

    /** Beside the variables; 0 where one is not bound. */
    private final int[] ids;

    private IdRow(Work work, List<Var> variables, int[] ids) {
        super(work);
        this.variables = variables;
        this.ids = ids;
    }

    /** What a row has in some variables. */
    static IdRow of(Work work, Batch batch, int row, List<Var> variables) {
        int[] slots = variables.stream().mapToInt(work.slots()::known).toArray();
        return of(work, batch, row, variables, slots);
    }

    /**
     * Likewise.
     *
     * @param slots of the variables
     */
    static IdRow of(Work work, Batch batch, int row, List<Var> variables, int[] slots) {
        int[] ids = new int[slots.length];
        for (int i = 0; i < ids.length; i++) {
            ids[i] = batch.get(slots[i], row);
        }
        return new IdRow(work, variables, ids);
    }

    @Override
    int id(Var variable) {
        int place = variables.indexOf(variable);
        return place < 0 ? 0 : ids[place];
    }

    @Override
    List<Var> bound() {
        List<Var> bound = new ArrayList<>(ids.length);
        for (int i = 0; i < ids.length; i++) {
            if (ids[i] != 0) {
                bound.add(variables.get(i));
            }
        }
        return bound;
    }

    @Override
    protected Binding detachWithNewParent(Binding newParent) {
        return this;
    }
}
