package org.diplomaticties.validate;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.apache.jena.graph.Graph;
import org.apache.jena.graph.Node;
import org.apache.jena.graph.Triple;
import org.apache.jena.vocabulary.DCTerms;
import org.apache.jena.vocabulary.OA;
import org.apache.jena.vocabulary.RDF;
import org.diplomaticties.ontology.Ties;

/**
 * A passage as a graph gives it.
 *
 * @param passage its IRI
 * @param source the source it is part of
 * @param start first code point, from 0
 * @param end the code point after the last
 * @param digest SHA-256 of the passage, in lower-case hexadecimal
 */
public record Evidence(Node passage, Node source, int start, int end, String digest) {

    /** The passages of a graph that are whole; SHACL tells what the others lack. */
    static List<Evidence> of(Graph graph) {
        List<Evidence> found = new ArrayList<>();
        graph.stream(Node.ANY, RDF.type.asNode(), Ties.PASSAGE)
                .map(Triple::getSubject)
                .forEach(passage -> read(graph, passage).ifPresent(found::add));
        return found;
    }

    /** The passage of this name, if it is one. */
    public static Optional<Evidence> of(Graph graph, Node passage) {
        return graph.contains(passage, RDF.type.asNode(), Ties.PASSAGE) ? read(graph, passage) : Optional.empty();
    }

    private static Optional<Evidence> read(Graph graph, Node passage) {
        Optional<Node> source = object(graph, passage, DCTerms.isPartOf.asNode());
        Optional<Integer> start = number(graph, passage, OA.start.asNode());
        Optional<Integer> end = number(graph, passage, OA.end.asNode());
        Optional<String> digest = object(graph, passage, Ties.PASSAGE_DIGEST)
                .filter(Node::isLiteral)
                .map(Node::getLiteralLexicalForm);
        if (source.isEmpty() || start.isEmpty() || end.isEmpty() || digest.isEmpty()) {
            return Optional.empty();
        }
        return Optional.of(new Evidence(passage, source.get(), start.get(), end.get(), digest.get()));
    }

    static Optional<Node> object(Graph graph, Node subject, Node predicate) {
        return graph.stream(subject, predicate, Node.ANY).map(Triple::getObject).findFirst();
    }

    static Optional<Integer> number(Graph graph, Node subject, Node predicate) {
        return object(graph, subject, predicate)
                .filter(node -> node.isLiteral() && node.getLiteralValue() instanceof Integer)
                .map(node -> (Integer) node.getLiteralValue());
    }
}
