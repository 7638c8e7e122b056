package org.diplomaticties.result;

import org.apache.jena.graph.Graph;
import org.apache.jena.graph.Node;
import org.apache.jena.graph.Triple;
import org.apache.jena.vocabulary.SKOS;
import org.diplomaticties.rdf.Things;

/** English names of things that rows leave without one. */
final class Labels {

    private final Graph graph;

    Labels(Graph graph) {
        this.graph = graph;
    }

    /** The thing's name; its kind and key where the graph has none. */
    String of(Node thing) {
        return graph.stream(thing, SKOS.prefLabel.asNode(), Node.ANY)
                .map(Triple::getObject)
                .filter(label -> label.isLiteral() && label.getLiteralLanguage().equals("en"))
                .map(Node::getLiteralLexicalForm)
                .sorted()
                .findFirst()
                .orElse(Things.shortForm(thing));
    }
}
