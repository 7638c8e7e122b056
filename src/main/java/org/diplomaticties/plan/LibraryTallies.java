package org.diplomaticties.plan;

import java.util.ArrayList;
import java.util.List;
import org.apache.jena.graph.Node;
import org.apache.jena.sparql.engine.binding.Binding;
import org.apache.jena.sparql.expr.ExprAggregator;
import org.apache.jena.sparql.expr.aggregate.AggCountDistinct;

/** Any aggregate, by the library's own means. */
final class LibraryTallies extends Tallies {

    private final ExprAggregator aggregate;
    private final RowView view;

    /** Whether rows are kept to be told apart; the view shows another one next. */
    private final boolean keepsRows;

    private final List<Arq.Aggregate> groups = new ArrayList<>();

    LibraryTallies(Work work, ExprAggregator aggregate) {
        super(work);
        this.aggregate = aggregate;
        this.view = new RowView(work);
        this.keepsRows = aggregate.getAggregator() instanceof AggCountDistinct;
    }

    @Override
    void open(int group) {
        groups.add(work().arq().open(aggregate));
    }

    @Override
    void add(int group, Batch batch, int row) {
        Binding shown = view.of(batch, row);
        groups.get(group).add(keepsRows ? shown.detach() : shown, work().context());
    }

    @Override
    int result(int group) {
        Node term = groups.get(group).value();
        return term == null ? 0 : work().ids().id(term);
    }
}
