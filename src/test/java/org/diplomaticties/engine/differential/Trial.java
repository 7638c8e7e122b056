package org.diplomaticties.engine.differential;

import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.apache.jena.graph.Node;
import org.apache.jena.graph.NodeFactory;
import org.apache.jena.query.Query;
import org.apache.jena.sparql.algebra.Algebra;
import org.apache.jena.sparql.core.DatasetGraph;
import org.apache.jena.sparql.core.Quad;
import org.apache.jena.sparql.graph.NodeTransformLib;
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
 * @param changed by the engine, over the same data after changes
 * @param anchored what comes of it over the same data with all terms of the query in every graph; null unless it matters
 */
record Trial(
        Query query,
        Comparison comparison,
        Answer right,
        Answer unplanned,
        Answer whole,
        Answer actual,
        Answer changed,
        Outcome anchored) {

    /** A path that may have no length. */
    private static final Pattern EMPTY_PATH = Pattern.compile("[\\w)][*?]");

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
        ARQ_AGAINST_ITSELF,
        /**
         * A path of no length between variables is from each node of the graph to itself; where one of them is bound before, to a
         * term that is not in the graph, it depends on the order of joins whether ARQ finds it.
         */
        PATH_FROM_OUTSIDE_THE_GRAPH
    }

    static Trial of(String text, List<Quad> quads) {
        Trial trial = of(text, quads, null);
        boolean matters =
                trial.outcome() == Outcome.DIFFERENT && EMPTY_PATH.matcher(text).find();
        return matters
                ? of(text, quads, of(text, anchored(quads, trial.query), null).outcome())
                : trial;
    }

    private static Trial of(String text, List<Quad> quads, Outcome anchored) {
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
                Asking.ask(query, Asking.snapshot(merged)),
                Asking.ask(query, Asking.changedSnapshot(merged, quads)),
                anchored);
    }

    /** The same data with all terms of data and query as nodes of every graph. */
    private static List<Quad> anchored(List<Quad> quads, Query query) {
        Set<Node> terms = new LinkedHashSet<>();
        NodeTransformLib.transform(
                term -> {
                    terms.add(term);
                    return term;
                },
                Algebra.compile(query));
        quads.forEach(quad -> terms.addAll(List.of(quad.getSubject(), quad.getPredicate(), quad.getObject())));
        terms.removeIf(term -> !term.isConcrete());
        Node anchor = NodeFactory.createURI(Palette.NAMESPACE + "anchor");
        Stream<Quad> anchors = Stream.concat(quads.stream().map(Quad::getGraph), Stream.of(anchor))
                .distinct()
                .flatMap(graph -> terms.stream().map(term -> Quad.create(graph, anchor, anchor, term)));
        return Stream.concat(quads.stream(), anchors).toList();
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
        if (actual instanceof Answer.TooDear || changed instanceof Answer.TooDear) {
            return Outcome.TOO_DEAR_FOR_THE_ENGINE_ALONE;
        }
        if (engines().isPresent()) {
            return anchored == Outcome.SAME ? Outcome.PATH_FROM_OUTSIDE_THE_GRAPH : Outcome.DIFFERENT;
        }
        return right instanceof Answer.Refused ? Outcome.REFUSED : Outcome.SAME;
    }

    /** How the engine's answer differs; nothing where there is no answer to compare it with. */
    Optional<String> difference() {
        return outcome() == Outcome.DIFFERENT ? engines() : Optional.empty();
    }

    private Optional<String> engines() {
        return comparison
                .difference(right, whole, actual)
                .or(() -> comparison.difference(right, whole, changed).map(what -> "After changes: " + what));
    }

    /** All that was answered. */
    String told() {
        return "ARQ:\n" + right.text() + "ARQ without its optimizer:\n" + unplanned.text() + "Engine:\n" + actual.text()
                + "Engine after changes:\n" + changed.text();
    }
}
