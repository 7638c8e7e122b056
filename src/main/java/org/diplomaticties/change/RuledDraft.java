package org.diplomaticties.change;

import org.apache.jena.graph.Node;
import org.apache.jena.query.QueryException;
import org.apache.jena.sparql.core.DatasetGraph;
import org.apache.jena.sparql.core.DatasetGraphWrapper;
import org.apache.jena.sparql.core.Quad;
import org.apache.jena.sparql.exec.UpdateExec;
import org.apache.jena.update.UpdateException;
import org.apache.jena.update.UpdateRequest;
import org.diplomaticties.problem.Problem;
import org.diplomaticties.problem.TiesException;

/** A draft while an update runs on it: graphs that the update names by a variable are known only then. */
final class RuledDraft extends DatasetGraphWrapper {

    private static final String WHERE = "update";

    private final WriteRule rule;

    private RuledDraft(DatasetGraph draft, WriteRule rule) {
        super(draft);
        this.rule = rule;
    }

    /** Runs an update; throws what is wrong with it. */
    static void run(UpdateRequest request, DatasetGraph draft, WriteRule rule) {
        try {
            UpdateExec.dataset(new RuledDraft(draft, rule))
                    .update(request)
                    .build()
                    .execute();
        } catch (UpdateException | QueryException e) {
            throw new TiesException(
                    Problem.invalid(
                            WHERE,
                            "It cannot be carried out: " + e.getMessage() + ".",
                            "Mend it; nothing of it was done."),
                    e);
        }
    }

    @Override
    public void add(Quad quad) {
        check(quad.getGraph());
        super.add(quad);
    }

    @Override
    public void add(Node graph, Node subject, Node predicate, Node object) {
        check(graph);
        super.add(graph, subject, predicate, object);
    }

    @Override
    public void delete(Quad quad) {
        check(quad.getGraph());
        super.delete(quad);
    }

    @Override
    public void delete(Node graph, Node subject, Node predicate, Node object) {
        check(graph);
        super.delete(graph, subject, predicate, object);
    }

    private void check(Node graph) {
        UpdateCheck.ofTarget(graph, rule, WHERE).findFirst().ifPresent(problem -> {
            throw new TiesException(problem);
        });
    }
}
