package org.diplomaticties.store;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Path;
import java.time.Clock;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.apache.jena.dboe.base.file.Location;
import org.apache.jena.query.ARQ;
import org.apache.jena.sparql.core.DatasetGraph;
import org.apache.jena.system.Txn;
import org.apache.jena.tdb2.DatabaseMgr;
import org.apache.jena.tdb2.sys.TDBInternal;
import org.diplomaticties.change.Commit;
import org.diplomaticties.change.Edit;
import org.diplomaticties.change.FileLog;
import org.diplomaticties.change.Overlay;
import org.diplomaticties.change.Patch;
import org.diplomaticties.change.Proposal;
import org.diplomaticties.change.Reason;
import org.diplomaticties.change.Version;
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
    private static final Version EMPTY = new Version(0, "00000000");
    private static final Reason OWN_VOCABULARY = new Reason("ties", "The vocabulary of this program");

    /** Room that must be left on the disk before a change is taken on. */
    private static final long ROOM = 64L << 20;

    private final StoreFolder folder;
    private final FileLog log;
    private final VersionedDataset dataset;
    private final Validator validator;
    private boolean broken;

    private DiskStore(StoreFolder folder, FileLog log, VersionedDataset dataset, Validator validator) {
        this.folder = folder;
        this.log = log;
        this.dataset = dataset;
        this.validator = validator;
    }

    /**
     * Opens a store, or makes one where there is nothing, and repairs what a crash left.
     *
     * @throws TiesException if it cannot be opened
     */
    public static DiskStore open(Path path, Ontology ontology, Clock clock) {
        StoreFolder folder = StoreFolder.open(path);
        FileLog log = null;
        VersionedDataset dataset = null;
        try {
            log = FileLog.open(folder.log(), folder.applied(), clock);
            dataset = data(folder, log);
            DiskStore store = new DiskStore(folder, log, dataset, new Validator(ontology));
            store.change(Edit.vocabulary(ontology), OWN_VOCABULARY);
            return store;
        } catch (RuntimeException e) {
            if (dataset != null) {
                TDBInternal.expel(dataset.getWrapped(), true);
            }
            if (log != null) {
                log.close();
            }
            folder.close();
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
            log = FileLog.open(folder.log(), folder.applied(), clock);
            return new DiskStore(folder, log, data(folder, log), new Validator(ontology));
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
                        commitOf(version()),
                        dataset.getWrapped(),
                        folder.data().toString()));
    }

    /**
     * Writes the data anew without what earlier changes left. Others may read meanwhile; changes wait.
     *
     * @return how many bytes the files of the data have now
     * @throws TiesException if it cannot be done; then the data is as it was
     */
    public synchronized long compact() {
        try {
            long size = folder.dataSize();
            if (java.nio.file.Files.getFileStore(folder.data()).getUsableSpace() < size + ROOM) {
                throw new TiesException(Problem.unavailable(
                        folder.data().toString(),
                        "The disk has less room left than the data takes (" + (size >> 20) + " MB).",
                        "Make room; nothing was altered."));
            }
            DatabaseMgr.compact(dataset.getWrapped(), true);
            return folder.dataSize();
        } catch (IOException e) {
            throw new TiesException(
                    Problem.unavailable(folder.data().toString(), "The data cannot be read.", "Check the disk."), e);
        }
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

    private Optional<Commit> commitOf(Version version) {
        return version.equals(EMPTY)
                ? Optional.empty()
                : Optional.of(log.commits().get((int) version.number() - 1));
    }

    /**
     * Makes a change.
     *
     * @return empty if it changes nothing
     * @throws TiesException if it may not be made, with every problem, or cannot be kept; then nothing of it was
     */
    public synchronized Optional<Commit> change(Edit edit, Reason reason) {
        if (broken) {
            throw new TiesException(Problem.unavailable(
                    folder.data().toString(),
                    "An earlier change could not be applied, so the store only reads.",
                    "Make room on the disk and start again; no change is lost."));
        }
        Proposal proposal = Txn.calculateRead(
                dataset, () -> Proposal.of(dataset, edit, validator, List.of()).orThrow());
        if (proposal.patch().isEmpty()) {
            return Optional.empty();
        }
        checkRoom();
        Commit commit = log.append(proposal.patch(), reason);
        broken = true; // until it is applied
        apply(proposal, commit);
        broken = false;
        return Optional.of(commit);
    }

    private void apply(Proposal proposal, Commit commit) {
        try {
            dataset.write(proposal.draft(), commit.version());
        } catch (InternalError | RuntimeException e) { // InternalError: a mapped file found no room on the disk
            throw new TiesException(
                    Problem.unavailable(
                            folder.data().toString(),
                            "Change " + commit.version() + " is in the log, but cannot be applied to the data.",
                            "Make room on the disk and start again: then it will be."),
                    e);
        }
        folder.noteApplied(commit.version().number());
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
    public DatasetGraph at(Version version) {
        Version current = version();
        if (version.equals(current)) {
            return dataset;
        }
        List<Commit> later = new ArrayList<>(commitsAfter(version, current));
        Collections.reverse(later);
        Overlay then = new Overlay(dataset);
        later.forEach(commit -> then.apply(log.patch(commit).reversed()));
        return then;
    }

    /**
     * What changed from one version to another.
     *
     * @throws TiesException if one of them never was
     */
    public Patch difference(Version from, Version to) {
        if (from.number() > to.number()) {
            return difference(to, from).reversed();
        }
        return Txn.calculateRead(dataset, () -> {
            Overlay start = new Overlay(at(from));
            commitsAfter(from, to).forEach(commit -> start.apply(log.patch(commit)));
            return start.patch();
        });
    }

    @Override
    public List<Commit> commits() {
        return log.commits();
    }

    @Override
    public void close() {
        log.close();
        TDBInternal.expel(dataset.getWrapped(), true);
        folder.close();
    }

    private List<Commit> commitsAfter(Version from, Version to) {
        List<Commit> all = log.commits();
        for (Version version : List.of(from, to)) {
            boolean known = version.equals(EMPTY)
                    || (version.number() >= 1
                            && version.number() <= all.size()
                            && all.get((int) version.number() - 1).version().equals(version));
            if (!known) {
                throw Store.unknown(version);
            }
        }
        return all.subList((int) from.number(), (int) to.number());
    }

    private void checkRoom() {
        try {
            if (java.nio.file.Files.getFileStore(folder.log()).getUsableSpace() < ROOM) {
                throw new TiesException(new Problem(
                        Problem.Kind.NO_ROOM,
                        folder.log().toString(),
                        "The disk has less than " + (ROOM >> 20) + " MB left.",
                        "Make room, and send the change again; nothing of it was kept."));
            }
        } catch (IOException e) {
            throw new TiesException(
                    Problem.unavailable(folder.log().toString(), "The disk does not answer.", "Check the disk."), e);
        }
    }

    private static VersionedDataset data(StoreFolder folder, FileLog log) {
        try {
            int half = folder.removeHalfCompacted();
            if (half > 0) {
                LOG.info("Removed {} unfinished compactions of the data", half);
            }
            try {
                return upToDate(folder, log);
            } catch (TiesException e) {
                throw e;
            } catch (RuntimeException e) {
                LOG.warn("The data cannot be read ({}); it is made anew from the log", e.toString());
                folder.removeData();
                return upToDate(folder, log);
            }
        } catch (IOException e) {
            throw new TiesException(
                    Problem.unavailable(
                            folder.data().toString(), "The data cannot be opened.", "Check that you may write there."),
                    e);
        }
    }

    private static VersionedDataset upToDate(StoreFolder folder, FileLog log) throws IOException {
        java.nio.file.Files.createDirectories(folder.data());
        long applied = folder.applied();
        DatasetGraph tdb2 = DatabaseMgr.connectDatasetGraph(Location.create(folder.data()));
        tdb2.getContext().set(ARQ.httpServiceAllowed, false);
        try {
            List<Commit> commits = log.commits();
            if (applied > commits.size()) {
                throw new TiesException(Problem.invalid(
                        folder.log().toString(),
                        "The log ends with change " + commits.size() + ", but the data holds change " + applied + ".",
                        "Restore the log, or a backup of the whole store."));
            }
            VersionedDataset dataset = new VersionedDataset(tdb2, versionOf(commits, applied));
            for (Commit commit : commits.subList((int) applied, commits.size())) {
                Overlay draft = Txn.calculateRead(tdb2, () -> {
                    Overlay next = new Overlay(tdb2);
                    next.apply(log.patch(commit));
                    return next;
                });
                dataset.write(draft, commit.version());
                folder.noteApplied(commit.version().number());
            }
            if (applied < commits.size()) {
                LOG.info("Applied {} changes from the log to the data", commits.size() - applied);
            }
            return dataset;
        } catch (RuntimeException e) {
            TDBInternal.expel(tdb2, true);
            throw e;
        }
    }

    private static Version versionOf(List<Commit> commits, long number) {
        return number == 0 ? EMPTY : commits.get((int) number - 1).version();
    }
}
