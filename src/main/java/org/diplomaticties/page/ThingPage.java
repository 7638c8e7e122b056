package org.diplomaticties.page;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.Function;
import org.apache.jena.graph.Graph;
import org.apache.jena.graph.Node;
import org.apache.jena.graph.NodeFactory;
import org.apache.jena.graph.Triple;
import org.apache.jena.sparql.core.DatasetGraph;
import org.apache.jena.sparql.util.NodeCmp;
import org.apache.jena.util.iterator.ExtendedIterator;
import org.diplomaticties.ontology.Ties;
import org.diplomaticties.problem.Problem;
import org.diplomaticties.problem.TiesException;
import org.diplomaticties.rdf.Things;

/** The page of a thing of any kind: what is said of it, and what points at it, as the graph has it. */
final class ThingPage implements KindPage {

    /** So many values of one property are shown. */
    private static final int SHOWN = 50;

    /** What the template shows. */
    record View(String kind, String iri, Link name, List<Said> said, List<Said> pointing) {
        boolean anyPointing() {
            return !pointing.isEmpty();
        }
    }

    /**
     * A property with its values.
     *
     * @param more what is said of those that are not shown; empty where all are
     */
    record Said(Link property, List<Link> values, String more) {}

    @Override
    public PageContent of(Node thing, PageRequest request, DatasetGraph dataset) {
        Graph graph = dataset.getDefaultGraph();
        Labels labels = new Labels(dataset, request);
        View view = new View(
                request.messages().text("kind_" + Labels.kind(thing)),
                thing.getURI(),
                new Link("", labels.of(thing).text(), labels.of(thing).lang(), ""),
                said(graph.find(thing, Node.ANY, Node.ANY), Triple::getObject, labels, request.messages()),
                said(graph.find(Node.ANY, Node.ANY, thing), Triple::getSubject, labels, request.messages()));
        return new PageContent(labels.of(thing).text(), "", "thing", view);
    }

    /**
     * Makes sure that there is something to show.
     *
     * @throws TiesException if nothing is said of a thing
     */
    static void checkKnown(Node thing, DatasetGraph dataset) {
        Graph graph = dataset.getDefaultGraph();
        if (!graph.contains(thing, Node.ANY, Node.ANY) && !graph.contains(Node.ANY, Node.ANY, thing)) {
            throw new TiesException(Problem.unknown(
                    Things.shortForm(thing), "Nothing is said of this thing.", "Check its kind and key."));
        }
    }

    private static List<Said> said(
            ExtendedIterator<Triple> triples, Function<Triple, Node> value, Labels labels, Messages messages) {
        Map<String, List<Node>> byProperty = new TreeMap<>();
        try {
            triples.forEachRemaining(triple -> byProperty
                    .computeIfAbsent(triple.getPredicate().getURI(), key -> new ArrayList<>())
                    .add(value.apply(triple)));
        } finally {
            triples.close();
        }
        return byProperty.entrySet().stream()
                .map(entry -> said(entry.getKey(), entry.getValue(), labels, messages))
                .sorted(Comparator.comparing(said -> !said.property().href().contains("#")))
                .toList();
    }

    private static Said said(String property, List<Node> values, Labels labels, Messages messages) {
        int more = values.size() - SHOWN;
        return new Said(
                labels.link(NodeFactory.createURI(property)),
                values.stream()
                        .sorted(NodeCmp::compareRDFTerms)
                        .limit(SHOWN)
                        .map(labels::link)
                        .toList(),
                more > 0 ? messages.text("andMore", more) : "");
    }

    /** The thing of a kind with a key, if there is such a kind. */
    static Node thing(String kind, String key) {
        if (!Things.KINDS.contains(kind)) {
            throw new TiesException(Problem.unknown(
                    kind, "There is no such kind of thing.", "Use one of " + String.join(", ", sortedKinds()) + "."));
        }
        return NodeFactory.createURI(Ties.THINGS + kind + "/" + key);
    }

    private static List<String> sortedKinds() {
        return Things.KINDS.stream().sorted().toList();
    }
}
