package org.diplomaticties.plan;

import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;
import java.util.function.BiConsumer;
import org.apache.jena.graph.Node;
import org.apache.jena.sparql.core.Var;
import org.apache.jena.sparql.engine.binding.Binding;
import org.apache.jena.sparql.engine.binding.BindingBase;

/** A row that leaves the plan: its terms are made when somebody asks for them. */
final class IdRow extends BindingBase {

    private final Work work;
    private final List<Var> variables;

    /** Beside the variables; 0 where one is not bound. */
    private final int[] ids;

    private IdRow(Work work, List<Var> variables, int[] ids) {
        super(null);
        this.work = work;
        this.variables = variables;
        this.ids = ids;
    }

    /** What a row has in some variables. */
    static IdRow of(Work work, Batch batch, int row, List<Var> variables) {
        int[] ids = new int[variables.size()];
        for (int i = 0; i < ids.length; i++) {
            ids[i] = batch.get(work.slots().known(variables.get(i)), row);
        }
        return new IdRow(work, variables, ids);
    }

    /** The id of a variable's term, in the plan that the row comes from; 0 if it is not bound. */
    private int id(Var variable) {
        for (int i = 0; i < ids.length; i++) {
            if (variables.get(i).equals(variable)) {
                return ids[i];
            }
        }
        return 0;
    }

    private List<Var> bound() {
        List<Var> bound = new ArrayList<>(ids.length);
        for (int i = 0; i < ids.length; i++) {
            if (ids[i] != 0) {
                bound.add(variables.get(i));
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
        return id(variable) != 0;
    }

    @Override
    protected Node get1(Var variable) {
        return work.ids().term(id(variable));
    }

    @Override
    protected void forEach1(BiConsumer<Var, Node> action) {
        for (int i = 0; i < ids.length; i++) {
            if (ids[i] != 0) {
                action.accept(variables.get(i), work.ids().term(ids[i]));
            }
        }
    }

    @Override
    protected Binding detachWithNewParent(Binding newParent) {
        return this;
    }
}
