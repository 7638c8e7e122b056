package org.diplomaticties.store;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.apache.jena.graph.Node;
import org.apache.jena.sparql.core.DatasetGraph;
import org.diplomaticties.change.Commit;
import org.diplomaticties.change.Patch;
import org.diplomaticties.change.Version;
import org.diplomaticties.problem.Problem;
import org.diplomaticties.problem.TiesException;

/**
 * The data set that queries see. Each source is a named graph, and so is the vocabulary; the default graph is the merge
 * of all, so that nobody has to write {@code GRAPH} to get an answer and no triple counts twice.
 */
public interface Store extends AutoCloseable {

    /** The data set in its newest version; to be read within a transaction. */
    DatasetGraph dataset();

    /** The version that the transaction of this thread reads; outside of one, the newest. */
    Version version();

    /**
     * The data set as it was in a version, to be read within a transaction of {@link #dataset()}.
     *
     * @throws TiesException if there was no such version
     */
    DatasetGraph at(Version version);

    /**
     * The last version before one in which something was said of a thing of which nothing is said in that one.
     *
     * @return empty if nothing ever was, or it is not known
     * @throws TiesException if there was no such version
     */
    Optional<Version> lastWith(Node thing, Version version);

    /** When a version came to be; empty where it was not made by changes. */
    default Optional<Instant> timeOf(Version version) {
        List<Commit> commits = commits();
        return version.number() < 1 || version.number() > commits.size()
                ? Optional.empty()
                : Optional.of(commits.get((int) version.number() - 1))
                        .filter(commit -> commit.version().equals(version))
                        .map(Commit::time);
    }

    /**
     * What changed from one version to another.
     *
     * @throws TiesException if one of them never was
     */
    Patch difference(Version from, Version to);

    /** Finds things of the newest version by their names. */
    NameSearch names();

    /** The changes that made the data set, oldest first; none where it was not made by changes. */
    List<Commit> commits();

    /** How it is; told without reading it. */
    StoreHealth health();

    /**
     * Reads what a user writes for a version.
     *
     * @throws TiesException if it has not the form of one
     */
    static Version parse(String text) {
        return Version.parse(text)
                .orElseThrow(() -> new TiesException(Problem.invalid(
                        "version",
                        Problem.quoted(text) + " is no version.",
                        "Give one as an answer or the log of changes names it, such as 42-7f3a9c1e.")));
    }

    /** What is told of a version that never was. */
    static TiesException unknown(Version version) {
        return new TiesException(Problem.unknown(
                version.toString(),
                "There was no such version of this graph.",
                "The log of changes (ties log) has all versions; another store has others."));
    }

    @Override
    void close();
}
