package org.diplomaticties.linkeddata;

import java.util.ArrayList;
import java.util.Collection;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import org.apache.jena.graph.Graph;
import org.apache.jena.graph.Node;
import org.apache.jena.graph.Triple;
import org.apache.jena.sparql.util.NodeCmp;
import org.apache.jena.vocabulary.ORG;
import org.apache.jena.vocabulary.RDF;
import org.diplomaticties.ontology.Ties;

/**
 * What makes a description, in an order that follows from the graph alone: the thing; its tenures; the meetings of a
 * participant; participations; passages; claims about all these; the links that make it one with others; and what else
 * points at it. Reads no triple whole, so that a state with 100,000 participations has one soon.
 *
 * @param parts each with the triples that it brings, all of them different
 */
record Outline(List<Part> parts) {

    /**
     * Triples of one subject.
     *
     * @param match the subject, and the predicate and object where only triples with these are meant
     * @param triples how many there are
     */
    record Part(Triple match, int triples) {}

    Outline {
        parts = List.copyOf(parts);
    }

    static Outline of(Node thing, Graph graph) {
        return new Building(thing, graph).build();
    }

    /** How many triples there are. */
    long triples() {
        return parts.stream().mapToLong(Part::triples).sum();
    }

    private static final class Building {

        private final Node thing;
        private final Graph graph;
        private final List<Part> parts = new ArrayList<>();
        private final Set<Node> whole = new HashSet<>();

        Building(Node thing, Graph graph) {
            this.thing = thing;
            this.graph = graph;
        }

        Outline build() {
            Set<Node> taken = subjects(Ties.PARTICIPANT, List.of(thing));
            Set<Node> participations = new LinkedHashSet<>(taken);
            graph.find(thing, Ties.HAS_PARTICIPATION, Node.ANY)
                    .forEach(triple -> participations.add(triple.getObject()));
            Set<Node> tenures = subjects(ORG.member.asNode(), List.of(thing));
            tenures.addAll(subjects(Ties.HAS_POST, List.of(thing)));
            tenures.removeIf(node -> !graph.contains(node, RDF.type.asNode(), Ties.TENURE));

            Map<Node, Integer> pointers = pointers();
            add(List.of(thing));
            add(tenures);
            add(subjects(Ties.HAS_PARTICIPATION, taken));
            add(participations);
            add(pointers.keySet().stream().filter(this::isPartOfThing).toList());
            add(subjects(RDF.subject.asNode(), List.copyOf(whole)));
            addLinks();
            pointers.forEach((subject, triples) -> {
                if (!whole.contains(subject)) {
                    parts.add(new Part(Triple.createMatch(subject, null, thing), triples));
                }
            });
            return new Outline(parts);
        }

        /** Passages have the IRI of their source with a fragment: who looks one up is sent to its source. */
        private boolean isPartOfThing(Node node) {
            return thing.isURI() && node.isURI() && node.getURI().startsWith(thing.getURI() + "#");
        }

        private Set<Node> subjects(Node predicate, Collection<Node> objects) {
            Set<Node> subjects = new LinkedHashSet<>();
            for (Node object : objects) {
                graph.find(Node.ANY, predicate, object).forEach(triple -> subjects.add(triple.getSubject()));
            }
            return subjects;
        }

        private void add(Collection<Node> nodes) {
            Set<Node> sorted = new TreeSet<>(NodeCmp::compareRDFTerms);
            sorted.addAll(nodes);
            for (Node node : sorted) {
                int triples = node.isLiteral() ? 0 : count(Triple.createMatch(node, null, null));
                if (triples > 0 && whole.add(node)) {
                    parts.add(new Part(Triple.createMatch(node, null, null), triples));
                }
            }
        }

        /** The others of its group of records that are one (dt:identifiedWith leads to the one that stands for all). */
        private void addLinks() {
            graph.find(thing, Ties.IDENTIFIED_WITH, Node.ANY).toList().forEach(link -> {
                Set<Node> others = new TreeSet<>(NodeCmp::compareRDFTerms);
                others.addAll(subjects(Ties.IDENTIFIED_WITH, List.of(link.getObject())));
                others.removeAll(whole);
                others.forEach(
                        other -> parts.add(new Part(Triple.create(other, Ties.IDENTIFIED_WITH, link.getObject()), 1)));
            });
        }

        private Map<Node, Integer> pointers() {
            Map<Node, Integer> pointers = new TreeMap<>(NodeCmp::compareRDFTerms);
            graph.find(Node.ANY, Node.ANY, thing)
                    .forEach(triple -> pointers.merge(triple.getSubject(), 1, Integer::sum));
            return pointers;
        }

        private int count(Triple match) {
            int count = 0;
            var found = graph.find(match);
            try {
                while (found.hasNext()) {
                    found.next();
                    count++;
                }
            } finally {
                found.close();
            }
            return count;
        }
    }
}
