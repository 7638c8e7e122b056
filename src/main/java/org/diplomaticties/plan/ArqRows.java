package org.diplomaticties.plan;

import java.util.ArrayList;
import java.util.BitSet;
import java.util.Iterator;
import java.util.List;
import java.util.Set;
import org.apache.jena.graph.Node;
import org.apache.jena.sparql.algebra.Op;
import org.apache.jena.sparql.algebra.OpVars;
import org.apache.jena.sparql.core.Var;
import org.apache.jena.sparql.engine.QueryIterator;
import org.apache.jena.sparql.engine.binding.Binding;
import org.apache.jena.sparql.engine.iterator.QueryIterPlainWrapper;

/** What ARQ makes of the rows that come in, for an operator that has no step here. */
final class ArqRows extends Rows {

    private final Work work;
    private final Rows input;
    private final Op operator;
    private final List<Var> given;
    private final List<Var> made;

    private Batch out;
    private QueryIterator rows;

    ArqRows(Work work, Rows input, Op operator) {
        super(work.guard(), columns(work, input, operator), input.always());
        this.work = work;
        this.input = input;
        this.operator = operator;
        this.given = variables(work, input.maybe());
        this.made = variables(work, maybe());
    }

    private static BitSet columns(Work work, Rows input, Op operator) {
        Set<Var> visible = OpVars.visibleVars(operator);
        return Slots.either(input.maybe(), work.slots().of(visible));
    }

    private static List<Var> variables(Work work, BitSet slots) {
        return slots.stream().mapToObj(work.slots()::variable).toList();
    }

    @Override
    protected Batch advance() {
        if (out == null) {
            out = work.batch();
        }
        while (true) {
            if (rows == null) {
                Batch in = input.next();
                if (in == null) {
                    return null;
                }
                rows = work.arq().execute(operator, QueryIterPlainWrapper.create(bindings(in), work.context()));
            }
            out.size = 0;
            while (out.size < Batch.CAPACITY && rows.hasNext()) {
                write(rows.next());
                out.size++;
            }
            if (out.size > 0) {
                return out;
            }
            rows = null;
        }
    }

    private Iterator<Binding> bindings(Batch in) {
        List<Binding> bindings = new ArrayList<>(in.size);
        for (int row = 0; row < in.size; row++) {
            bindings.add(IdRow.of(work, in, row, given));
        }
        return bindings.iterator();
    }

    private void write(Binding row) {
        for (Var variable : made) {
            Node term = row.get(variable);
            out.column(work.slots().of(variable))[out.size] =
                    term == null ? 0 : work.ids().id(term);
        }
    }

    @Override
    void reset() {
        super.reset();
        rows = null;
    }

    @Override
    String label() {
        return "ARQ: " + operator.getName();
    }

    @Override
    List<Rows> inputs() {
        return List.of(input);
    }
}
