package org.diplomaticties.conformance;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;
import org.apache.jena.graph.Graph;
import org.apache.jena.graph.NodeFactory;
import org.apache.jena.rdf.model.Property;
import org.apache.jena.rdf.model.Resource;
import org.apache.jena.rdf.model.Statement;
import org.apache.jena.riot.RDFParser;
import org.apache.jena.sparql.core.DatasetGraph;
import org.apache.jena.sparql.core.DatasetGraphFactory;
import org.apache.jena.sparql.graph.GraphFactory;
import org.apache.jena.vocabulary.RDFS;

/**
 * A test, as a manifest describes it.
 *
 * @param folder the folder of all tests
 * @param suite the manifest's folder in it
 * @param test the test, in the graph of the manifest
 * @param type its class, without the namespace
 */
record Entry(Path folder, String suite, Resource test, String type) {

    /** What stands before a file's path in IRIs: every IRI is absolute, and leads nowhere. */
    static final String BASE = "http://conformance.example/";

    String iri() {
        return test.getURI();
    }

    /** What it does, or is about. */
    Resource action() {
        return test.getRequiredProperty(Vocabulary.ACTION).getResource();
    }

    Optional<Resource> result() {
        return value(test, Vocabulary.RESULT);
    }

    static Optional<Resource> value(Resource subject, Property property) {
        return Optional.ofNullable(subject.getProperty(property)).map(Statement::getResource);
    }

    Path file(String iri) {
        return folder.resolve(iri.substring(BASE.length()));
    }

    boolean isFile(String iri) {
        return iri.startsWith(BASE) && Files.isRegularFile(file(iri));
    }

    String text(String iri) {
        try {
            return Files.readString(file(iri));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    Graph graph(String iri) {
        Graph graph = GraphFactory.createDefaultGraph();
        RDFParser.create()
                .source(file(iri))
                .base(iri)
                .checking(false) // some data is there to be wrong
                .parse(graph);
        return graph;
    }

    /**
     * The data set that a node of the manifest tells of by properties of a namespace: {@code data} for the default graph,
     * {@code graphData} for named ones.
     */
    DatasetGraph dataset(Resource node, String namespace) {
        DatasetGraph dataset = DatasetGraphFactory.create();
        node.listProperties(Vocabulary.property(namespace, "data")).forEach(statement -> {
            Graph graph = graph(statement.getResource().getURI());
            graph.stream().forEach(dataset.getDefaultGraph()::add);
        });
        node.listProperties(Vocabulary.property(namespace, "graphData"))
                .forEach(statement -> addNamed(dataset, statement.getResource(), namespace));
        return dataset;
    }

    private void addNamed(DatasetGraph dataset, Resource named, String namespace) {
        Resource file = value(named, Vocabulary.property(namespace, "graph")).orElse(named);
        String name =
                named.hasProperty(RDFS.label) ? named.getProperty(RDFS.label).getString() : file.getURI();
        addNamed(dataset, name, file.getURI());
    }

    void addNamed(DatasetGraph dataset, String name, String file) {
        graph(file).stream().forEach(dataset.getGraph(NodeFactory.createURI(name))::add);
    }
}
