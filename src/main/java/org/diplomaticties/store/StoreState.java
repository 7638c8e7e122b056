package org.diplomaticties.store;

import java.util.List;
import java.util.Optional;
import org.diplomaticties.change.ChangeLog;
import org.diplomaticties.change.Commit;
import org.diplomaticties.change.Version;

/**
 * A store in figures, as its log has them. Two that are equal were made by the same changes, and so hold the same graph.
 *
 * @param version the newest
 * @param sha256 digest of its change and, through it, of all before; empty where there was none
 * @param changes how many there were
 * @param triples number of triples in named graphs: the sources and the vocabulary
 */
public record StoreState(String version, String sha256, long changes, long triples) {

    /** What the changes up to one lead to. */
    static StoreState of(ChangeLog log, Optional<Commit> newest) {
        long changes = newest.map(commit -> commit.version().number()).orElse(0L);
        List<Commit> commits = log.commits().subList(0, (int) changes);
        return new StoreState(
                newest.map(Commit::version).map(Version::toString).orElse("none"),
                newest.map(Commit::sha256).orElse(""),
                changes,
                commits.stream()
                        .mapToLong(commit -> commit.added() - commit.removed())
                        .sum());
    }
}
