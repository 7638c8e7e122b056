package org.diplomaticties.result;

import java.util.LinkedHashSet;
import java.util.Set;
import org.apache.jena.graph.Graph;
import org.apache.jena.graph.Node;
import org.apache.jena.graph.Triple;
import org.apache.jena.sparql.exec.RowSet;
import org.apache.jena.sparql.graph.GraphFactory;
import org.diplomaticties.ontology.Ties;
import org.diplomaticties.problem.Problem;
import org.diplomaticties.problem.TiesException;

/**
 * What the graph says of the things in an answer's rows, and of the participations of the meetings among them. Rows as RDF
 * could be the rows themselves in the W3C's result set vocabulary; but whoever takes RDF wants to load facts beside others,
 * and rows of variables and bindings are none. The rows themselves are to be had in the formats of SPARQL.
 */
final class RowGraph {

    /** It is gathered in memory; an answer that names more is refused rather than cut. */
    static final int MOST_THINGS = 50_000;

    private RowGraph() {}

    static Graph of(RowSet rows, Graph graph) {
        Set<Node> things = new LinkedHashSet<>();
        rows.forEachRemaining(row -> row.forEach((column, term) -> {
            if (term.isURI() && term.getURI().startsWith(Ties.THINGS) && things.add(term)) {
                checkNumber(things.size());
            }
        }));
        Graph said = GraphFactory.createDefaultGraph();
        for (Node thing : things) {
            graph.stream(thing, Node.ANY, Node.ANY).forEach(said::add);
            graph.stream(thing, Ties.HAS_PARTICIPATION, Node.ANY)
                    .map(Triple::getObject)
                    .forEach(part -> graph.stream(part, Node.ANY, Node.ANY).forEach(said::add));
        }
        return said;
    }

    private static void checkNumber(int things) {
        if (things > MOST_THINGS) {
            throw new TiesException(Problem.invalid(
                    "format",
                    "The rows name more than " + MOST_THINGS + " things, more than are described at once.",
                    "Ask for less, take the rows as CSV, or the whole graph with ties export."));
        }
    }
}
