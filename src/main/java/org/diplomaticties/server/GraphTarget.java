package org.diplomaticties.server;

import jakarta.servlet.http.HttpServletRequest;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import org.apache.jena.graph.Graph;
import org.apache.jena.graph.Node;
import org.apache.jena.sparql.core.DatasetGraph;
import org.apache.jena.sparql.core.Quad;
import org.diplomaticties.change.WriteRule;
import org.diplomaticties.linkeddata.PublicUrl;
import org.diplomaticties.problem.Problem;
import org.diplomaticties.problem.TiesException;
import org.diplomaticties.rdf.Things;

/**
 * The graph that a request is about: named by the parameter {@code graph} or {@code default} (SPARQL 1.1 Graph Store HTTP
 * Protocol, section 4.2), or by the URL itself (section 4.1), where {@code /data/source/key} stands for the source's IRI.
 *
 * @param name its name; {@link Quad#defaultGraphIRI} for the default graph
 */
record GraphTarget(Node name) {

    static final String PATH = "/data";

    private static final String GRAPH = "graph";
    private static final String DEFAULT = "default";
    private static final String MEND = "Give graph=source/key or graph=IRI, or default, once.";

    /**
     * Reads it from the path and the parameters.
     *
     * @param site where the server is found
     * @throws TiesException if they do not name just one graph
     */
    static GraphTarget of(HttpServletRequest request, PublicUrl site) {
        return ofAtMostOne(request, site)
                .orElseThrow(() -> new TiesException(Problem.invalid(GRAPH, "No graph is named.", MEND)));
    }

    /**
     * Reads it from the path and the parameters.
     *
     * @return empty if they name none
     * @throws TiesException if they name several, or none that there can be
     */
    static Optional<GraphTarget> ofAtMostOne(HttpServletRequest request, PublicUrl site) {
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
        String path = request.getRequestURI().substring(PATH.length()).replaceFirst("^/", "");
        int given = (graphs == null ? 0 : graphs.length)
                + (defaults == null ? 0 : defaults.length)
                + (path.isEmpty() ? 0 : 1);
        if (given > 1) {
            throw new TiesException(Problem.invalid(GRAPH, given + " graphs are named.", MEND));
        }
        if (defaults != null) {
            if (!defaults[0].isEmpty()) {
                throw new TiesException(Problem.invalid(DEFAULT, "It takes no value.", "Write ?default alone."));
            }
            return Optional.of(new GraphTarget(Quad.defaultGraphIRI));
        }
        if (given == 0) {
            return Optional.empty();
        }
        String text = path.isEmpty() ? graphs[0] : url(site, path);
        return Optional.of(new GraphTarget(named(text, site)
                .orElseThrow(() ->
                        new TiesException(Problem.invalid(GRAPH, Problem.quoted(text) + " names no graph.", MEND)))));
    }

    /** The URL by which this server knows a graph. */
    static String url(Node graph, PublicUrl site) {
        return Things.isOurs(graph) ? url(site, Things.shortForm(graph)) : graph.getURI();
    }

    private static String url(PublicUrl site, String path) {
        return site.of(PATH + "/" + path);
    }

    private static Optional<Node> named(String text, PublicUrl site) {
        String start = url(site, "");
        return text.startsWith(start)
                ? Things.named(text.substring(start.length())).or(() -> Things.parse(text))
                : Things.parse(text);
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
