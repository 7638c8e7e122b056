package org.diplomaticties.store;

import java.util.Optional;
import java.util.Set;
import org.diplomaticties.change.Commit;
import org.diplomaticties.change.Edit;
import org.diplomaticties.change.Reason;
import org.diplomaticties.change.Version;
import org.diplomaticties.change.WriteRule;

/** A store that changes. */
public interface WritableStore extends Store {

    /** Which of its graphs may be written. */
    WriteRule rule();

    /**
     * Makes a change.
     *
     * @return empty if it changes nothing
     * @throws org.diplomaticties.problem.TiesException if it may not be made, with every problem, or cannot be kept; then
     *     nothing of it was
     */
    Optional<Commit> change(Edit edit, Reason reason);

    /**
     * Makes a change that was thought out for certain versions, if the newest is one of them.
     *
     * @return empty if it changes nothing
     * @throws org.diplomaticties.problem.TiesException as {@link #change} does, and if the newest version is another
     */
    Optional<Commit> changeFrom(Set<Version> expected, Edit edit, Reason reason);
}
