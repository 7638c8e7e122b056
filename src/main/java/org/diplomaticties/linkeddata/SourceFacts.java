package org.diplomaticties.linkeddata;

import java.util.List;
import java.util.Map;
import org.apache.jena.graph.Graph;
import org.apache.jena.graph.Node;
import org.apache.jena.graph.NodeFactory;
import org.apache.jena.sparql.graph.GraphFactory;
import org.apache.jena.vocabulary.DCAT;
import org.apache.jena.vocabulary.DCTerms;
import org.apache.jena.vocabulary.RDF;
import org.apache.jena.vocabulary.SKOS;
import org.apache.jena.vocabulary.VOID;
import org.diplomaticties.ontology.Ties;

/** What a catalogue says of one source: what the source says of itself, in the catalogue's terms. */
final class SourceFacts {

    private static final List<Node> AS_THEY_ARE = List.of(
            DCTerms.license.asNode(), DCTerms.issued.asNode(), DCTerms.publisher.asNode(), DCTerms.language.asNode());

    private static final Map<Node, Node> COVERAGE = Map.of(
            Ties.COVERAGE_BEGIN, DCAT.startDate.asNode(),
            Ties.COVERAGE_END, DCAT.endDate.asNode());

    private SourceFacts() {}

    /**
     * The facts of a source.
     *
     * @param part what the data from this source is called
     * @param data where the source is described
     */
    static Graph of(Node source, Node part, Graph data) {
        Graph graph = GraphFactory.createDefaultGraph();
        graph.add(part, RDF.type.asNode(), VOID.Dataset.asNode());
        graph.add(part, RDF.type.asNode(), DCAT.Dataset.asNode());
        graph.add(part, DCTerms.source.asNode(), source);
        copy(source, SKOS.prefLabel.asNode(), part, DCTerms.title.asNode(), data, graph);
        AS_THEY_ARE.forEach(property -> copy(source, property, part, property, data, graph));
        Node period = NodeFactory.createURI(part.getURI() + "/coverage");
        COVERAGE.forEach((ours, theirs) -> copy(source, ours, period, theirs, data, graph));
        if (graph.contains(period, Node.ANY, Node.ANY)) {
            graph.add(period, RDF.type.asNode(), DCTerms.PeriodOfTime.asNode());
            graph.add(part, DCTerms.temporal.asNode(), period);
        }
        return graph;
    }

    private static void copy(Node source, Node from, Node part, Node to, Graph data, Graph graph) {
        data.stream(source, from, Node.ANY).forEach(triple -> graph.add(part, to, triple.getObject()));
    }
}
