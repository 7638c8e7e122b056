package org.diplomaticties.store;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import org.apache.jena.sparql.core.DatasetGraph;
import org.apache.jena.system.Txn;
import org.diplomaticties.change.ChangeLog;
import org.diplomaticties.change.Commit;
import org.diplomaticties.change.Overlay;
import org.diplomaticties.change.Patch;
import org.diplomaticties.change.Version;

/** Versions of a data set that its log leads back to. */
final class History {

    /** Before the first change. */
    static final Version EMPTY = new Version(0, "00000000");

    private final ChangeLog log;
    private final VersionedDataset dataset;

    History(ChangeLog log, VersionedDataset dataset) {
        this.log = log;
        this.dataset = dataset;
    }

    /**
     * The data set as it was, to be read within a transaction of the data set.
     *
     * @throws org.diplomaticties.problem.TiesException if there was no such version
     */
    DatasetGraph at(Version version) {
        Version current = dataset.version();
        if (version.equals(current)) {
            return dataset;
        }
        List<Commit> later = new ArrayList<>(commitsAfter(version, current));
        Collections.reverse(later);
        Overlay then = new Overlay(dataset);
        later.forEach(commit -> then.apply(log.patch(commit).reversed()));
        return then;
    }

    /**
     * What changed from one version to another.
     *
     * @throws org.diplomaticties.problem.TiesException if one of them never was
     */
    Patch difference(Version from, Version to) {
        if (from.number() > to.number()) {
            return difference(to, from).reversed();
        }
        return Txn.calculateRead(dataset, () -> {
            Overlay start = new Overlay(at(from));
            commitsAfter(from, to).forEach(commit -> start.apply(log.patch(commit)));
            return start.patch();
        });
    }

    /** The change that led to a version; none led to the first. */
    Optional<Commit> commitOf(Version version) {
        return version.equals(EMPTY)
                ? Optional.empty()
                : Optional.of(log.commits().get((int) version.number() - 1));
    }

    private List<Commit> commitsAfter(Version from, Version to) {
        List<Commit> all = log.commits();
        for (Version version : List.of(from, to)) {
            boolean known = version.equals(EMPTY)
                    || (version.number() >= 1
                            && version.number() <= all.size()
                            && all.get((int) version.number() - 1).version().equals(version));
            if (!known) {
                throw Store.unknown(version);
            }
        }
        return all.subList((int) from.number(), (int) to.number());
    }
}
