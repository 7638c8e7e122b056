package org.diplomaticties.store;

import java.lang.ref.SoftReference;
import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.apache.jena.graph.Node;
import org.apache.jena.query.text.TextQuery;
import org.apache.jena.riot.system.PrefixMapFactory;
import org.apache.jena.sparql.core.DatasetGraph;
import org.diplomaticties.change.ChangeLog;
import org.diplomaticties.change.Commit;
import org.diplomaticties.change.Overlay;
import org.diplomaticties.change.Patch;
import org.diplomaticties.change.Stretch;
import org.diplomaticties.change.Version;
import org.diplomaticties.snapshot.Quads;
import org.diplomaticties.snapshot.Snapshot;
import org.diplomaticties.snapshot.SnapshotDataset;

/**
 * Versions of a data set that its log leads back to: found from the newest by taking changes back, or from the first by
 * making them again, whichever is less. Those that were asked for last are kept while there is memory.
 */
final class History {

    /** Before the first change. */
    static final Version EMPTY = new Version(0, "00000000");

    /** So many triples are taken back, however few there were in the end. */
    private static final long FEW = 100_000;

    /** So many versions are kept. */
    private static final int KEPT = 8;

    private final ChangeLog log;
    private final VersionedDataset dataset;
    private final NameIndex names;
    private final Removals removals;

    /** Versions are made one at a time: each takes memory for all that differs, or for the whole graph. */
    private final Object making = new Object();

    private final Map<Past, SoftReference<DatasetGraph>> kept = new LinkedHashMap<>(KEPT, 0.75f, true);

    /** A version as it is seen from another. */
    private record Past(Version version, Version from) {}

    History(ChangeLog log, VersionedDataset dataset, NameIndex names) {
        this.log = log;
        this.dataset = dataset;
        this.names = names;
        this.removals = new Removals(log);
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
        List<Commit> later = commitsAfter(version, current);
        Past past = new Past(version, current);
        return keptOf(past).orElseGet(() -> {
            synchronized (making) {
                return keptOf(past).orElseGet(() -> make(past, later));
            }
        });
    }

    private DatasetGraph make(Past past, List<Commit> later) {
        List<Commit> before = commitsAfter(EMPTY, past.version());
        long back = triples(later);
        DatasetGraph then = back <= FEW || back <= triples(before)
                ? backwards(past.version(), past.from())
                : forwards(past.version(), before);
        keep(past, then);
        return then;
    }

    private DatasetGraph backwards(Version version, Version current) {
        List<Stretch> stretches = new ArrayList<>(log.stretches(version.number() + 1, current.number()));
        Collections.reverse(stretches);
        Patch back = Patch.net(
                stretches.stream().map(stretch -> log.patch(stretch).kept().reversed()));
        DatasetGraph then = dataset.snapshotRead()
                .<DatasetGraph>map(now -> snapshot(now.with(back.added(), back.removed())))
                .orElseGet(() -> overlay(back));
        then.getContext().set(TextQuery.textIndex, new NamesInSparql(new EarlierNames(names, then, back)));
        return then;
    }

    private Overlay overlay(Patch back) {
        Overlay then = new Overlay(dataset);
        then.apply(back);
        return then;
    }

    private SnapshotDataset snapshot(Snapshot then) {
        SnapshotDataset earlier = new SnapshotDataset(then, PrefixMapFactory.emptyPrefixMap());
        earlier.getContext().putAll(dataset.getContext());
        return earlier;
    }

    private DatasetGraph forwards(Version version, List<Commit> before) {
        DatasetGraph then = snapshot(Snapshot.of(Quads.of(new Replay(log).quads(before))));
        NameIndex own = NameIndex.inMemory(then, version);
        then.getContext().set(TextQuery.textIndex, new NamesInSparql(own::search));
        return then;
    }

    private static long triples(List<Commit> commits) {
        return commits.stream()
                .mapToLong(commit -> commit.added() + commit.removed())
                .sum();
    }

    private Optional<DatasetGraph> keptOf(Past past) {
        synchronized (kept) {
            return Optional.ofNullable(kept.get(past)).map(SoftReference::get);
        }
    }

    private void keep(Past past, DatasetGraph then) {
        synchronized (kept) {
            kept.put(past, new SoftReference<>(then));
            if (kept.size() > KEPT) {
                kept.remove(kept.keySet().iterator().next());
            }
        }
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
        long last = from.number() + commitsAfter(from, to).size();
        return Patch.net(log.stretches(from.number() + 1, last).stream().map(log::patch));
    }

    /**
     * The last version before one in which something was said of a thing of which nothing is said in that one.
     *
     * @throws org.diplomaticties.problem.TiesException if there was no such version
     */
    Optional<Version> lastWith(Node thing, Version version) {
        return removals.before(thing, commitsAfter(EMPTY, version));
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
