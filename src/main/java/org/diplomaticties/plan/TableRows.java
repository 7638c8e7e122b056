package org.diplomaticties.plan;

import java.util.BitSet;
import java.util.Iterator;
import java.util.List;
import org.apache.jena.graph.Node;
import org.apache.jena.sparql.core.Var;
import org.apache.jena.sparql.engine.binding.Binding;

/** Rows that come from outside, as bindings: those of VALUES, and those of ARQ. */
final class TableRows extends Rows {

    private final Work work;
    private final Iterator<Binding> rows;
    private final List<Var> variables;
    private final String text;
    private Batch out;

    /**
     * Rows.
     *
     * @param variables those that a row may have; others are left out
     */
    TableRows(Work work, Iterator<Binding> rows, List<Var> variables, BitSet always, String text) {
        super(work.guard(), work.slots().of(variables), always);
        this.work = work;
        this.rows = rows;
        this.variables = variables;
        this.text = text;
    }

    @Override
    protected Batch advance() {
        if (out == null) {
            out = work.batch();
        }
        out.size = 0;
        while (out.size < Batch.CAPACITY && rows.hasNext()) {
            write(rows.next());
            out.size++;
        }
        return out.size == 0 ? null : out;
    }

    private void write(Binding row) {
        for (Var variable : variables) {
            Node term = row.get(variable);
            out.column(work.slots().of(variable))[out.size] =
                    term == null ? 0 : work.ids().id(term);
        }
    }

    @Override
    String label() {
        return text;
    }

    @Override
    List<Rows> inputs() {
        return List.of();
    }
}
