package org.diplomaticties.store;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.apache.jena.query.text.TextQuery;
import org.apache.jena.sparql.core.DatasetGraph;
import org.apache.jena.system.Txn;
import org.diplomaticties.change.Commit;
import org.diplomaticties.change.Edit;
import org.diplomaticties.change.FileLog;
import org.diplomaticties.change.LargeChange;
import org.diplomaticties.change.Patch;
import org.diplomaticties.change.Proposal;
import org.diplomaticties.change.Reason;
import org.diplomaticties.change.Version;
import org.diplomaticties.columns.SortedQuads;
import org.diplomaticties.ontology.Ontology;
import org.diplomaticties.problem.Problem;
import org.diplomaticties.problem.TiesException;
import org.diplomaticties.validate.Validator;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * A store on disk. Every change is computed and checked first, then forced to the log, then applied to the data; what the
 * log holds was acknowledged, and whatever the data lacks of it is applied at the next start.
 *
 * <p>The merge of all sources is kept as triples of its own and not computed for each query. Measured by StoreBenchmark at
 * 636,176 triples in 21 sources, against one plain graph: counting by class +18 % (the merge holds the vocabulary, too),
 * pairs of participants +1 %, meetings by state -1 %; TDB2's union graph +10 %, +9 %, +7 %, since it drops
 * duplicates in each look-up.
 */
public final class DiskStore implements Store {

    private static final Logger LOG = LoggerFactory.getLogger(DiskStore.class);
    private static final Reason OWN_VOCABULARY = new Reason("ties", "The vocabulary of this program");

    /** Room that must be left on the disk before a change is taken on. */
    private static final long ROOM = 64L << 20;

    /** So many triples at least are worth writing all of the data anew. */
    private static final long LARGE = 20_000;

    /** How many times larger the data may be for that. */
    private static final long TIMES_LARGER = 4;

    /** What a triple takes on the disk where all of the data is written anew, at most. */
    private static final long BYTES_A_TRIPLE = 400;

    private final StoreFolder folder;
    private final FileLog log;
    private final VersionedDataset dataset;
    private final History history;
    private final Validator validator;
    private final NameIndex names;
    private DataFolder data;
    private boolean broken;

    private DiskStore(StoreFolder folder, FileLog log, Opening.Opened opened, Ontology ontology) {
        this.folder = folder;
        this.log = log;
        this.data = opened.folder();
        this.dataset = opened.dataset();
        this.names = NameIndex.in(folder.names(), dataset);
        this.history = new History(log, dataset, names);
        this.validator = new Validator(ontology);
        dataset.getContext().set(TextQuery.textIndex, new NamesInSparql(names::search));
    }

    /**
     * Opens a store, or makes one where there is nothing, and repairs what a crash left.
     *
     * @throws TiesException if it cannot be opened
     */
    public static DiskStore open(Path path, Ontology ontology, Clock clock) {
        DiskStore store = in(StoreFolder.open(path), ontology, clock);
        try {
            store.change(Edit.vocabulary(ontology), OWN_VOCABULARY);
            return store;
        } catch (RuntimeException e) {
            store.close();
            throw e;
        }
    }

    /**
     * Opens a store that is there, repairs what a crash left, and changes nothing else.
     *
     * @throws TiesException if there is none, or it cannot be opened
     */
    public static DiskStore openExisting(Path path, Ontology ontology, Clock clock) {
        return in(StoreFolder.openExisting(path), ontology, clock);
    }

    /** The store in a folder, which it closes with itself. */
    static DiskStore in(StoreFolder folder, Ontology ontology, Clock clock) {
        FileLog log = null;
        try {
            log = FileLog.open(folder.log(), folder.data().acknowledged(), clock);
            return new DiskStore(folder, log, Opening.of(folder.data(), log), ontology);
        } catch (IOException e) {
            folder.close();
            throw new TiesException(
                    Problem.unavailable(
                            folder.data().parent().toString(),
                            "The data cannot be opened.",
                            "Check that you may write there."),
                    e);
        } catch (RuntimeException e) {
            if (log != null) {
                log.close();
            }
            folder.close();
            throw e;
        }
    }

    /** Reads everything again, and tells whether log and data are whole and agree. Others may read and write meanwhile. */
    public StoreCheck check() {
        return Txn.calculateRead(
                dataset,
                () -> StoreCheck.of(
                        log,
                        history.commitOf(version()),
                        dataset.getWrapped(),
                        folder.data().parent().toString()));
    }

    /**
     * Writes the data anew without what earlier changes left. Others may read meanwhile; changes wait.
     *
     * @return how many bytes the files of the data have now
     * @throws TiesException if it cannot be done; then the data is as it was
     */
    public synchronized long compact() {
        refuseIfBroken();
        try {
            if (!data.written().equals(version())) { // otherwise nothing was altered since it was written
                long size = data.size();
                if (room() < size + ROOM) {
                    throw new TiesException(Problem.unavailable(
                            data.path().toString(),
                            "The disk has less room left than the data takes (" + (size >> 20) + " MB).",
                            "Make room; nothing was altered."));
                }
                SortedQuads quads = Txn.calculateRead(dataset, () -> SortedQuads.of(dataset));
                replaceData(Rewriting.write(quads, version(), folder.data()), version());
                removeOldData();
            }
            return data.size();
        } catch (IOException e) {
            throw new TiesException(
                    Problem.unavailable(data.path().toString(), "The data cannot be read.", "Check the disk."), e);
        }
    }

    private void replaceData(DataFolder next, Version version) {
        DatasetGraph written = Tdb2.open(next.path());
        written.getContext().set(TextQuery.textIndex, new NamesInSparql(names::search));
        dataset.replace(written, version);
        data = next;
        data.note(version.number());
    }

