package org.diplomaticties.page;

import java.util.List;
import java.util.stream.Stream;
import org.apache.jena.graph.Node;
import org.apache.jena.graph.Triple;
import org.apache.jena.vocabulary.RDF;
import org.diplomaticties.ontology.Ties;

/**
 * The records of several sources that are one thing, as the partial {@code same-records} shows them.
 *
 * @param notice that the page's own record is one of several, where another stands for them
 * @param representative the record that stands for all
 * @param others the others, and why they are the same
 * @param distinct those that are not the same, however alike they seem
 */
record SameRecords(String notice, Link representative, List<One> others, List<One> distinct) {

    boolean anyIdentity() {
        return anyOthers() || anyDistinct();
    }

    boolean anyOthers() {
        return !others.isEmpty();
    }

    boolean anyDistinct() {
        return !distinct.isEmpty();
    }

    /** A record, and how its link is known. */
    record One(Link name, List<Link> sources, Known known) {}

    /**
     * The records of a thing.
     *
     * @param thing whose page it is
     * @param type the class of such things
     */
    static SameRecords of(Node thing, Node type, Labels labels, Marks marks, PageRequest request) {
        Facts facts = marks.facts();
        List<Node> records = facts.records(thing);
        Node representative = records.get(0);
        return new SameRecords(
                representative.equals(thing) ? "" : request.messages().text("oneOfRecords", records.size()),
                labels.link(representative),
                records.stream()
                        .skip(1)
                        .map(same -> record(
                                same, Triple.create(same, Ties.IDENTIFIED_WITH, representative), type, labels, marks))
                        .toList(),
                records.stream()
                        .flatMap(one -> distinct(one, facts))
                        .distinct()
                        .map(fact -> record(
                                records.contains(fact.getSubject()) ? fact.getObject() : fact.getSubject(),
                                fact,
                                type,
                                labels,
                                marks))
                        .toList());
    }

    private static Stream<Triple> distinct(Node one, Facts facts) {
        return Stream.concat(
                facts.values(one, Ties.DISTINCT_FROM).stream()
                        .map(other -> Triple.create(one, Ties.DISTINCT_FROM, other)),
                facts.having(Ties.DISTINCT_FROM, one).stream()
                        .map(other -> Triple.create(other, Ties.DISTINCT_FROM, one)));
    }

    private static One record(Node other, Triple fact, Node type, Labels labels, Marks marks) {
        return new One(
                labels.link(other),
                marks.facts().sources(Triple.create(other, RDF.type.asNode(), type)).stream()
                        .map(labels::link)
                        .toList(),
                marks.of(fact));
    }
}
