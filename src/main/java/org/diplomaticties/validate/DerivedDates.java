package org.diplomaticties.validate;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.apache.jena.datatypes.xsd.XSDDatatype;
import org.apache.jena.graph.Graph;
import org.apache.jena.graph.Node;
import org.apache.jena.graph.NodeFactory;
import org.apache.jena.graph.Triple;
import org.diplomaticties.fact.PartialDate;
import org.diplomaticties.ontology.Ties;

/**
 * Adds to a graph the days that its dates can mean, so that every query filters and sorts the same way. Days that the
 * graph already had are replaced.
 */
final class DerivedDates {

    private static final List<Node> DERIVED =
            List.of(Ties.EARLIEST, Ties.LATEST, Ties.CERTAIN_FROM, Ties.CERTAIN_UNTIL);

    private DerivedDates() {}

    static void addTo(Graph graph) {
        for (Node property : DERIVED) {
            graph.find(Node.ANY, property, Node.ANY).toList().forEach(graph::delete);
        }
        add(graph, Ties.DATE, Ties.EARLIEST, Ties.LATEST);
        add(graph, Ties.BEGIN, Ties.EARLIEST, Ties.CERTAIN_FROM);
        add(graph, Ties.END, Ties.CERTAIN_UNTIL, Ties.LATEST);
    }

    private static void add(Graph graph, Node date, Node first, Node last) {
        for (Triple triple : graph.find(Node.ANY, date, Node.ANY).toList()) {
            Optional<PartialDate> read = PartialDate.parse(triple.getObject().getLiteralLexicalForm());
            read.ifPresent(known -> {
                graph.add(triple.getSubject(), first, day(known.earliest()));
                graph.add(triple.getSubject(), last, day(known.latest()));
            });
        }
    }

    private static Node day(LocalDate date) {
        return NodeFactory.createLiteralDT(date.toString(), XSDDatatype.XSDdate);
    }
}
