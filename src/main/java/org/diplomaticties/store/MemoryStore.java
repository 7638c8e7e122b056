package org.diplomaticties.store;

import java.io.OutputStream;
import java.security.DigestOutputStream;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.apache.jena.atlas.iterator.Iter;
import org.apache.jena.graph.Node;
import org.apache.jena.query.text.TextQuery;
import org.apache.jena.sparql.core.DatasetGraph;
import org.apache.jena.sparql.core.DatasetGraphFactory;
import org.apache.jena.system.Txn;
import org.diplomaticties.change.Commit;
import org.diplomaticties.change.Edit;
import org.diplomaticties.change.Patch;
import org.diplomaticties.change.Proposal;
import org.diplomaticties.change.Version;
import org.diplomaticties.ontology.Ontology;
import org.diplomaticties.problem.TiesException;
import org.diplomaticties.rdf.Format;
import org.diplomaticties.rdf.Prefixes;
import org.diplomaticties.rdf.RdfWriter;
import org.diplomaticties.rdf.SourceReader;
import org.diplomaticties.snapshot.Quads;
import org.diplomaticties.snapshot.Snapshot;
import org.diplomaticties.snapshot.SnapshotDataset;
import org.diplomaticties.validate.Validator;

/** Sources held in memory, for reading. */
public final class MemoryStore implements Store {

    private final DatasetGraph dataset;
    private final Version version;
    private final NameIndex names;
    private final StoreHealth health;

    private MemoryStore(DatasetGraph dataset, Version version, StoreHealth health) {
        this.dataset = dataset;
        this.version = version;
        this.names = NameIndex.inMemory(dataset, version);
        this.health = health;
        dataset.getContext().set(TextQuery.textIndex, new NamesInSparql(names::search));
    }

    /**
     * Holds sources, as columns.
     *
     * @throws TiesException with every problem of theirs, if there is one
     */
    public static MemoryStore of(Ontology ontology, SourceReader sources) {
        return of(ontology, sources, QueryEngine.COLUMNS);
    }

    /**
     * Holds sources.
     *
     * @throws TiesException with every problem of theirs, if there is one
     */
    public static MemoryStore of(Ontology ontology, SourceReader sources, QueryEngine engine) {
        DatasetGraph dataset = DatasetGraphFactory.createTxnMem();
        Edit edit = Edit.vocabulary(ontology).then(Edit.sources(sources));
        Proposal proposal = Txn.calculateRead(
                dataset,
                () -> Proposal.of(dataset, edit, new Validator(ontology), List.of())
                        .orThrow());
        dataset.executeWrite(() -> {
            Prefixes.ALL.forEach((prefix, namespace) -> dataset.prefixes().add(prefix, namespace));
            proposal.draft().writeTo(dataset);
        });
        return Txn.calculateRead(dataset, () -> of(dataset, engine));
    }

    private static MemoryStore of(DatasetGraph dataset, QueryEngine engine) {
        boolean columns = engine == QueryEngine.COLUMNS;
        return new MemoryStore(
                columns ? new SnapshotDataset(Snapshot.of(Quads.of(dataset)), dataset.prefixes()) : dataset,
                version(dataset),
                new StoreHealth(Iter.count(dataset.find()), 0, columns ? Reading.MEMORY : Reading.STORE, List.of()));
    }

    @Override
    public DatasetGraph dataset() {
        return dataset;
    }

    /** The only version there is: its digest is that of the facts, so the same facts have the same version. */
    @Override
    public Version version() {
        return version;
    }

    @Override
    public DatasetGraph at(Version wanted) {
        if (!wanted.equals(version)) {
            throw Store.unknown(wanted);
        }
        return dataset;
    }

    @Override
    public Optional<Version> lastWith(Node thing, Version wanted) {
        return Optional.empty();
    }

    @Override
    public Patch difference(Version from, Version to) {
        at(from);
        at(to);
        return new Patch(Set.of(), Set.of());
    }

    @Override
    public StoreHealth health() {
        return health;
    }

    @Override
    public NameSearch names() {
        return query -> Txn.calculateRead(dataset, () -> names.search(query));
    }

    @Override
    public List<Commit> commits() {
        return List.of();
    }

    @Override
    public void close() {
        names.close();
        dataset.close();
    }

    private static Version version(DatasetGraph dataset) {
        try {
            MessageDigest sha256 = MessageDigest.getInstance("SHA-256");
            RdfWriter.writeNamedGraphs(
                    dataset, Format.N_QUADS, new DigestOutputStream(OutputStream.nullOutputStream(), sha256));
            return Version.of(1, HexFormat.of().formatHex(sha256.digest()));
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("Every Java platform has SHA-256", e);
        }
    }
}
