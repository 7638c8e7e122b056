package org.diplomaticties.change;

import java.util.List;
import java.util.Optional;
import org.apache.jena.graph.Graph;
import org.apache.jena.graph.Node;
import org.apache.jena.graph.Triple;
import org.apache.jena.sparql.core.Quad;
import org.apache.jena.vocabulary.RDF;
import org.diplomaticties.ontology.Ties;

/** Which graphs of a data set may be written. */
public interface WriteRule {

    /** Those of sources alone: the default graph follows from them, and the vocabulary comes with the program. */
    WriteRule SOURCES = new SourcesAlone();

    /** Why a graph may not be written, as a sentence; empty if it may. */
    Optional<String> refusal(Node graph);

    /**
     * The graph in which facts belong that come without the name of one.
     *
     * @param unused a name that no graph has
     * @return empty if the facts do not tell
     */
    Optional<Node> graphFor(Graph facts, Node unused);

    /** The rule of a data set that holds one graph for each source. */
    final class SourcesAlone implements WriteRule {

        private SourcesAlone() {}

        @Override
        public Optional<String> refusal(Node graph) {
            if (Quad.isDefaultGraph(graph) || Quad.isUnionGraph(graph)) {
                return Optional.of(
                        "The default graph is the merge of the sources; it follows from them and cannot be written.");
            }
            if (graph.equals(Edit.VOCABULARY)) {
                return Optional.of("The vocabulary comes with the program and cannot be written.");
            }
            return graph.isURI() ? Optional.empty() : Optional.of("A graph needs an IRI as its name.");
        }

        @Override
        public Optional<Node> graphFor(Graph facts, Node unused) {
            List<Node> described = facts.stream(Node.ANY, RDF.type.asNode(), Ties.SOURCE)
                    .map(Triple::getSubject)
                    .toList();
            return described.size() == 1 ? Optional.of(described.get(0)) : Optional.empty();
        }
    }
}
