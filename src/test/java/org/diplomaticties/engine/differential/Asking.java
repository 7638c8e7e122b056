package org.diplomaticties.engine.differential;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.apache.jena.graph.Node;
import org.apache.jena.graph.NodeFactory;
import org.apache.jena.query.Query;
import org.apache.jena.sparql.ARQConstants;
import org.apache.jena.sparql.core.DatasetDescription;
import org.apache.jena.sparql.core.DatasetGraph;
import org.apache.jena.sparql.core.DatasetGraphFactory;
import org.apache.jena.sparql.core.Quad;
import org.apache.jena.system.Txn;
import org.diplomaticties.engine.Execution;
import org.diplomaticties.engine.WithoutPlanning;
import org.diplomaticties.guard.Guard;
import org.diplomaticties.guard.Limits;
import org.diplomaticties.problem.Problem;
import org.diplomaticties.problem.TiesException;
import org.diplomaticties.snapshot.Quads;
import org.diplomaticties.snapshot.Snapshot;
import org.diplomaticties.snapshot.SnapshotDataset;

/** The ways to have a query answered that are compared. */
final class Asking {

    private static final Limits LIMITS = new Limits(Duration.ofSeconds(5), 200_000, 100 << 20);
    private static final Node GONE = NodeFactory.createURI(Palette.NAMESPACE + "gone");
    private static final DatasetDescription OWN = DatasetDescription.create(List.of(), List.of());

    private Asking() {}

    /** Quads as a store holds them: the default graph is the merge of the others. */
    static DatasetGraph merged(List<Quad> quads) {
        DatasetGraph dataset = DatasetGraphFactory.createTxnMem();
        dataset.executeWrite(() -> quads.forEach(quad -> {
            dataset.add(quad);
            dataset.add(Quad.create(Quad.defaultGraphIRI, quad.asTriple()));
        }));
        return dataset;
    }

    /** A data set of the same facts that the engine answers from. */
    static DatasetGraph snapshot(DatasetGraph merged) {
        return new SnapshotDataset(Snapshot.of(Quads.of(merged)), merged.prefixes());
    }

    /** The same, made of another by changes: half of the facts came later, and others went, with a graph of theirs. */
    static DatasetGraph changedSnapshot(DatasetGraph merged, List<Quad> quads) {
        List<Quad> first = new ArrayList<>();
        List<Quad> later = new ArrayList<>();
        List<Quad> gone = new ArrayList<>();
        for (Quad quad : Set.copyOf(quads)) {
            (quad.hashCode() % 2 == 0 ? first : later).add(quad);
            gone.add(Quad.create(GONE, quad.asTriple()));
            Quad other = Quad.create(quad.getGraph(), quad.getSubject(), quad.getPredicate(), GONE);
            gone.add(other);
        }
        first.addAll(gone);
        Snapshot changed = Snapshot.of(Quads.of(merged(first)))
                .with(later, gone.subList(0, gone.size() / 2))
                .with(List.of(), gone.subList(gone.size() / 2, gone.size()));
        return new SnapshotDataset(changed, merged.prefixes());
    }

    /** What is answered from a data set. */
    static Answer ask(Query query, DatasetGraph dataset) {
        return Txn.calculateRead(dataset, () -> answer(query, dataset));
    }

    /** What ARQ answers that leaves the query as it is written. */
    static Answer askWithoutPlanning(Query query, DatasetGraph dataset) {
        dataset.getContext().set(ARQConstants.sysOptimizerFactory, new WithoutPlanning());
        try {
            return ask(query, dataset);
        } finally {
            dataset.getContext().unset(ARQConstants.sysOptimizerFactory);
        }
    }

    private static Answer answer(Query query, DatasetGraph dataset) {
        Answer.Reader reader = new Answer.Reader();
        try (Guard guard = Guard.start(LIMITS);
                Execution execution = Execution.of(query, dataset, OWN)) {
            guard.check();
            execution.answer(reader);
            return reader.answer();
        } catch (TiesException e) {
            Problem problem = e.problem();
            return problem.kind() == Problem.Kind.TOO_DEAR ? new Answer.TooDear() : new Answer.Refused(problem.what());
        } catch (RuntimeException e) {
            return new Answer.Broken(e);
        }
    }
}
