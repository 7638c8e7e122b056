package org.diplomaticties.linkeddata;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import org.apache.jena.graph.Graph;
import org.apache.jena.graph.Node;
import org.apache.jena.graph.Triple;
import org.apache.jena.sparql.core.DatasetGraph;
import org.apache.jena.sparql.core.DatasetGraphFactory;
import org.apache.jena.sparql.core.Quad;
import org.apache.jena.sparql.graph.GraphFactory;
import org.apache.jena.vocabulary.SKOS;
import org.diplomaticties.problem.Problem;
import org.diplomaticties.problem.TiesException;
import org.diplomaticties.rdf.RdfWriter;
import org.diplomaticties.rdf.Things;

/**
 * What is said of a thing: of itself, of its participations and tenures and by which claims; and what points at it. The
 * triples have an order that follows from the graph alone, and pages cut them: each triple is on one page. Labels of all
 * that a page names come with the page and do not count. To be used within one read transaction.
 */
public final class Description {

    /** So many triples make a page. */
    public static final int PAGE = 500;

    private final Node thing;
    private final Outline outline;
    private final DatasetGraph dataset;

    Description(Node thing, Outline outline, DatasetGraph dataset) {
        this.thing = thing;
        this.outline = outline;
        this.dataset = dataset;
    }

    /**
     * Describes a thing.
     *
     * @throws TiesException if nothing is said of it
     */
    public static Description of(Node thing, DatasetGraph dataset) {
        Outline outline = Outline.of(thing, dataset);
        if (outline.parts().isEmpty()) {
            throw unknown(thing);
        }
        return new Description(thing, outline, dataset);
    }

    /** What is told of a thing of which nothing is said. */
    public static TiesException unknown(Node thing) {
        return new TiesException(
                Problem.unknown(Things.shortForm(thing), "Nothing is said of this thing.", "Check its kind and key."));
    }

    /** Whether something is said of a thing: of itself, or of another by naming it. */
    public static boolean isSaid(Node thing, DatasetGraph dataset) {
        Graph graph = dataset.getDefaultGraph();
        return graph.contains(thing, Node.ANY, Node.ANY) || graph.contains(Node.ANY, Node.ANY, thing);
    }

    public Node thing() {
        return thing;
    }

    Outline outline() {
        return outline;
    }

    /** How many triples there are, labels of what they name apart. */
    public long triples() {
        return outline.triples();
    }

    /** How many pages there are; at least one. */
    public long pages() {
        return Math.max(1, (triples() + PAGE - 1) / PAGE);
    }

    /** All of it as one graph, with labels. */
    public Graph graph() {
        return graph(triples(0, triples()));
    }

    /** A page as a graph, with labels; pages are numbered from 1. */
    public Graph graph(long page) {
        return graph(page(page));
    }

    /** A page with labels, each triple in the named graphs of the sources that say it. */
    public DatasetGraph bySource(long page) {
        DatasetGraph sources = DatasetGraphFactory.create();
        graph(page).stream()
                .flatMap(triple ->
                        dataset.stream(Node.ANY, triple.getSubject(), triple.getPredicate(), triple.getObject()))
                .filter(quad -> !quad.isDefaultGraph())
                .map(quad -> Quad.create(quad.getGraph(), quad.asTriple()))
                .forEach(sources::add);
        return sources;
    }

    /** The triples of a page without labels, in order. */
    List<Triple> page(long page) {
        if (page < 1 || page > pages()) {
            throw new TiesException(Problem.unknown(
                    "page",
                    "There is no page " + page + " of this description.",
                    pages() == 1 ? "It has one page." : "Its pages are numbered from 1 to " + pages() + "."));
        }
        return triples((page - 1) * PAGE, page * PAGE);
    }

    private List<Triple> triples(long from, long to) {
        List<Triple> triples = new ArrayList<>();
        long start = 0;
        for (Outline.Part part : outline.parts()) {
            long end = start + part.triples();
            if (end > from && start < to) {
                dataset.getDefaultGraph().stream(
                                part.match().getSubject(),
                                part.match().getPredicate(),
                                part.match().getObject())
                        .sorted(RdfWriter.ORDER)
                        .skip(Math.max(0, from - start))
                        .limit(to - Math.max(start, from))
                        .forEach(triples::add);
            }
            start = end;
        }
        return triples;
    }

    private Graph graph(List<Triple> triples) {
        Graph graph = GraphFactory.createDefaultGraph();
        Set<Node> named = new LinkedHashSet<>();
        for (Triple triple : triples) {
            graph.add(triple);
            named.add(triple.getSubject());
            named.add(triple.getObject());
        }
        named.stream()
                .filter(node -> !node.isLiteral())
                .flatMap(node -> dataset.getDefaultGraph().stream(node, SKOS.prefLabel.asNode(), Node.ANY))
                .forEach(graph::add);
        return graph;
    }
}
