package org.diplomaticties.conformance;

import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.atomic.AtomicLong;
import org.apache.jena.graph.Graph;
import org.apache.jena.graph.Node;
import org.apache.jena.graph.NodeFactory;
import org.apache.jena.sparql.core.DatasetGraph;
import org.apache.jena.sparql.core.DatasetGraphFactory;
import org.apache.jena.sparql.core.Quad;
import org.apache.jena.system.Txn;
import org.diplomaticties.change.Commit;
import org.diplomaticties.change.Edit;
import org.diplomaticties.change.Patch;
import org.diplomaticties.change.Reason;
import org.diplomaticties.change.Version;
import org.diplomaticties.change.WriteRule;
import org.diplomaticties.problem.Problem;
import org.diplomaticties.problem.TiesException;
import org.diplomaticties.snapshot.Quads;
import org.diplomaticties.snapshot.Snapshot;
import org.diplomaticties.snapshot.SnapshotDataset;
import org.diplomaticties.store.NameSearch;
import org.diplomaticties.store.QueryEngine;
import org.diplomaticties.store.Reading;
import org.diplomaticties.store.StoreHealth;
import org.diplomaticties.store.WritableStore;

/**
 * A store in memory as SPARQL 1.1 Update knows it: any graph may be written, and the default graph is one of its own. Columns,
 * whose default graph is the merge of the named ones, answer where there are no named ones.
 */
final class OpenStore implements WritableStore {

    private static final String DIGEST = "00000000";
    private static final Node ONLY = NodeFactory.createURI("urn:only");

    private final DatasetGraph dataset = DatasetGraphFactory.createTxnMem();
    private final AtomicLong number = new AtomicLong(1);
    private final QueryEngine engine;
    private volatile DatasetGraph answering = dataset;

    OpenStore(QueryEngine engine) {
        this.engine = engine;
    }

    /** Puts data in the place of all that it holds. */
    synchronized void put(DatasetGraph content) {
        putNamed(content);
        if (engine == QueryEngine.COLUMNS && !content.listGraphNodes().hasNext()) {
            answering = columns(content.getDefaultGraph());
        }
    }

    /** Puts data in the place of all that it holds, for questions after its graphs: columns give the default graph a name. */
    synchronized void putNamed(DatasetGraph content) {
        dataset.executeWrite(() -> {
            dataset.clear();
            content.find().forEachRemaining(dataset::add);
        });
        answering = dataset;
        number.incrementAndGet();
    }

    private DatasetGraph columns(Graph facts) {
        DatasetGraph named = DatasetGraphFactory.createTxnMem();
        named.executeWrite(() -> facts.find().forEachRemaining(triple -> named.add(Quad.create(ONLY, triple))));
        Snapshot snapshot = Txn.calculateRead(named, () -> Snapshot.of(Quads.of(named)));
        return new SnapshotDataset(snapshot, dataset.prefixes());
    }

    /** What it holds, as it is now. */
    DatasetGraph copy() {
        return Txn.calculateRead(dataset, () -> {
            DatasetGraph copy = DatasetGraphFactory.create();
            dataset.find().forEachRemaining(copy::add);
            return copy;
        });
    }

    @Override
    public StoreHealth health() {
        return new StoreHealth(copy().stream().count(), 0, Reading.STORE, List.of());
    }

    @Override
    public WriteRule rule() {
        return new WriteRule() {
            @Override
            public Optional<String> refusal(Node graph) {
                return Optional.empty();
            }

            @Override
            public Optional<Node> graphFor(Graph facts, Node unused) {
                return Optional.of(unused);
            }
        };
    }

    @Override
    public synchronized Optional<Commit> change(Edit edit, Reason reason) {
        DatasetGraph draft = copy();
        long before = draft.stream().count();
        edit.work().accept(draft);
        if (!edit.problems().isEmpty()) {
            throw new TiesException(edit.problems());
        }
        long after = draft.stream().count();
        put(draft);
        return Optional.of(
                new Commit(version(), DIGEST, DIGEST, reason, java.time.Instant.EPOCH, Math.max(0, after - before), 0));
    }

    @Override
    public synchronized Optional<Commit> changeFrom(Set<Version> expected, Edit edit, Reason reason) {
        if (!expected.contains(version())) {
            throw new TiesException(new Problem(
                    Problem.Kind.OUTDATED, version().toString(), "It is another version.", "Read it again."));
        }
        return change(edit, reason);
    }

    @Override
    public DatasetGraph dataset() {
        return answering;
    }

    @Override
    public Version version() {
        return new Version(number.get(), DIGEST);
    }

    @Override
    public DatasetGraph at(Version version) {
        return answering;
    }

    @Override
    public Optional<Version> lastWith(Node thing, Version version) {
        return Optional.empty();
    }

    @Override
    public Patch difference(Version from, Version to) {
        return new Patch(Set.<Quad>of(), Set.of());
    }

    @Override
    public NameSearch names() {
        return query -> List.of();
    }

    @Override
    public List<Commit> commits() {
        return List.of();
    }

    @Override
    public void close() {
        dataset.close();
    }
}
