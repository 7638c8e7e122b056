package org.diplomaticties.page;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.Iterator;
import java.util.List;
import java.util.Map;
import java.util.NavigableSet;
import java.util.Optional;
import java.util.TreeMap;
import java.util.TreeSet;
import org.apache.jena.graph.Graph;
import org.apache.jena.graph.Node;
import org.apache.jena.graph.Triple;
import org.apache.jena.sparql.core.DatasetGraph;
import org.apache.jena.sparql.core.Quad;
import org.apache.jena.sparql.util.NodeCmp;
import org.apache.jena.util.iterator.ExtendedIterator;
import org.diplomaticties.fact.PartialDate;
import org.diplomaticties.ontology.Ties;

/**
 * Short questions to the facts of all sources: values of a property, things that have a value, sources that say so. All that
 * is said of a thing is read at once, on the first question about it, and kept; for the making of one page.
 */
final class Facts {

    private static final Comparator<Node> ORDER = NodeCmp::compareRDFTerms;

    private final DatasetGraph dataset;
    private final Graph graph;

    /** By thing, property and value: the graphs that say so. */
    private final Map<Node, Map<Node, Map<Node, NavigableSet<Node>>>> read = new HashMap<>();

    private final Map<Node, Node> representatives = new HashMap<>();

    Facts(DatasetGraph dataset) {
        this.dataset = dataset;
        this.graph = dataset.getDefaultGraph();
    }

    /** The properties that a thing has, with their values. */
    private Map<Node, Map<Node, NavigableSet<Node>>> of(Node thing) {
        return read.computeIfAbsent(thing, subject -> {
            Map<Node, Map<Node, NavigableSet<Node>>> properties = new HashMap<>();
            Iterator<Quad> quads = dataset.findNG(Node.ANY, subject, Node.ANY, Node.ANY);
            while (quads.hasNext()) {
                Quad quad = quads.next();
                properties
                        .computeIfAbsent(quad.getPredicate(), property -> new TreeMap<>(ORDER))
                        .computeIfAbsent(quad.getObject(), value -> new TreeSet<>(ORDER))
                        .add(quad.getGraph());
            }
            return properties;
        });
    }

    /** The values of a property, in a fixed order. */
    List<Node> values(Node thing, Node property) {
        return List.copyOf(of(thing).getOrDefault(property, Map.of()).keySet());
    }

    /** The first value of a property, if it has any. */
    Optional<Node> value(Node thing, Node property) {
        return values(thing, property).stream().findFirst();
    }

    /** Whether a source says so. */
    boolean says(Node thing, Node property, Node value) {
        return !sources(Triple.create(thing, property, value)).isEmpty();
    }

    /** The sources that say a fact, by the names of their graphs. */
    List<Node> sources(Triple fact) {
        NavigableSet<Node> graphs = of(fact.getSubject())
                .getOrDefault(fact.getPredicate(), Map.of())
                .get(fact.getObject());
        return graphs == null ? List.of() : List.copyOf(graphs);
    }

    /** The things that have a value, in a fixed order. */
    List<Node> having(Node property, Node value) {
        ExtendedIterator<Node> found = graph.find(Node.ANY, property, value).mapWith(Triple::getSubject);
        try {
            List<Node> things = found.toList();
            things.sort(ORDER);
            return things;
        } finally {
            found.close();
        }
    }

    /** The dates that a property has, in a fixed order. */
    List<PartialDate> dates(Node thing, Node property) {
        return values(thing, property).stream()
                .filter(Node::isLiteral)
                .flatMap(date -> PartialDate.parse(date.getLiteralLexicalForm()).stream())
                .toList();
    }

    /** The one that stands for all records of the same thing; asked of many of which nothing else is. */
    Node representative(Node thing) {
        return representatives.computeIfAbsent(thing, told -> {
            ExtendedIterator<Node> ones =
                    graph.find(told, Ties.IDENTIFIED_WITH, Node.ANY).mapWith(Triple::getObject);
            return ones.toList().stream().min(ORDER).filter(Node::isURI).orElse(told);
        });
    }

    /** All records of the same thing, the one that stands for them first. */
    List<Node> records(Node thing) {
        List<Node> all = new ArrayList<>(List.of(representative(thing)));
        all.addAll(having(Ties.IDENTIFIED_WITH, all.get(0)));
        return List.copyOf(all);
    }
}
