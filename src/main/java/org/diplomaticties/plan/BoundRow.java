package org.diplomaticties.plan;

import java.util.Iterator;
import java.util.List;
import java.util.function.BiConsumer;
import org.apache.jena.graph.Node;
import org.apache.jena.sparql.core.Var;
import org.apache.jena.sparql.engine.binding.BindingBase;

/** A row of ids as the library sees rows: its terms are made when somebody asks for them. */
abstract class BoundRow extends BindingBase {

    private final Work work;

    BoundRow(Work work) {
        super(null);
        this.work = work;
    }

    final Work work() {
        return work;
    }

    /** The id of a variable's term; 0 if it is not bound. */
    abstract int id(Var variable);

    /** The variables that are bound. */
    abstract List<Var> bound();

    @Override
    protected final Iterator<Var> vars1() {
        return bound().iterator();
    }

    @Override
    protected final int size1() {
        return bound().size();
    }

    @Override
    protected final boolean isEmpty1() {
        return bound().isEmpty();
    }

    @Override
    protected final boolean contains1(Var variable) {
        return id(variable) != 0;
    }

    @Override
    protected final Node get1(Var variable) {
        return work.ids().term(id(variable));
    }

    @Override
    protected final void forEach1(BiConsumer<Var, Node> action) {
        bound().forEach(variable -> action.accept(variable, get1(variable)));
    }
}
