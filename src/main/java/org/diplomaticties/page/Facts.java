package org.diplomaticties.page;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.apache.jena.graph.Graph;
import org.apache.jena.graph.Node;
import org.apache.jena.graph.Triple;
import org.apache.jena.sparql.util.NodeCmp;
import org.apache.jena.util.iterator.ExtendedIterator;
import org.diplomaticties.fact.PartialDate;
import org.diplomaticties.ontology.Ties;

/** Short questions to a graph: values of a property, and things that have a value. */
record Facts(Graph graph) {

    /** The values of a property, in a fixed order. */
    List<Node> values(Node thing, Node property) {
        return list(graph.find(thing, property, Node.ANY).mapWith(Triple::getObject));
    }

    /** The first value of a property, if it has any. */
    Optional<Node> value(Node thing, Node property) {
        return values(thing, property).stream().findFirst();
    }

    /** The things that have a value, in a fixed order. */
    List<Node> having(Node property, Node value) {
        return list(graph.find(Node.ANY, property, value).mapWith(Triple::getSubject));
    }

    /** The dates that a property has, in a fixed order. */
    List<PartialDate> dates(Node thing, Node property) {
        return values(thing, property).stream()
                .filter(Node::isLiteral)
                .flatMap(date -> PartialDate.parse(date.getLiteralLexicalForm()).stream())
                .toList();
    }

    /** The one that stands for all records of the same thing. */
    Node representative(Node thing) {
        return value(thing, Ties.IDENTIFIED_WITH).filter(Node::isURI).orElse(thing);
    }

    /** All records of the same thing, the one that stands for them first. */
    List<Node> records(Node thing) {
        Node representative = representative(thing);
        List<Node> others = having(Ties.IDENTIFIED_WITH, representative);
        if (others.isEmpty()) {
            return List.of(representative);
        }
        List<Node> all = new ArrayList<>(List.of(representative));
        all.addAll(others);
        return List.copyOf(all);
    }

    private static List<Node> list(ExtendedIterator<Node> found) {
        try {
            List<Node> nodes = found.toList();
            return nodes.size() < 2
                    ? nodes
                    : nodes.stream().sorted(NodeCmp::compareRDFTerms).toList();
        } finally {
            found.close();
        }
    }
}
