package org.diplomaticties.store;

import java.util.Optional;
import org.diplomaticties.change.ChangeLog;
import org.diplomaticties.change.Commit;
import org.diplomaticties.change.Version;

/**
 * A store in figures. Two that are equal hold the same graph, made by the same changes.
 *
 * @param version the newest
 * @param sha256 digest of its change and, through it, of all before; empty where there was none
 * @param changes how many there were
 * @param graphs number of named graphs: the sources and the vocabulary
 * @param triples number of triples in named graphs
 * @param digest of these triples, in whatever order
 */
public record StoreState(String version, String sha256, long changes, long graphs, long triples, String digest) {

    /** What the changes up to one lead to, read from the log. */
    static StoreState of(ChangeLog log, Optional<Commit> newest) {
        long changes = newest.map(commit -> commit.version().number()).orElse(0L);
        StateDigest digest = new StateDigest();
        for (Commit commit : log.commits().subList(0, (int) changes)) {
            log.replay(commit, digest);
        }
        return new StoreState(
                newest.map(Commit::version).map(Version::toString).orElse("none"),
                newest.map(Commit::sha256).orElse(""),
                changes,
                digest.graphs(),
                digest.quads(),
                digest.text());
    }
}
