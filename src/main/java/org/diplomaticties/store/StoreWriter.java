package org.diplomaticties.store;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.util.ArrayList;
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
import org.diplomaticties.change.Proposal;
import org.diplomaticties.change.Reason;
import org.diplomaticties.change.Version;
import org.diplomaticties.columns.SortedQuads;
import org.diplomaticties.problem.Problem;
import org.diplomaticties.problem.TiesException;
import org.diplomaticties.validate.Validator;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** The one way in which a store changes, one change at a time. */
final class StoreWriter {

    private static final Logger LOG = LoggerFactory.getLogger(StoreWriter.class);

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
    private final Validator validator;
    private final NameIndex names;
    private volatile DataFolder data;
    private volatile boolean isBehind;

    StoreWriter(StoreFolder folder, FileLog log, Opening.Opened opened, Validator validator, NameIndex names) {
        this.folder = folder;
        this.log = log;
        this.dataset = opened.dataset();
        this.validator = validator;
        this.names = names;
        this.data = opened.folder();
    }

    /** Makes a change. */
    synchronized Optional<Commit> change(Edit edit, Reason reason) {
        refuseIfBehind();
        return isLarge(edit) ? rewrite(edit, reason) : alter(edit, reason);
    }

    private void refuseIfBehind() {
        Version logged = log.last().map(Commit::version).orElse(History.EMPTY);
        if (!logged.equals(dataset.newest())) {
            throw new TiesException(behind());
        }
    }

    private Problem behind() {
        return Problem.unavailable(
                data.path().toString(),
                "An earlier change could not be applied, so the store only reads.",
                "Make room on the disk and start again; no change is lost.");
    }

    /** How the store is; may be asked while a change is being made. */
    StoreHealth health(Reading reading) {
        List<Problem> problems = new ArrayList<>();
        if (isBehind) {
            problems.add(behind());
        }
        if (room() < ROOM) {
            problems.add(
                    Problem.unavailable("store", "The disk has less than " + (ROOM >> 20) + " MB left.", "Make room."));
        }
        try {
            return new StoreHealth(triples(), folder.size(), reading, problems);
        } catch (IOException | UncheckedIOException e) { // a file went while it was looked at
            return new StoreHealth(triples(), 0, reading, problems);
        }
    }

    private long triples() {
        return log.commits().stream()
                .mapToLong(commit -> commit.added() - commit.removed())
                .sum();
    }

    private Optional<Commit> alter(Edit edit, Reason reason) {
        Proposal proposal = Txn.calculateRead(
                dataset, () -> Proposal.of(dataset, edit, validator, List.of()).orThrow());
        if (proposal.patch().isEmpty()) {
            return Optional.empty();
        }
        checkRoom(ROOM + proposal.patch().added().size() * BYTES_A_TRIPLE);
        Version before = dataset.version();
        Commit commit = log.append(proposal.patch(), reason);
        synchronized (names) { // nobody is to look for names between the two, and make all of the index anew
            apply(commit, () -> {
                dataset.write(proposal.draft(), commit.version());
                data.note(commit.version().number());
            });
            names.update(proposal.patch(), before, commit.version());
        }
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
        return triples() < triples * TIMES_LARGER;
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
        try {
            application.run();
        } catch (InternalError | RuntimeException e) { // InternalError: a mapped file found no room on the disk
            isBehind = true;
            throw new TiesException(
                    Problem.unavailable(
                            data.path().toString(),
                            "Change " + commit.version() + " is in the log, but cannot be applied to the data.",
                            "Make room on the disk and start again: then it will be."),
                    e);
        }
    }

    /** Makes a change, if the newest version is one of those expected. */
    synchronized Optional<Commit> changeFrom(Set<Version> expected, Edit edit, Reason reason) {
        if (!expected.contains(dataset.version())) {
            throw new TiesException(new Problem(
                    Problem.Kind.OUTDATED,
                    dataset.version().toString(),
                    "This is the version now, and not the one that the change is for.",
                    "Read it again, and make the change for it."));
        }
        return change(edit, reason);
    }

    /** Writes the data anew, and tells how many bytes its files have now. */
    synchronized long compact() {
        refuseIfBehind();
        try {
            if (!data.written().equals(dataset.version())) { // otherwise nothing was altered since it was written
                long size = data.size();
                if (room() < size + ROOM) {
                    throw new TiesException(Problem.unavailable(
                            data.path().toString(),
                            "The disk has less room left than the data takes (" + (size >> 20) + " MB).",
                            "Make room; nothing was altered."));
                }
                SortedQuads quads = Txn.calculateRead(dataset, () -> SortedQuads.of(dataset));
                replaceData(Rewriting.write(quads, dataset.version(), folder.data()), dataset.version());
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
