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

    /** What ARQ is not to see; rows go to it one by one then, so that it is known which row each comes from. */
    private final int[] hidden;

    private Batch out;
    private Batch in;
    private int row;
    private QueryIterator rows;

    ArqRows(Work work, Rows input, Op operator) {
        super(work.guard(), columns(work, input, operator), input.always());
        this.work = work;
        this.input = input;
        this.operator = operator;
        this.hidden = input.maybe().stream().filter(work.slots()::isHidden).toArray();
        this.given = variables(work, input.maybe());
        this.made = variables(work, maybe());
    }

    private static BitSet columns(Work work, Rows input, Op operator) {
        Set<Var> visible = OpVars.visibleVars(operator);
        return Slots.either(input.maybe(), work.slots().of(visible));
    }

    private static List<Var> variables(Work work, BitSet slots) {
        return slots.stream()
                .filter(slot -> !work.slots().isHidden(slot))
                .mapToObj(work.slots()::variable)
                .toList();
    }

    @Override
    protected Batch advance() {
        if (out == null) {
            out = work.batch();
        }
        while (true) {
            if (rows == null && !open()) {
                return null;
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

    private boolean open() {
        if (in == null || ++row >= in.size || hidden.length == 0) {
            in = input.next();
            row = 0;
        }
        if (in == null) {
            return false;
        }
        Iterator<Binding> bindings = hidden.length == 0
                ? bindings(0, in.size).iterator()
                : bindings(row, row + 1).iterator();
        rows = work.arq().execute(operator, QueryIterPlainWrapper.create(bindings, work.context()));
        return true;
    }

    private List<Binding> bindings(int from, int end) {
        List<Binding> bindings = new ArrayList<>(end - from);
        for (int at = from; at < end; at++) {
            bindings.add(IdRow.of(work, in, at, given));
        }
        return bindings;
    }

    private void write(Binding binding) {
        for (int slot : hidden) {
            out.column(slot)[out.size] = in.get(slot, row);
        }
        for (Var variable : made) {
            Node term = binding.get(variable);
            out.column(work.slots().of(variable))[out.size] =
                    term == null ? 0 : work.ids().id(term);
        }
    }

    @Override
    void reset() {
        super.reset();
        rows = null;
        in = null;
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
