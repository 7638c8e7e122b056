package org.diplomaticties.linkeddata;

import java.util.Map;
import org.apache.jena.datatypes.xsd.XSDDatatype;
import org.apache.jena.graph.Graph;
import org.apache.jena.graph.Node;
import org.apache.jena.graph.NodeFactory;
import org.apache.jena.shacl.vocabulary.SHACL;
import org.apache.jena.sparql.graph.GraphFactory;
import org.apache.jena.vocabulary.DCTerms;
import org.apache.jena.vocabulary.OWL2;
import org.apache.jena.vocabulary.RDF;
import org.apache.jena.vocabulary.RDFS;
import org.apache.jena.vocabulary.SchemaDO;
import org.diplomaticties.query.Form;
import org.diplomaticties.query.Questions;
import org.diplomaticties.query.SavedQuery;
import org.diplomaticties.rdf.Prefixes;

/**
 * Saved queries as examples for the SPARQL endpoint, in the form that the SIB Swiss Institute of Bioinformatics uses for its
 * own (sparql-examples): executables of SHACL, with the endpoint that they are for. Each can be run as it is.
 */
public final class QueryExamples {

    /** Where they are found. */
    public static final String PATH = "/.well-known/sparql-examples";

    private static final Node EXECUTABLE = NodeFactory.createURI(SHACL.NS + "SPARQLExecutable");
    private static final Node SELECT_EXECUTABLE = NodeFactory.createURI(SHACL.NS + "SPARQLSelectExecutable");

    private QueryExamples() {}

    /** All saved queries. */
    public static Graph all(Questions questions, PublicUrl server) {
        Graph graph = GraphFactory.createDefaultGraph();
        questions.all().forEach(question -> {
            if (question instanceof SavedQuery saved) {
                add(saved, server, graph);
            }
        });
        addPrefixes(server, graph);
        return graph;
    }

    /** One saved query. */
    public static Graph of(SavedQuery saved, PublicUrl server) {
        Graph graph = GraphFactory.createDefaultGraph();
        add(saved, server, graph);
        addPrefixes(server, graph);
        return graph;
    }

    private static void add(SavedQuery saved, PublicUrl server, Graph graph) {
        Form form = saved.form();
        Node example = NodeFactory.createURI(server.of(PATH + "/" + form.name()));
        graph.add(example, RDF.type.asNode(), EXECUTABLE);
        graph.add(example, RDF.type.asNode(), SELECT_EXECUTABLE);
        graph.add(example, RDFS.comment.asNode(), english(form.header().summary()));
        graph.add(example, DCTerms.description.asNode(), english(form.header().description()));
        form.header()
                .tags()
                .forEach(tag -> graph.add(example, SchemaDO.keywords.asNode(), NodeFactory.createLiteralString(tag)));
        graph.add(example, SHACL.prefixes, prefixes(server));
        graph.add(example, SHACL.select, NodeFactory.createLiteralString(saved.example()));
        graph.add(example, SchemaDO.target.asNode(), NodeFactory.createURI(server.of("/sparql")));
        graph.add(example, DCTerms.source.asNode(), NodeFactory.createURI(server.of(text(form.name()))));
    }

    /** The path of a saved query's text. */
    public static String text(String name) {
        return "/queries/" + name + ".rq";
    }

    private static void addPrefixes(PublicUrl server, Graph graph) {
        graph.add(prefixes(server), RDF.type.asNode(), OWL2.Ontology.asNode());
        for (Map.Entry<String, String> prefix : Prefixes.ALL.entrySet()) {
            Node declaration = NodeFactory.createURI(server.of(PATH) + "#prefix-" + prefix.getKey());
            graph.add(prefixes(server), SHACL.declare, declaration);
            graph.add(declaration, SHACL.prefix, NodeFactory.createLiteralString(prefix.getKey()));
            graph.add(
                    declaration,
                    SHACL.namespace,
                    NodeFactory.createLiteralDT(prefix.getValue(), XSDDatatype.XSDanyURI));
        }
    }

    private static Node prefixes(PublicUrl server) {
        return NodeFactory.createURI(server.of(PATH) + "#prefixes");
    }

    private static Node english(String text) {
        return NodeFactory.createLiteralLang(text, "en");
    }
}
