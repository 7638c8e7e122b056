package org.diplomaticties.ontology;

import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.apache.jena.graph.Graph;
import org.apache.jena.graph.Node;
import org.apache.jena.graph.Triple;
import org.apache.jena.riot.Lang;
import org.apache.jena.riot.RDFParser;
import org.apache.jena.riot.system.ErrorHandlerFactory;
import org.apache.jena.sparql.graph.GraphFactory;
import org.apache.jena.vocabulary.OWL2;
import org.apache.jena.vocabulary.RDF;
import org.diplomaticties.file.Folder;
import org.diplomaticties.file.TextFile;

/** The ontology's files: the vocabulary with its concept schemes, and the shapes that a graph must fit. */
public final class Ontology {

    private static final String SHAPES = "shapes.ttl";
    private static final List<Node> PROPERTY_TYPES =
            List.of(OWL2.ObjectProperty.asNode(), OWL2.DatatypeProperty.asNode(), OWL2.AnnotationProperty.asNode());

    private final Graph vocabulary;
    private final Graph shapes;
    private final String context;
    private final Set<Node> classes;
    private final Set<Node> properties;

    private Ontology(Graph vocabulary, Graph shapes, String context) {
        this.vocabulary = vocabulary;
        this.shapes = shapes;
        this.context = context;
        this.classes = declared(List.of(OWL2.Class.asNode()));
        this.properties = declared(PROPERTY_TYPES);
    }

    /** Reads the ontology that the jar carries. */
    public static Ontology bundled() {
        return read(Folder.bundled("ontology"));
    }

    static Ontology read(Folder folder) {
        Graph vocabulary = GraphFactory.createDefaultGraph();
        Graph shapes = GraphFactory.createDefaultGraph();
        for (TextFile file : folder.files(".ttl")) {
            RDFParser.fromString(file.text(), Lang.TURTLE)
                    .errorHandler(ErrorHandlerFactory.errorHandlerStrictNoLogging)
                    .parse(file.name().endsWith(SHAPES) ? shapes : vocabulary);
        }
        return new Ontology(vocabulary, shapes, folder.file("context.jsonld").text());
    }

    /** Classes, properties and concept schemes, with the terms reused from other vocabularies. Not to be changed. */
    public Graph vocabulary() {
        return vocabulary;
    }

    /** The SHACL shapes. Not to be changed. */
    public Graph shapes() {
        return shapes;
    }

    /** The JSON-LD context, as its file stands. */
    public String context() {
        return context;
    }

    /** The classes that data may use. */
    public Set<Node> classes() {
        return classes;
    }

    /** The properties that data may use. */
    public Set<Node> properties() {
        return properties;
    }

    private Set<Node> declared(List<Node> types) {
        return types.stream()
                .flatMap(type -> vocabulary.stream(Node.ANY, RDF.type.asNode(), type))
                .map(Triple::getSubject)
                .collect(Collectors.toUnmodifiableSet());
    }
}
