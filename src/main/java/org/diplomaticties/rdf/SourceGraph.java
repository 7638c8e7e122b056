package org.diplomaticties.rdf;

import org.apache.jena.graph.Graph;
import org.apache.jena.graph.Node;

/**
 * The facts taken from one source, as they stand in its files.
 *
 * @param name the source's IRI, which is also the graph's name
 * @param folder the folder or file it was read from, as problems tell it
 * @param graph the facts
 * @param locations where each fact stands
 */
public record SourceGraph(Node name, String folder, Graph graph, Locations locations) {}
