package org.diplomaticties.linkeddata;

import java.util.Iterator;
import org.apache.jena.graph.Graph;
import org.apache.jena.graph.Node;
import org.apache.jena.graph.NodeFactory;
import org.apache.jena.graph.Triple;
import org.apache.jena.riot.Lang;
import org.apache.jena.riot.RDFParser;
import org.apache.jena.sparql.core.DatasetGraph;
import org.apache.jena.sparql.function.FunctionRegistry;
import org.apache.jena.sparql.graph.GraphFactory;
import org.apache.jena.vocabulary.RDF;
import org.diplomaticties.file.TextFile;
import org.diplomaticties.ontology.Ties;
import org.diplomaticties.rdf.Things;

/**
 * What the SPARQL endpoint can do (SPARQL 1.1 Service Description): formats, functions, and the named graphs that there are,
 * each with the part of the catalogue that tells how much is in it.
 */
public final class ServiceDescription {

    private static final String SD = "http://www.w3.org/ns/sparql-service-description#";

    private final TextFile always = TextFile.read(
            ServiceDescription.class.getResourceAsStream("service-description.ttl"), "service-description.ttl");

    /** The description, to be called within a read transaction. */
    public Graph of(PublicUrl server, DatasetGraph dataset) {
        Graph graph = GraphFactory.createDefaultGraph();
        String endpoint = server.of("/sparql");
        RDFParser.fromString(always.text(), Lang.TURTLE).base(endpoint).parse(graph);
        Node service = NodeFactory.createURI(endpoint + "#service");
        for (Iterator<String> functions = FunctionRegistry.get().keys(); functions.hasNext(); ) {
            Node function = NodeFactory.createURI(functions.next());
            graph.add(service, term("extensionFunction"), function);
            graph.add(function, RDF.type.asNode(), term("Function"));
        }
        Node all = NodeFactory.createURI(endpoint + "#dataset");
        dataset.getDefaultGraph().stream(Node.ANY, RDF.type.asNode(), Ties.SOURCE)
                .map(Triple::getSubject)
                .filter(source -> dataset.contains(source, Node.ANY, Node.ANY, Node.ANY))
                .forEach(source -> {
                    Node named = NodeFactory.createURI(endpoint + "#" + Things.shortForm(source));
                    Node part = Catalogue.part(server, source);
                    graph.add(all, term("namedGraph"), named);
                    graph.add(named, RDF.type.asNode(), term("NamedGraph"));
                    graph.add(named, term("name"), source);
                    graph.add(named, term("graph"), part);
                    graph.add(part, RDF.type.asNode(), term("Graph"));
                });
        return graph;
    }

    private static Node term(String name) {
        return NodeFactory.createURI(SD + name);
    }
}
