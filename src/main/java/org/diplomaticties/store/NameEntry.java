package org.diplomaticties.store;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.function.Consumer;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.apache.jena.graph.Graph;
import org.apache.jena.graph.Node;
import org.apache.jena.graph.Triple;
import org.apache.jena.sparql.core.DatasetGraph;
import org.apache.jena.sparql.core.Quad;
import org.apache.jena.sparql.vocabulary.FOAF;
import org.apache.jena.vocabulary.SKOS;
import org.diplomaticties.change.Patch;
import org.diplomaticties.ontology.Ties;
import org.diplomaticties.rdf.Things;

/**
 * A name of a thing, as some graph has it.
 *
 * @param holder what the name is written at: the thing, or its participation in a meeting
 */
record NameEntry(Node thing, Node holder, Node property, Node name) {

    /** The properties that name things. */
    static final List<Node> PROPERTIES =
            List.of(SKOS.prefLabel.asNode(), SKOS.altLabel.asNode(), FOAF.name.asNode(), Ties.NAME_AS_PRINTED);

    /** What has labels that nobody calls it by. */
    private static final Set<String> NOT_NAMED = Set.of("claim", "tenure", "participation");

    String kind() {
        return kind(thing);
    }

    private static String kind(Node thing) {
        return Things.shortForm(thing.getURI()).split("/", 2)[0];
    }

    /** Tells all names, within a transaction. */
    static void all(DatasetGraph dataset, Consumer<NameEntry> reader) {
        Graph merge = dataset.getDefaultGraph();
        for (Node property : PROPERTIES) {
            merge.find(Node.ANY, property, Node.ANY)
                    .forEachRemaining(triple -> of(merge, triple).forEach(reader));
        }
    }

    /** The names that are written at something, within a transaction. */
    static List<NameEntry> at(DatasetGraph dataset, Node holder) {
        Graph merge = dataset.getDefaultGraph();
        List<NameEntry> entries = new ArrayList<>();
        for (Node property : PROPERTIES) {
            merge.find(holder, property, Node.ANY).forEachRemaining(triple -> entries.addAll(of(merge, triple)));
        }
        return entries;
    }

    /** What names are written at that a patch changes. */
    static Set<Node> holders(Patch patch) {
        return Stream.concat(patch.added().stream(), patch.removed().stream())
                .filter(quad -> PROPERTIES.contains(quad.getPredicate())
                        || quad.getPredicate().equals(Ties.PARTICIPANT))
                .map(Quad::getSubject)
                .collect(Collectors.toSet());
    }

    /** Whether a graph has it still, within a transaction. */
    boolean isIn(DatasetGraph dataset) {
        Graph merge = dataset.getDefaultGraph();
        return merge.contains(holder, property, name)
                && (thing.equals(holder) || merge.contains(holder, Ties.PARTICIPANT, thing));
    }

    /** A name at a participation is its participant's. */
    private static List<NameEntry> of(Graph merge, Triple triple) {
        Node holder = triple.getSubject();
        if (!triple.getObject().isLiteral()
                || !holder.isURI()
                || !holder.getURI().startsWith(Ties.THINGS)) {
            return List.of();
        }
        List<Node> things = new ArrayList<>();
        if (triple.getPredicate().equals(Ties.NAME_AS_PRINTED)) {
            merge.find(holder, Ties.PARTICIPANT, Node.ANY).forEachRemaining(found -> things.add(found.getObject()));
        }
        if (things.isEmpty()) {
            things.add(holder);
        }
        return things.stream()
                .filter(thing -> thing.isURI() && !NOT_NAMED.contains(kind(thing)))
                .map(thing -> new NameEntry(thing, holder, triple.getPredicate(), triple.getObject()))
                .toList();
    }
}
