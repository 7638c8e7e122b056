package org.diplomaticties.engine.differential;

import java.util.List;
import java.util.Optional;
import org.apache.jena.query.Query;
import org.apache.jena.sparql.core.DatasetGraph;
import org.apache.jena.sparql.core.Quad;
import org.diplomaticties.engine.Sparql;
import org.diplomaticties.file.TextFile;

/**
 * A query answered by ARQ in two ways and by the engine.
 *
 * @param query what was asked
 * @param right by ARQ as it is
 * @param unplanned by ARQ that optimizes nothing
 * @param whole by ARQ, without LIMIT, OFFSET and REDUCED
 * @param actual by the engine
 */
record Trial(Query query, Comparison comparison, Answer right, Answer unplanned, Answer whole, Answer actual) {

    /** What a trial came to. */
    enum Outcome {
        SAME,
        DIFFERENT,
        /** Both refused it, or both broke down. */
        REFUSED,
        TOO_DEAR,
        TOO_DEAR_FOR_THE_ENGINE_ALONE,
        /** Jena broke down over it, and there is nothing to compare with. */
        BROKEN_IN_ARQ,
        /** Jena gives another answer without its optimizer: one of the two is wrong, or SPARQL leaves it open. */
        ARQ_AGAINST_ITSELF
    }

    static Trial of(String text, List<Quad> quads) {
        DatasetGraph merged = Asking.merged(quads);
        Query query = Sparql.parse(new TextFile("query", "", text));
        Query whole = Comparison.whole(query);
        Answer right = Asking.ask(query, merged);
        return new Trial(
                query,
                new Comparison(query, merged),
                right,
                Asking.askWithoutPlanning(query, merged),
                query.hasLimit() || query.hasOffset() || query.isReduced() ? Asking.ask(whole, merged) : right,
                Asking.ask(query, Asking.snapshot(merged)));
    }

    Outcome outcome() {
        if (right instanceof Answer.TooDear || whole instanceof Answer.TooDear) {
            return Outcome.TOO_DEAR;
        }
        if (right instanceof Answer.Broken || unplanned instanceof Answer.Broken || whole instanceof Answer.Broken) {
            return Outcome.BROKEN_IN_ARQ;
        }
        if (!(unplanned instanceof Answer.TooDear)
                && comparison.difference(right, whole, unplanned).isPresent()) {
            return Outcome.ARQ_AGAINST_ITSELF;
        }
        if (actual instanceof Answer.TooDear) {
            return Outcome.TOO_DEAR_FOR_THE_ENGINE_ALONE;
        }
        if (comparison.difference(right, whole, actual).isPresent()) {
            return Outcome.DIFFERENT;
        }
        return right instanceof Answer.Refused ? Outcome.REFUSED : Outcome.SAME;
    }

    /** How the engine's answer differs; nothing where there is no answer to compare it with. */
    Optional<String> difference() {
        return outcome() == Outcome.DIFFERENT ? comparison.difference(right, whole, actual) : Optional.empty();
    }

    /** All that was answered. */
    String told() {
        return "ARQ:\n" + right.text() + "ARQ without its optimizer:\n" + unplanned.text() + "Engine:\n"
                + actual.text();
    }
}
