package org.diplomaticties.page;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.apache.jena.graph.Graph;
import org.apache.jena.graph.Node;
import org.apache.jena.graph.Triple;
import org.apache.jena.sparql.core.DatasetGraph;
import org.apache.jena.vocabulary.DCTerms;
import org.apache.jena.vocabulary.OA;
import org.apache.jena.vocabulary.RDF;
import org.diplomaticties.ontology.Ties;

/** Reads the claims that sources make about things. */
final class Claims {

    private final Graph graph;
    private final Facts facts;
    private final PageRequest request;
    private final Labels labels;
    private final Map<Node, List<Node>> about = new HashMap<>();

    Claims(DatasetGraph dataset, Facts facts, PageRequest request, Labels labels) {
        this.graph = dataset.getDefaultGraph();
        this.facts = facts;
        this.request = request;
        this.labels = labels;
    }

    /** The claims whose subject a thing is. */
    List<Node> about(Node thing) {
        return about.computeIfAbsent(thing, subject -> facts.having(RDF.subject.asNode(), subject));
    }

    /** The claims that say a fact. */
    List<Node> of(Triple fact) {
        return about(fact.getSubject()).stream()
                .filter(claim -> facts.says(claim, RDF.predicate.asNode(), fact.getPredicate())
                        && facts.says(claim, RDF.object.asNode(), fact.getObject()))
                .toList();
    }

    /** Whether the fact that a claim says is left open, and is not in the graph for its sake. */
    boolean isUnresolved(Node claim) {
        return facts.says(claim, Ties.STATUS, Ties.UNRESOLVED);
    }

    /** A claim as pages show it. */
    ClaimLine line(Node claim) {
        return new ClaimLine(
                labels.link(claim),
                links(claim, Ties.STATUS),
                isUnresolved(claim),
                links(claim, Ties.ASSERTED_BY),
                links(claim, Ties.REPORTED_BY),
                links(claim, DCTerms.source.asNode()),
                facts.values(claim, Ties.EVIDENCE).stream()
                        .filter(Node::isURI)
                        .map(this::passage)
                        .toList(),
                links(claim, Ties.CAUTION),
                links(claim, Ties.NOTE));
    }

    private List<Link> links(Node claim, Node property) {
        return facts.values(claim, property).stream().map(labels::link).toList();
    }

    private ClaimLine.Passage passage(Node passage) {
        Optional<String> start = number(passage, OA.start.asNode());
        Optional<String> end = number(passage, OA.end.asNode());
        Link link = labels.link(passage);
        String place = start.isPresent() && end.isPresent()
                ? request.messages().text("passagePlace", start.get(), end.get())
                : link.text();
        String lang = facts.value(passage, DCTerms.isPartOf.asNode())
                .flatMap(source -> facts.value(source, DCTerms.language.asNode()))
                .filter(Node::isLiteral)
                .map(Node::getLiteralLexicalForm)
                .orElse("");
        return new ClaimLine.Passage(
                new Link(link.href(), place, "", link.kind()),
                start.filter(number -> number.matches("[0-9]{1,9}"))
                        .map(Integer::parseInt)
                        .orElse(0),
                request.texts().words(graph, passage).orElse(""),
                lang);
    }

    private Optional<String> number(Node passage, Node property) {
        return facts.value(passage, property).filter(Node::isLiteral).map(Node::getLiteralLexicalForm);
    }
}
