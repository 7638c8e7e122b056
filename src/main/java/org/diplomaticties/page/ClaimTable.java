package org.diplomaticties.page;

import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.apache.jena.graph.Node;
import org.apache.jena.vocabulary.RDF;
import org.diplomaticties.fact.PartialDate;
import org.diplomaticties.ontology.Ties;

/**
 * The claims that sources make about things, with those that are not taken as facts; shown by the partial {@code claims}.
 */
record ClaimTable(List<Row> rows) {

    private static final int SHOWN = 200;

    /** Of these a thing has one value only: two that differ cannot both be right. */
    private static final Set<Node> SINGLE = Set.of(
            Ties.DATE,
            Ties.BEGIN,
            Ties.END,
            Ties.HAS_PLACE,
            Ties.HAS_POST,
            Ties.PARTICIPANT,
            Ties.APPOINTED,
            Ties.ARRIVED,
            Ties.CREDENTIALS_PRESENTED,
            Ties.TERMINATED);

    boolean anyRows() {
        return !rows.isEmpty();
    }

    /**
     * A claim.
     *
     * @param statements what it says, term by term; none where it is not whole
     * @param signs that it is contradicted
     */
    record Row(ClaimLine line, List<Statement> statements, List<Knowledge.Sign> signs) {}

    /** The claims about things, without those of one property. */
    static ClaimTable ofAllBut(
            Node property, Collection<Node> things, Marks marks, Labels labels, PageRequest request) {
        return of(
                things.stream()
                        .flatMap(thing -> marks.claims().about(thing).stream())
                        .filter(claim -> !marks.facts().says(claim, RDF.predicate.asNode(), property))
                        .distinct()
                        .toList(),
                marks,
                labels,
                request);
    }

    /** The claims about things, in the order of the things. */
    static ClaimTable about(Collection<Node> things, Marks marks, Labels labels, PageRequest request) {
        return of(
                things.stream()
                        .flatMap(thing -> marks.claims().about(thing).stream())
                        .distinct()
                        .toList(),
                marks,
                labels,
                request);
    }

    private static ClaimTable of(List<Node> claims, Marks marks, Labels labels, PageRequest request) {
        Facts facts = marks.facts();
        Map<List<Node>, List<Node>> values = new HashMap<>();
        for (Node claim : claims) {
            if (!marks.claims().isUnresolved(claim)) {
                values.computeIfAbsent(key(claim, facts), key -> new ArrayList<>())
                        .addAll(facts.values(claim, RDF.object.asNode()));
            }
        }
        return new ClaimTable(claims.stream()
                .limit(SHOWN)
                .map(claim -> new Row(
                        marks.claims().line(claim),
                        Statement.of(claim, facts, labels, request).stream().toList(),
                        differ(values.getOrDefault(key(claim, facts), List.of()))
                                ? List.of(Knowledge.CONFLICT.sign(request.messages()))
                                : List.of()))
                .toList());
    }

    /** What has one value only: a property of a thing; the claim itself, where its property may have many. */
    private static List<Node> key(Node claim, Facts facts) {
        Node property = facts.value(claim, RDF.predicate.asNode()).orElse(claim);
        return SINGLE.contains(property)
                ? List.of(
                        facts.value(claim, RDF.subject.asNode())
                                .map(facts::representative)
                                .orElse(claim),
                        property)
                : List.of(claim);
    }

    private static boolean differ(List<Node> values) {
        List<PartialDate> dates = values.stream()
                .filter(Node::isLiteral)
                .flatMap(value -> PartialDate.parse(value.getLiteralLexicalForm()).stream())
                .toList();
        return dates.size() == values.size()
                ? Meetings.differ(dates)
                : values.stream().distinct().count() > 1;
    }
}
