package org.diplomaticties.server;

import jakarta.servlet.http.HttpServletRequest;
import java.util.Map;
import java.util.TreeMap;
import org.apache.jena.graph.Graph;
import org.apache.jena.graph.Node;
import org.apache.jena.sparql.core.DatasetGraph;
import org.apache.jena.sparql.core.Quad;
import org.diplomaticties.change.WriteRule;
import org.diplomaticties.problem.Problem;
import org.diplomaticties.problem.TiesException;
import org.diplomaticties.rdf.Things;

/**
 * The graph that a request is about.
 *
 * @param name its name; {@link Quad#defaultGraphIRI} for the default graph
 */
record GraphTarget(Node name) {

    private static final String GRAPH = "graph";
    private static final String DEFAULT = "default";
    private static final String MEND = "Give graph=source/key or graph=IRI, or default, once.";

    /**
     * Reads it from the parameters.
     *
     * @throws TiesException if they do not name just one graph
     */
    static GraphTarget of(HttpServletRequest request) {
        if (RequestBody.mediaType(request).equals(RequestBody.FORM)) {
            throw RequestBody.notTaken("Content-Type", "A form is no graph.", "Send the facts as text/turtle.");
        }
        Map<String, String[]> parameters = new TreeMap<>(request.getParameterMap());
        parameters.remove(VersionHeaders.PARAMETER);
        String[] graphs = parameters.remove(GRAPH);
        String[] defaults = parameters.remove(DEFAULT);
        for (String other : parameters.keySet()) {
            throw new TiesException(Problem.invalid(other, "There is no such parameter.", MEND));
        }
        int given = (graphs == null ? 0 : graphs.length) + (defaults == null ? 0 : defaults.length);
        if (given != 1) {
            throw new TiesException(
                    Problem.invalid(GRAPH, given == 0 ? "No graph is named." : given + " graphs are named.", MEND));
        }
        if (graphs == null) {
            if (!defaults[0].isEmpty()) {
                throw new TiesException(Problem.invalid(DEFAULT, "It takes no value.", "Write ?default alone."));
            }
            return new GraphTarget(Quad.defaultGraphIRI);
        }
        return new GraphTarget(Things.parse(graphs[0])
                .orElseThrow(() ->
                        new TiesException(Problem.invalid(GRAPH, "\"" + graphs[0] + "\" names no graph.", MEND))));
    }

    /**
     * The graph as it is in a data set.
     *
     * @throws TiesException if it is not there
     */
    Graph in(DatasetGraph dataset) {
        if (Quad.isDefaultGraph(name)) {
            return dataset.getDefaultGraph();
        }
        Graph graph = dataset.getGraph(name);
        if (graph.isEmpty()) {
            throw unknown(name);
        }
        return graph;
    }

    /**
     * The name of the graph, to be written.
     *
     * @throws TiesException if it may not be written
     */
    Node written(WriteRule rule) {
        rule.refusal(name).ifPresent(reason -> {
            throw new TiesException(Problem.invalid(
                    Quad.isDefaultGraph(name) ? DEFAULT : GRAPH,
                    reason,
                    "Write to the graph of a source, with graph=source/key."));
        });
        return name;
    }

    static TiesException unknown(Node name) {
        return new TiesException(Problem.unknown(
                Things.shortForm(name),
                "There is no such source.",
                "Check the name; this version has no facts from it."));
    }
}
