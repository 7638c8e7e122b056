package org.diplomaticties.identity;

import java.util.List;
import java.util.Set;
import org.apache.jena.graph.Node;
import org.diplomaticties.fact.PartialDate;

/**
 * An official as the sources tell of him under one IRI.
 *
 * @param names his names, the preferred one first
 * @param sources the graphs that describe him
 * @param listedBy the graphs that know a tenure of his: lists of people, which keep namesakes apart
 * @param sameAs what else he is known as: IRIs of other data sets
 * @param occasions the meetings in which he acted for a state: the state, with the sides and days
 * @param born the day, month or year of his birth, where it is told
 */
record Person(
        Node thing,
        List<Name> names,
        Set<Node> sources,
        Set<Node> listedBy,
        Set<Node> sameAs,
        Set<String> occasions,
        List<PartialDate> born,
        List<Holding> holdings)
        implements Told {

    @Override
    public String label() {
        return names.isEmpty() ? "" : names.get(0).printed();
    }
}
