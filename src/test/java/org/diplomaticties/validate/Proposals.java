package org.diplomaticties.validate;

import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.apache.jena.graph.Graph;
import org.apache.jena.graph.Node;
import org.apache.jena.graph.Triple;
import org.apache.jena.sparql.core.DatasetGraph;
import org.apache.jena.sparql.core.DatasetGraphFactory;
import org.diplomaticties.ontology.Ontology;
import org.diplomaticties.rdf.Locations;
import org.diplomaticties.rdf.SourceGraph;
import org.diplomaticties.rdf.SourceReader;

/** Puts sources into an empty data set, and has all of them checked. */
final class Proposals {

    private Proposals() {}

    static Checked of(Ontology ontology, SourceReader read) {
        DatasetGraph dataset = DatasetGraphFactory.create();
        Locations locations = new Locations();
        add(dataset.getDefaultGraph(), ontology.vocabulary());
        for (SourceGraph source : read.sources()) {
            add(dataset.getGraph(source.name()), source.graph());
            add(dataset.getDefaultGraph(), source.graph());
            locations.addAll(source.locations());
        }
        Set<Node> names = read.sources().stream().map(SourceGraph::name).collect(Collectors.toSet());
        Stream<Triple> all = read.sources().stream().flatMap(source -> source.graph().stream());
        return new Validator(ontology).affected(Graph.emptyGraph, dataset, names, all, locations);
    }

    private static void add(Graph target, Graph triples) {
        triples.stream().forEach(target::add);
    }
}