    /**
     * Writes a backup of the newest version to a new file. Others may read and write meanwhile.
     *
     * @return what the backup holds
     * @throws TiesException if the log is damaged, the file is there already, or it cannot be written
     */
    public StoreState backup(Path file) {
        return new Backup(log).writeTo(file);
    }

    /**
     * Writes a backup of the newest version. Others may read and write meanwhile.
     *
     * @return what the backup holds
     * @throws TiesException if the log is damaged; then nothing was written
     * @throws IOException if {@code out} cannot be written to
     */
    public StoreState backup(OutputStream out) throws IOException {
        return new Backup(log).writeTo(out);
    }

    /**
     * Makes a change.
     *
     * @return empty if it changes nothing
     * @throws TiesException if it may not be made, with every problem, or cannot be kept; then nothing of it was
     */
    public synchronized Optional<Commit> change(Edit edit, Reason reason) {
        refuseIfBroken();
        return isLarge(edit) ? rewrite(edit, reason) : alter(edit, reason);
    }

    private void refuseIfBroken() {
        if (broken) {
            throw new TiesException(Problem.unavailable(
                    data.path().toString(),
                    "An earlier change could not be applied, so the store only reads.",
                    "Make room on the disk and start again; no change is lost."));
        }
    }

    private Optional<Commit> alter(Edit edit, Reason reason) {
        Proposal proposal = Txn.calculateRead(
                dataset, () -> Proposal.of(dataset, edit, validator, List.of()).orThrow());
        if (proposal.patch().isEmpty()) {
            return Optional.empty();
        }
        checkRoom(ROOM);
        Version before = version();
        Commit commit = log.append(proposal.patch(), reason);
        apply(commit, () -> {
            dataset.write(proposal.draft(), commit.version());
            data.note(commit.version().number());
        });
        names.update(proposal.patch(), before, commit.version());
        return Optional.of(commit);
    }

    /** Whether writing all of the data anew costs less than altering it. */
    private boolean isLarge(Edit edit) {
        long triples = edit.sources().stream()
                .mapToLong(source -> source.graph().size())
                .sum();
        if (triples < LARGE || !LargeChange.canBe(edit)) {
            return false;
        }
        long there = log.commits().stream()
                .mapToLong(commit -> commit.added() - commit.removed())
                .sum();
        return there < triples * TIMES_LARGER;
    }

    private Optional<Commit> rewrite(Edit edit, Reason reason) {
        LargeChange change = Txn.calculateRead(dataset, () -> LargeChange.of(dataset, edit, validator));
        if (change.isEmpty()) {
            return Optional.empty();
        }
        checkRoom(ROOM + change.quads().size() * BYTES_A_TRIPLE);
        Rewriting rewriting = Rewriting.write(change, reason, log, folder.data());
        Commit commit = rewriting.acknowledge();
        apply(commit, () -> replaceData(rewriting.folder(), commit.version()));
        removeOldData();
        return Optional.of(commit);
    }

    private void removeOldData() {
        try {
            folder.data().removeAllBut(data);
        } catch (IOException e) {
            LOG.warn("Data that is no longer read cannot be removed ({}); the next start removes it", e.toString());
        }
    }

    /** Brings a change that the log has into the data. */
    private void apply(Commit commit, Runnable application) {
        broken = true; // until it is applied
        try {
            application.run();
        } catch (InternalError | RuntimeException e) { // InternalError: a mapped file found no room on the disk
            throw new TiesException(
                    Problem.unavailable(
                            data.path().toString(),
                            "Change " + commit.version() + " is in the log, but cannot be applied to the data.",
                            "Make room on the disk and start again: then it will be."),
                    e);
        }
        broken = false;
    }

    /**
     * Makes a change that was thought out for certain versions, if the newest is one of them.
     *
     * @return empty if it changes nothing
     * @throws TiesException as {@link #change} does, and if the newest version is another
     */
    public synchronized Optional<Commit> changeFrom(Set<Version> expected, Edit edit, Reason reason) {
        if (!expected.contains(version())) {
            throw new TiesException(new Problem(
                    Problem.Kind.OUTDATED,
                    version().toString(),
                    "This is the version now, and not the one that the change is for.",
                    "Read it again, and make the change for it."));
        }
        return change(edit, reason);
    }

    @Override
    public DatasetGraph dataset() {
        return dataset;
    }

    @Override
    public Version version() {
        return dataset.version();
    }

    @Override
    public NameSearch names() {
        return query -> Txn.calculateRead(dataset, () -> names.search(query));
    }

    @Override
    public DatasetGraph at(Version version) {
        return history.at(version);
    }

    /**
     * What changed from one version to another.
     *
     * @throws TiesException if one of them never was
     */
    public Patch difference(Version from, Version to) {
        return history.difference(from, to);
    }

    @Override
    public List<Commit> commits() {
        return log.commits();
    }

    @Override
    public void close() {
        names.close();
        log.close();
        Tdb2.close(dataset.getWrapped());
        folder.close();
    }

    private void checkRoom(long needed) {
        if (room() < needed) {
            throw new TiesException(new Problem(
                    Problem.Kind.NO_ROOM,
                    folder.log().toString(),
                    "The disk has less than " + (needed >> 20) + " MB left.",
                    "Make room, and send the change again; nothing of it was kept."));
        }
    }

    private long room() {
        try {
            return Files.getFileStore(folder.log()).getUsableSpace();
        } catch (IOException e) {
            throw new TiesException(
                    Problem.unavailable(folder.log().toString(), "The disk does not answer.", "Check the disk."), e);
        }
    }
}
