package org.diplomaticties.identity;

import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;
import org.apache.jena.graph.Node;
import org.apache.jena.sparql.core.DatasetGraph;
import org.apache.jena.sparql.core.Quad;
import org.diplomaticties.ontology.Ties;

/**
 * What somebody decided, in any source but the computed one.
 *
 * @param representatives by each thing that is identified with another, the other
 * @param distinct by each thing, those that it is not
 */
record Decisions(Map<Node, Node> representatives, Map<Node, Set<Node>> distinct) {

    /** The decisions that a data set holds, outside the graph of the links that are computed. */
    static Decisions in(DatasetGraph dataset, Node computed) {
        Decisions decisions = new Decisions(new HashMap<>(), new HashMap<>());
        dataset.findNG(Node.ANY, Node.ANY, Ties.IDENTIFIED_WITH, Node.ANY).forEachRemaining((Quad quad) -> {
            if (!quad.getGraph().equals(computed)) {
                decisions.representatives.put(quad.getSubject(), quad.getObject());
            }
        });
        dataset.findNG(Node.ANY, Node.ANY, Ties.DISTINCT_FROM, Node.ANY).forEachRemaining((Quad quad) -> {
            decisions.keepApart(quad.getSubject(), quad.getObject());
            decisions.keepApart(quad.getObject(), quad.getSubject());
        });
        return decisions;
    }

    private void keepApart(Node one, Node other) {
        distinct.computeIfAbsent(one, any -> new HashSet<>()).add(other);
    }

    boolean areDistinct(Node one, Node other) {
        return distinct.getOrDefault(one, Set.of()).contains(other);
    }

    /** Whether a decision names it as what stands for others. */
    boolean isRepresentative(Node thing) {
        return representatives.containsValue(thing);
    }
}
