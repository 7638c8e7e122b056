package org.diplomaticties.change;

import java.io.IOException;
import java.io.OutputStream;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import org.diplomaticties.problem.Problem;

/** The changes that made the graph, in their order. What it holds is what was acknowledged. */
public interface ChangeLog extends AutoCloseable {

    /** All changes, oldest first. */
    List<Commit> commits();

    /** The newest change. */
    default Optional<Commit> last() {
        List<Commit> commits = commits();
        return commits.isEmpty() ? Optional.empty() : Optional.of(commits.get(commits.size() - 1));
    }

    /**
     * Adds a change. When this returns, the change is on disk and nothing but damage to the disk loses it.
     *
     * @throws org.diplomaticties.problem.TiesException if it cannot be kept; then the log is as it was
     */
    default Commit append(Patch patch, Reason reason) {
        Pending pending = write(patch.added().size(), patch.removed().size(), patch::read, reason);
        pending.acknowledge();
        return pending.commit();
    }

    /**
     * Writes a change that is not acknowledged yet: the log does not have it before {@link Pending#acknowledge}. No other
     * may be written before it is acknowledged or dropped.
     *
     * @param added number of triples added to sources
     * @param removed number of triples removed from sources
     * @param content gives the change to a reader
     * @throws org.diplomaticties.problem.TiesException if it cannot be written; then the log is as it was
     */
    Pending write(long added, long removed, Consumer<PatchReader> content, Reason reason);

    /** A change that the log will have, or not. */
    interface Pending {

        /** What the change is called once the log has it. */
        Commit commit();

        /**
         * Makes the log have it. When this returns, the change is on disk and nothing but damage to the disk loses it.
         *
         * @throws org.diplomaticties.problem.TiesException if it cannot be kept; then the log is as it was
         */
        void acknowledge();

        /** Leaves the log as it was. */
        void drop();
    }

    /** The patch of a change. */
    Patch patch(Commit commit);

    /** Changes in stretches of which each is read at once, oldest first. */
    List<Stretch> stretches(long first, long last);

    /** What a stretch of {@link #stretches} comes to, net. */
    Patch patch(Stretch stretch);

    /** Reads the patch of a change piece by piece, in no order that means anything. */
    void replay(Commit commit, PatchReader reader);

    /** Reads all changes up to one again, from the disk, and tells where they are damaged. Others may append meanwhile. */
    List<Problem> verify(Commit newest);

    /** How many bytes {@link #copy} writes. */
    long length(Commit newest);

    /**
     * Writes all changes up to one, in the form that {@link FileLog} opens. Others may append meanwhile.
     *
     * @throws IOException if {@code out} cannot be written to
     */
    void copy(Commit newest, OutputStream out) throws IOException;

    @Override
    void close();
}
