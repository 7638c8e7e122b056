package org.diplomaticties.feed;

import java.util.ArrayList;
import java.util.List;
import org.apache.jena.graph.Node;
import org.apache.jena.sparql.core.Quad;
import org.apache.jena.vocabulary.RDF;
import org.diplomaticties.change.Commit;
import org.diplomaticties.change.Version;
import org.diplomaticties.ontology.Ties;
import org.diplomaticties.page.KeptPerVersion;
import org.diplomaticties.store.Store;

/** Which meetings the last changes of a store added. What a change added is read from the log once, and kept. */
final class RecentChanges {

    /** So many changes are looked at. */
    static final int LOOKED_AT = 100;

    /** So many triples of changes are read, all in all: who asks first waits for it. */
    private static final long READ = 200_000;

    private final Store store;
    private final long few;
    private final KeptPerVersion<Version, List<Node>> kept = new KeptPerVersion<>(2 * LOOKED_AT, meetings -> 1);

    /**
     * Those of a store.
     *
     * @param few a change of more triples is not read
     */
    RecentChanges(Store store, long few) {
        this.store = store;
        this.few = few;
    }

    /**
     * A change.
     *
     * @param meetings those it added, where it was read
     * @param large whether it has too many triples to be read
     */
    record Change(Commit commit, List<Node> meetings, boolean large) {}

    /** A change of more triples is not read. */
    long few() {
        return few;
    }

    /** The last changes that led to a version, newest first. The first of a store is never among them: it adds terms. */
    List<Change> before(Version version) {
        List<Commit> commits = store.commits();
        List<Change> changes = new ArrayList<>();
        long read = 0;
        int newest = (int) Math.min(version.number(), commits.size()) - 1;
        for (int i = newest; i > 0 && i > newest - LOOKED_AT; i--) {
            Commit commit = commits.get(i);
            long triples = commit.added() + commit.removed();
            boolean large = triples > few;
            read += large ? 0 : triples;
            if (read > READ) {
                break;
            }
            changes.add(new Change(
                    commit, large ? List.of() : meetings(commits.get(i - 1).version(), commit.version()), large));
        }
        return changes;
    }

    private List<Node> meetings(Version before, Version after) {
        return kept.of(
                after,
                before,
                () -> store.difference(before, after).added().stream()
                        .filter(quad -> quad.getPredicate().equals(RDF.type.asNode())
                                && quad.getObject().equals(Ties.MEETING))
                        .map(Quad::getSubject)
                        .distinct()
                        .toList());
    }
}
