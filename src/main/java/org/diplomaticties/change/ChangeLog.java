package org.diplomaticties.change;

import java.io.IOException;
import java.io.OutputStream;
import java.util.List;
import java.util.Optional;
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
    Commit append(Patch patch, Reason reason);

    /** The patch of a change. */
    Patch patch(Commit commit);

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
