package org.diplomaticties.change;

import java.util.List;
import java.util.Optional;

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

    @Override
    void close();
}
