package org.diplomaticties.page;

import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.apache.jena.graph.Node;
import org.apache.jena.graph.Triple;
import org.apache.jena.sparql.core.DatasetGraph;
import org.diplomaticties.ontology.Ties;

/** Makes the marks of facts: which claims say them, and which sources tell them. */
final class Marks {

    private final PageRequest request;
    private final Labels labels;
    private final Facts facts;
    private final Claims claims;

    Marks(DatasetGraph dataset, PageRequest request, Labels labels) {
        this.request = request;
        this.labels = labels;
        this.facts = new Facts(dataset);
        this.claims = new Claims(dataset, facts, request, labels);
    }

    /** The facts from which the marks are made. */
    Facts facts() {
        return facts;
    }

    /** The claims from which the marks are made. */
    Claims claims() {
        return claims;
    }

    /** The mark of a fact that is in the graph. */
    Known of(Node subject, Node predicate, Node object) {
        return of(List.of(Triple.create(subject, predicate, object)));
    }

    /** The mark of a fact that is in the graph. */
    Known of(Triple fact) {
        return of(List.of(fact));
    }

    /** One mark for facts that are shown as one, as several records tell them. */
    Known of(Collection<Triple> same) {
        return known(same, List.of(), List.of());
    }

    /** The mark of when meetings or events were held that are shown as one: how the date is known, and as it is printed. */
    Known ofDate(Collection<Node> records) {
        Set<Node> bases = new LinkedHashSet<>();
        Set<Node> printed = new LinkedHashSet<>();
        List<Triple> dates = new ArrayList<>();
        for (Node thing : records) {
            bases.addAll(facts.values(thing, Ties.DATE_BASIS));
            printed.addAll(facts.values(thing, Ties.DATE_AS_PRINTED));
            for (Node property : List.of(Ties.DATE, Ties.BEGIN, Ties.END)) {
                facts.values(thing, property).forEach(date -> dates.add(Triple.create(thing, property, date)));
            }
        }
        return known(
                dates,
                bases.stream().map(labels::link).toList(),
                printed.stream().map(labels::link).toList());
    }

    private Known known(Collection<Triple> same, List<Link> bases, List<Link> printed) {
        List<ClaimLine> lines = same.stream()
                .flatMap(fact -> claims.of(fact).stream())
                .distinct()
                .map(claims::line)
                .toList();
        Set<Node> sources = new LinkedHashSet<>();
        same.forEach(fact -> sources.addAll(facts.sources(fact)));
        return new Known(
                mark(lines, bases),
                bases,
                printed,
                lines,
                sources.stream().map(labels::link).toList());
    }

    /** How a date is known, how the source comes to say it, or else only that there is a source. */
    private String mark(List<ClaimLine> lines, List<Link> bases) {
        List<Link> words = bases.isEmpty()
                ? lines.stream().flatMap(line -> line.statuses().stream()).toList()
                : bases;
        return words.isEmpty()
                ? request.messages().text("sourceMark")
                : words.stream().map(Link::text).distinct().collect(Collectors.joining(", "));
    }
}
