package org.diplomaticties.store;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import org.diplomaticties.change.ChangeLog;
import org.diplomaticties.change.Commit;
import org.diplomaticties.change.LargeChange;
import org.diplomaticties.change.Reason;
import org.diplomaticties.change.Version;
import org.diplomaticties.columns.SortedQuads;
import org.diplomaticties.problem.Problem;
import org.diplomaticties.problem.TiesException;

/**
 * All of the data written anew for a large change, beside the data that is read. The log acknowledges the change only when
 * the new data is whole and has its name, so that a crash leaves either nothing of the change or all of it, and the next
 * start has nothing to apply.
 */
final class Rewriting {

    private final ChangeLog.Pending pending;
    private final DataFolder folder;

    private Rewriting(ChangeLog.Pending pending, DataFolder folder) {
        this.pending = pending;
        this.folder = folder;
    }

    /**
     * Writes data that a version has already.
     *
     * @throws TiesException if the disk has no room; then nothing is kept
     */
    static DataFolder write(SortedQuads quads, Version version, DataFolders folders) {
        try {
            Path unfinished = folders.unfinished();
            FreshData.write(quads, unfinished);
            return folders.finish(unfinished, version);
        } catch (IOException | InternalError | RuntimeException e) { // InternalError: a mapped file found no room
            clear(folders);
            throw noRoom(folders, e);
        }
    }

    /**
     * Writes log and data, at the same time.
     *
     * @throws TiesException if the disk has no room; then nothing is kept
     */
    static Rewriting write(LargeChange change, Reason reason, ChangeLog log, DataFolders folders) {
        CompletableFuture<ChangeLog.Pending> logged = CompletableFuture.supplyAsync(
                () -> log.write(change.added(), change.removed(), change.content(), reason));
        try {
            Path unfinished = folders.unfinished();
            FreshData.write(change.quads(), unfinished);
            ChangeLog.Pending pending = logged.join();
            return new Rewriting(
                    pending, folders.finish(unfinished, pending.commit().version()));
        } catch (CompletionException e) { // the log tells it already
            clear(folders);
            if (e.getCause() instanceof TiesException told) {
                throw told;
            }
            throw noRoom(folders, e.getCause());
        } catch (IOException | InternalError | RuntimeException e) { // InternalError: a mapped file found no room
            logged.thenAccept(ChangeLog.Pending::drop)
                    .exceptionally(alreadyUndone -> null)
                    .join();
            clear(folders);
            throw noRoom(folders, e);
        }
    }

    /** Where the new data lies. */
    DataFolder folder() {
        return folder;
    }

    /**
     * Makes the log have the change.
     *
     * @throws TiesException if it cannot; then nothing is kept
     */
    Commit acknowledge() {
        try {
            pending.acknowledge();
            return pending.commit();
        } catch (TiesException e) {
            try {
                folder.remove();
            } catch (IOException left) {
                e.addSuppressed(left); // the log does not know it, so the next start removes it
            }
            throw e;
        }
    }

    private static TiesException noRoom(DataFolders folders, Throwable cause) {
        return new TiesException(
                Problem.unavailable(
                        folders.parent().toString(),
                        "The data cannot be written (" + cause + ").",
                        "Make room on the disk, and try again; nothing was altered."),
                cause);
    }

    private static void clear(DataFolders folders) {
        try {
            folders.removeUnfinished();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
