package org.diplomaticties.store;

import org.apache.jena.graph.Graph;
import org.apache.jena.graph.Node;
import org.apache.jena.graph.NodeFactory;
import org.apache.jena.graph.Triple;
import org.apache.jena.query.ARQ;
import org.apache.jena.sparql.core.DatasetGraph;
import org.apache.jena.sparql.core.DatasetGraphFactory;
import org.apache.jena.sparql.core.Quad;
import org.diplomaticties.ontology.Ontology;
import org.diplomaticties.ontology.Ties;
import org.diplomaticties.rdf.Prefixes;
import org.diplomaticties.rdf.SourceGraph;
import org.diplomaticties.validate.ValidSources;

/**
 * The data set that queries see. Each source is a named graph, and so is the vocabulary; the default graph is the merge
 * of all, so that nobody has to write {@code GRAPH} to get an answer and no triple counts twice.
 */
public final class Store {

    private final DatasetGraph dataset;

    private Store(DatasetGraph dataset) {
        this.dataset = dataset;
    }

    /** Holds sources in memory, for reading. */
    public static Store inMemory(Ontology ontology, ValidSources sources) {
        DatasetGraph dataset = DatasetGraphFactory.createTxnMem();
        // A query that reaches out would make the server a way into its operator's network.
        dataset.getContext().set(ARQ.httpServiceAllowed, false);
        dataset.executeWrite(() -> {
            Prefixes.ALL.forEach((prefix, namespace) -> dataset.prefixes().add(prefix, namespace));
            add(dataset, NodeFactory.createURI(Ties.ONTOLOGY), ontology.vocabulary());
            for (SourceGraph source : sources.sources()) {
                add(dataset, source.name(), source.graph());
            }
        });
        return new Store(dataset);
    }

    /** The data set; to be read within a transaction. */
    public DatasetGraph dataset() {
        return dataset;
    }

    private static void add(DatasetGraph dataset, Node name, Graph graph) {
        graph.stream().forEach((Triple triple) -> {
            dataset.add(Quad.create(name, triple));
            dataset.add(Quad.create(Quad.defaultGraphIRI, triple));
        });
    }
}
