package org.diplomaticties.validate;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.Set;
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
public final class DerivedDates {

    private static final List<Node> DERIVED =
            List.of(Ties.EARLIEST, Ties.LATEST, Ties.CERTAIN_FROM, Ties.CERTAIN_UNTIL);

    private DerivedDates() {}

    /** Derives the days of some things; those that were derived before are replaced. */
    public static void addTo(Graph graph, Set<Node> subjects) {
        for (Node subject : subjects) {
            for (Node property : DERIVED) {
                graph.find(subject, property, Node.ANY).toList().forEach(graph::delete);
            }
            addTo(graph, subject);
        }
    }

    private static void addTo(Graph graph, Node subject) {
        add(graph, subject, Ties.DATE, Ties.EARLIEST, Ties.LATEST);
        add(graph, subject, Ties.BEGIN, Ties.EARLIEST, Ties.CERTAIN_FROM);
        add(graph, subject, Ties.END, Ties.CERTAIN_UNTIL, Ties.LATEST);
    }

    private static void add(Graph graph, Node subject, Node date, Node first, Node last) {
        for (Triple triple : graph.find(subject, date, Node.ANY).toList()) {
            Optional<PartialDate> read = Optional.of(triple.getObject())
                    .filter(Node::isLiteral)
                    .flatMap(literal -> PartialDate.parse(literal.getLiteralLexicalForm()));
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
