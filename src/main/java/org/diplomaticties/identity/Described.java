package org.diplomaticties.identity;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.apache.jena.graph.Graph;
import org.apache.jena.graph.Node;
import org.apache.jena.vocabulary.SKOS;
import org.diplomaticties.fact.PartialDate;

/** What a graph says of one thing, by property. */
final class Described {

    private final Map<Node, List<Node>> values = new HashMap<>();

    private Described() {}

    static Described in(Graph graph, Node thing) {
        Described described = new Described();
        graph.find(thing, Node.ANY, Node.ANY)
                .forEachRemaining(triple -> described
                        .values
                        .computeIfAbsent(triple.getPredicate(), any -> new ArrayList<>())
                        .add(triple.getObject()));
        return described;
    }

    List<Node> all(Node property) {
        return values.getOrDefault(property, List.of());
    }

    Optional<Node> one(Node property) {
        return all(property).stream().findFirst();
    }

    /** The English label; empty if there is none. */
    String label() {
        return all(SKOS.prefLabel.asNode()).stream()
                .filter(label -> label.isLiteral() && label.getLiteralLanguage().equals("en"))
                .map(Node::getLiteralLexicalForm)
                .findFirst()
                .orElse("");
    }

    /** The IRIs of some properties, in order. */
    Set<String> iris(Node... properties) {
        Set<String> iris = new TreeSet<>();
        for (Node property : properties) {
            all(property).stream().filter(Node::isURI).map(Node::getURI).forEach(iris::add);
        }
        return iris;
    }

    Stream<PartialDate> dates(Node property) {
        return all(property).stream()
                .filter(Node::isLiteral)
                .flatMap(date -> PartialDate.parse(date.getLiteralLexicalForm()).stream());
    }

    /** The days from the first to the last that some properties can mean; empty where none is told. */
    Optional<Stretch> stretch(Node... properties) {
        LocalDate from = null;
        LocalDate to = null;
        for (Node property : properties) {
            for (PartialDate date : dates(property).toList()) {
                from = from == null || date.earliest().isBefore(from) ? date.earliest() : from;
                to = to == null || date.latest().isAfter(to) ? date.latest() : to;
            }
        }
        return from == null ? Optional.empty() : Optional.of(new Stretch(from, to));
    }
}
