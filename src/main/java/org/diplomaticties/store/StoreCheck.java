package org.diplomaticties.store;

import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;
import java.util.Optional;
import org.apache.jena.atlas.iterator.Iter;
import org.apache.jena.graph.Node;
import org.apache.jena.graph.Triple;
import org.apache.jena.riot.out.NodeFmtLib;
import org.apache.jena.sparql.core.DatasetGraph;
import org.apache.jena.sparql.core.Quad;
import org.diplomaticties.change.ChangeLog;
import org.diplomaticties.change.Commit;
import org.diplomaticties.problem.Problem;

/**
 * Whether a store is what its log says: the log read again, every triple of the data read, and both compared.
 *
 * @param state what the log says of itself
 * @param graphs number of named graphs that its changes lead to
 * @param digest of the triples in them, in whatever order
 * @param merged number of triples in the merge of all graphs
 * @param problems what is wrong; empty if all is well
 */
public record StoreCheck(StoreState state, long graphs, String digest, long merged, List<Problem> problems) {

    private static final String MEND =
            "Stop the program, remove this folder, and start again: the data is made anew from the log.";

    /** How many triples that are wrong are named. */
    private static final int EXAMPLES = 3;

    private static final StoreState NONE = new StoreState("none", "", 0, 0);

    /**
     * Checks a store within a read transaction.
     *
     * @param newest the change that led to what the transaction reads
     * @param where the data, as its user knows it
     */
    static StoreCheck of(ChangeLog log, Optional<Commit> newest, DatasetGraph data, String where) {
        List<Problem> damage = newest.map(log::verify).orElse(List.of());
        if (!damage.isEmpty()) {
            return new StoreCheck(NONE, 0, "", 0, damage);
        }
        StoreState state = StoreState.of(log, newest);
        StateDigest expected = new StateDigest();
        log.commits().subList(0, (int) state.changes()).forEach(commit -> log.replay(commit, expected));
        List<Problem> problems = new ArrayList<>();
        long merged = 0;
        try {
            checkNamedGraphs(expected, data, where, problems);
            merged = checkMerge(data, where, problems);
        } catch (RuntimeException e) { // TDB2 has many ways to say that a file is damaged
            problems.add(Problem.invalid(where, "The data cannot be read (" + e + ").", MEND));
        }
        return new StoreCheck(state, expected.graphs(), expected.text(), merged, List.copyOf(problems));
    }

    private static void checkNamedGraphs(
            StateDigest expected, DatasetGraph data, String where, List<Problem> problems) {
        StateDigest found = new StateDigest();
        named(data, Triple.ANY).forEachRemaining(found::added);
        if (found.quads() != expected.quads() || found.graphs() != expected.graphs()) {
            problems.add(Problem.invalid(
                    where,
                    "The data has " + found.quads() + " triples in " + found.graphs() + " graphs; the log has "
                            + expected.quads() + " in " + expected.graphs() + ".",
                    MEND));
        } else if (!found.text().equals(expected.text())) {
            problems.add(Problem.invalid(
                    where, "The data has as many triples as the log, " + found.quads() + ", but not the same.", MEND));
        }
    }

    private static long checkMerge(DatasetGraph data, String where, List<Problem> problems) {
        StateDigest merge = new StateDigest();
        StateDigest union = new StateDigest();
        merged(data).forEachRemaining(triple -> merge.added(Quad.create(Quad.defaultGraphIRI, triple)));
        data.getUnionGraph().find().forEachRemaining(triple -> union.added(Quad.create(Quad.defaultGraphIRI, triple)));
        if (!merge.text().equals(union.text())) {
            List<Triple> missing = Iter.asStream(named(data, Triple.ANY))
                    .map(Quad::asTriple)
                    .filter(triple -> !data.getDefaultGraph().contains(triple))
                    .distinct()
                    .limit(EXAMPLES)
                    .toList();
            List<Triple> extra = Iter.asStream(merged(data))
                    .filter(triple -> !named(data, triple).hasNext())
                    .limit(EXAMPLES)
                    .toList();
            missing.forEach(triple -> problems.add(Problem.invalid(
                    where, "A triple of a graph is missing from the merge of all: " + text(triple), MEND)));
            extra.forEach(triple -> problems.add(Problem.invalid(
                    where, "The merge of all graphs has a triple that none of them has: " + text(triple), MEND)));
            if (missing.isEmpty() && extra.isEmpty()) {
                problems.add(Problem.invalid(where, "The indexes of the data differ from each other.", MEND));
            }
        }
        return merge.quads();
    }

    private static Iterator<Quad> named(DatasetGraph data, Triple pattern) {
        return data.findNG(Node.ANY, pattern.getSubject(), pattern.getPredicate(), pattern.getObject());
    }

    private static Iterator<Triple> merged(DatasetGraph data) {
        return data.getDefaultGraph().find();
    }

    private static String text(Triple triple) {
        return NodeFmtLib.strNT(triple) + ".";
    }
}
