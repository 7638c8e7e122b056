package org.diplomaticties.page;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Stream;
import org.apache.jena.graph.Graph;
import org.apache.jena.graph.Node;
import org.apache.jena.graph.Triple;
import org.apache.jena.vocabulary.SKOS;
import org.diplomaticties.ontology.Ties;

/**
 * What a thing is called besides.
 *
 * @param names its names in other languages
 * @param others further names
 */
record NameForms(List<Link> names, List<Link> others) {

    /** So many further names are shown. */
    private static final int SHOWN = 40;

    boolean anyNames() {
        return !names.isEmpty();
    }

    boolean anyOthers() {
        return !others.isEmpty();
    }

    static NameForms of(Node thing, Graph graph, Labels labels) {
        Labels.Label shown = labels.of(thing);
        List<Link> names = literals(graph, thing, SKOS.prefLabel.asNode())
                .filter(name ->
                        !name.text().equals(shown.text()) || !name.lang().equals(shown.lang()))
                .toList();
        List<Link> others = new ArrayList<>();
        Stream.of(SKOS.altLabel.asNode(), Ties.NAME_AS_PRINTED)
                .flatMap(property -> literals(graph, thing, property))
                .filter(name -> !name.text().equals(shown.text()) && !names.contains(name))
                .distinct()
                .limit(SHOWN)
                .forEach(others::add);
        return new NameForms(names, List.copyOf(others));
    }

    private static Stream<Link> literals(Graph graph, Node thing, Node property) {
        return graph.stream(thing, property, Node.ANY)
                .map(Triple::getObject)
                .filter(Node::isLiteral)
                .map(name -> new Link("", name.getLiteralLexicalForm(), name.getLiteralLanguage(), ""))
                .sorted(Comparator.comparing(Link::lang).thenComparing(Link::text));
    }
}
