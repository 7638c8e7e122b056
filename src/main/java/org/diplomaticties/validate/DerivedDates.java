package org.diplomaticties.validate;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
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
        for (Node dated : List.of(Ties.DATE, Ties.BEGIN, Ties.END)) {
            graph.find(subject, dated, Node.ANY).toList().stream()
                    .flatMap(DerivedDates::of)
                    .forEach(graph::add);
        }
    }

    /** Whether a triple is one that is derived, and not written in a source. */
    public static boolean isDerived(Triple triple) {
        return DERIVED.contains(triple.getPredicate());
    }

    /** The days that follow from a triple; none if it is no date. */
    public static Stream<Triple> of(Triple triple) {
        Node property = triple.getPredicate();
        if (property.equals(Ties.DATE)) {
            return days(triple, Ties.EARLIEST, Ties.LATEST);
        }
        if (property.equals(Ties.BEGIN)) {
            return days(triple, Ties.EARLIEST, Ties.CERTAIN_FROM);
        }
        return property.equals(Ties.END) ? days(triple, Ties.CERTAIN_UNTIL, Ties.LATEST) : Stream.empty();
    }

    private static Stream<Triple> days(Triple date, Node first, Node last) {
        return Optional.of(date.getObject())
                .filter(Node::isLiteral)
                .flatMap(literal -> PartialDate.parse(literal.getLiteralLexicalForm()))
                .stream()
                .flatMap(known -> Stream.of(
                        Triple.create(date.getSubject(), first, day(known.earliest())),
                        Triple.create(date.getSubject(), last, day(known.latest()))));
    }

    private static Node day(LocalDate date) {
        return NodeFactory.createLiteralDT(date.toString(), XSDDatatype.XSDdate);
    }
}
