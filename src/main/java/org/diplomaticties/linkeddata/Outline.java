package org.diplomaticties.linkeddata;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import org.apache.jena.graph.Graph;
import org.apache.jena.graph.Node;
import org.apache.jena.graph.Triple;
import org.apache.jena.query.Query;
import org.apache.jena.query.QueryFactory;
import org.apache.jena.query.Syntax;
import org.apache.jena.sparql.core.DatasetGraph;
import org.apache.jena.sparql.core.Var;
import org.apache.jena.sparql.engine.binding.Binding;
import org.apache.jena.sparql.exec.QueryExec;
import org.apache.jena.sparql.util.NodeCmp;
import org.diplomaticties.file.TextFile;
import org.diplomaticties.ontology.Ties;

/**
 * What makes a description, in an order that follows from the graph alone: the thing; its tenures; the meetings of a
 * participant; participations; passages; claims about all these; the links that make it one with others; and what else
 * points at it. Reads no triple whole, so that a state with 100,000 participations has one soon.
 *
 * @param parts each with the triples that it brings, all of them different
 */
record Outline(List<Part> parts) {

    private static final Var THING = Var.alloc("_thing_iri");
    private static final Var RANK = Var.alloc("rank");
    private static final Var NODE = Var.alloc("node");
    private static final Var TRIPLES = Var.alloc("triples");

    private static final Comparator<Ranked> ORDER =
            Comparator.comparing(Ranked::rank).thenComparing(Ranked::node, NodeCmp::compareRDFTerms);

    /**
     * Triples of one subject.
     *
     * @param match the subject, and the predicate and object where only triples with these are meant
     * @param triples how many there are
     */
    record Part(Triple match, int triples) {}

    /** A node that is described whole, with the place of its sort in the order. */
    private record Ranked(int rank, Node node, int triples) {}

    Outline {
        parts = List.copyOf(parts);
    }

    static Outline of(Node thing, DatasetGraph dataset) {
        Graph graph = dataset.getDefaultGraph();
        List<Part> parts = new ArrayList<>();
        Set<Node> whole = new HashSet<>();
        for (Ranked ranked : whole(thing, dataset)) {
            if (whole.add(ranked.node())) { // in the first of the sorts that it is of
                parts.add(new Part(Triple.createMatch(ranked.node(), null, null), ranked.triples()));
            }
        }
        addLinks(thing, graph, whole, parts);
        pointers(thing, graph).forEach((subject, triples) -> {
            if (!whole.contains(subject)) {
                parts.add(new Part(Triple.createMatch(subject, null, thing), triples));
            }
        });
        return new Outline(parts);
    }

    /** How many triples there are. */
    long triples() {
        return parts.stream().mapToLong(Part::triples).sum();
    }

    private static List<Ranked> whole(Node thing, DatasetGraph dataset) {
        String text = TextFile.read(Outline.class.getResourceAsStream("outline.rq"), "outline.rq")
                .text();
        Query query = QueryFactory.create(text, Syntax.syntaxSPARQL_11);
        List<Ranked> nodes = new ArrayList<>();
        try (QueryExec execution = QueryExec.dataset(dataset)
                .query(query)
                .substitution(THING, thing)
                .build()) {
            execution.select().forEachRemaining((Binding row) -> {
                if (row.contains(NODE)) {
                    nodes.add(new Ranked(number(row, RANK), row.get(NODE), number(row, TRIPLES)));
                }
            });
        }
        nodes.sort(ORDER);
        return nodes;
    }

    private static int number(Binding row, Var column) {
        return ((Number) row.get(column).getLiteralValue()).intValue();
    }

    /** The others of its group of records that are one (dt:identifiedWith leads to the one that stands for all). */
    private static void addLinks(Node thing, Graph graph, Set<Node> whole, List<Part> parts) {
        List<Node> representatives = graph.stream(thing, Ties.IDENTIFIED_WITH, Node.ANY)
                .map(Triple::getObject)
                .sorted(NodeCmp::compareRDFTerms)
                .toList();
        for (Node one : representatives) {
            graph.stream(Node.ANY, Ties.IDENTIFIED_WITH, one)
                    .map(Triple::getSubject)
                    .filter(other -> !whole.contains(other))
                    .sorted(NodeCmp::compareRDFTerms)
                    .forEach(other -> parts.add(new Part(Triple.create(other, Ties.IDENTIFIED_WITH, one), 1)));
        }
    }

    private static Map<Node, Integer> pointers(Node thing, Graph graph) {
        Map<Node, Integer> pointers = new TreeMap<>(NodeCmp::compareRDFTerms);
        graph.stream(Node.ANY, Node.ANY, thing).forEach(triple -> pointers.merge(triple.getSubject(), 1, Integer::sum));
        return pointers;
    }
}
