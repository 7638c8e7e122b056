package org.diplomaticties.store;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.apache.jena.sparql.core.DatasetGraph;
import org.apache.jena.system.Txn;
import org.diplomaticties.change.ChangeLog;
import org.diplomaticties.change.Commit;
import org.diplomaticties.change.Overlay;
import org.diplomaticties.change.Version;
import org.diplomaticties.columns.SortedQuads;
import org.diplomaticties.problem.Problem;
import org.diplomaticties.problem.TiesException;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Opens the data of a store, and repairs what a crash left: what was not finished is removed, what the log has and the data
 * has not is applied, and data that is missing or cannot be read is made anew from the log.
 */
final class Opening {

    private static final Logger LOG = LoggerFactory.getLogger(Opening.class);

    private final DataFolders folders;
    private final ChangeLog log;
    private final List<Commit> commits;

    private Opening(DataFolders folders, ChangeLog log) {
        this.folders = folders;
        this.log = log;
        this.commits = log.commits();
    }

    /**
     * Data that is open and holds all that the log has.
     *
     * @param folder where it lies
     * @param dataset what is read and written
     */
    record Opened(DataFolder folder, VersionedDataset dataset) {}

    /** Opens the data of a log. */
    static Opened of(DataFolders folders, ChangeLog log) {
        Opening opening = new Opening(folders, log);
        try {
            opening.removeUnfinished();
            DataFolder folder = opening.right();
            try {
                return opening.upToDate(folder);
            } catch (TiesException e) {
                throw e;
            } catch (RuntimeException e) {
                LOG.warn("The data cannot be read ({}); it is made anew from the log", e.toString());
                folder.remove();
                return opening.upToDate(folders.finishInPlaceOf(folder, opening.write(), opening.newest()));
            }
        } catch (IOException e) {
            throw new TiesException(
                    Problem.unavailable(
                            folders.parent().toString(),
                            "The data cannot be opened.",
                            "Check that you may write there."),
                    e);
        }
    }

    private void removeUnfinished() throws IOException {
        if (folders.removeUnfinished()) {
            LOG.info("Removed data that was not written to its end");
        }
    }

    /** The folder that the log knows, or one that is made now; all others are removed. */
    private DataFolder right() throws IOException {
        long acknowledged = folders.acknowledged();
        if (acknowledged > commits.size()) {
            throw new TiesException(Problem.invalid(
                    folders.parent().toString(),
                    "The log ends with change " + commits.size() + ", but the data holds change " + acknowledged + ".",
                    "Restore the log, or a backup of the whole store."));
        }
        List<Version> known = Stream.concat(
                        Stream.of(History.EMPTY), commits.stream().map(Commit::version))
                .toList();
        Optional<DataFolder> newest = folders.newestOf(known);
        if (newest.isPresent() && !newest.get().isWhole()) {
            LOG.warn("Files of the data are missing; it is made anew from the log");
            newest.get().remove();
            newest = Optional.empty();
        }
        DataFolder right = newest.isPresent() ? newest.get() : folders.finish(write(), newest());
        folders.removeAllBut(right);
        return right;
    }

    /** Writes data made from the log, to be finished. */
    private Path write() throws IOException {
        Path unfinished = folders.unfinished();
        if (!commits.isEmpty()) {
            SortedQuads quads = new Replay(log).quads(commits);
            FreshData.write(quads, unfinished);
            LOG.info("Made the data from the log: {} changes, {} triples", commits.size(), quads.size());
        }
        return unfinished;
    }

    private Version newest() {
        return log.last().map(Commit::version).orElse(History.EMPTY);
    }

    private Opened upToDate(DataFolder folder) {
        long applied = folder.noted().orElse(folder.written().number());
        DatasetGraph tdb2 = Tdb2.open(folder.path());
        try {
            Version version = applied == 0
                    ? History.EMPTY
                    : commits.get((int) applied - 1).version();
            VersionedDataset dataset = new VersionedDataset(tdb2, version);
            for (Commit commit : commits.subList((int) applied, commits.size())) {
                Overlay draft = Txn.calculateRead(tdb2, () -> {
                    Overlay next = new Overlay(tdb2);
                    next.apply(log.patch(commit));
                    return next;
                });
                dataset.write(draft, commit.version());
                folder.note(commit.version().number());
            }
            if (applied < commits.size()) {
                LOG.info("Applied {} changes from the log to the data", commits.size() - applied);
            }
            noteAll(folder);
            return new Opened(folder, dataset);
        } catch (RuntimeException e) {
            Tdb2.close(tdb2);
            throw e;
        }
    }

    /** Notes that the log had as many changes, so that it is known if some are lost. A full disk is no reason not to read. */
    private void noteAll(DataFolder folder) {
        long all = commits.size();
        if (folder.noted().filter(noted -> noted == all).isPresent()) {
            return;
        }
        try {
            folder.note(all);
        } catch (TiesException e) {
            LOG.warn("{}", e.getMessage());
        }
    }
}
