package org.diplomaticties.validate;

import java.util.Optional;
import java.util.stream.Stream;
import org.apache.jena.graph.Graph;
import org.apache.jena.graph.Node;
import org.apache.jena.graph.Triple;
import org.apache.jena.vocabulary.DCTerms;
import org.apache.jena.vocabulary.RDF;
import org.diplomaticties.ontology.Ties;
import org.diplomaticties.problem.Problem;
import org.diplomaticties.rdf.Things;

/**
 * What a claim says is in its source's graph, unless the claim is unresolved: then it is not. A claim from a source
 * whose text is known has evidence in it.
 */
final class ClaimRule {

    private ClaimRule() {}

    static Stream<Problem> check(Checked checked) {
        return checked.subjects().stream()
                .flatMap(subject -> checked.dataset().stream(Node.ANY, subject, RDF.type.asNode(), Ties.CLAIM))
                .filter(quad -> !quad.isDefaultGraph())
                .flatMap(quad -> {
                    Graph source = checked.dataset().getGraph(quad.getGraph());
                    Node claim = quad.getSubject();
                    return Stream.concat(triple(checked, source, claim), evidence(checked, source, claim));
                });
    }

    private static Stream<Problem> triple(Checked checked, Graph graph, Node claim) {
        Optional<Node> subject = Evidence.object(graph, claim, RDF.subject.asNode());
        Optional<Node> predicate = Evidence.object(graph, claim, RDF.predicate.asNode());
        Optional<Node> object = Evidence.object(graph, claim, RDF.object.asNode());
        if (subject.isEmpty() || predicate.isEmpty() || object.isEmpty()) {
            return Stream.empty(); // the shapes tell it
        }
        Triple claimed = Triple.create(subject.get(), predicate.get(), object.get());
        boolean unresolved = graph.contains(claim, Ties.STATUS, Ties.UNRESOLVED);
        boolean asserted = graph.contains(claimed);
        if (unresolved && asserted) {
            return Stream.of(checked.problem(
                    claimed,
                    "This is asserted, but " + Things.shortForm(claim) + " says that it is unresolved.",
                    "Remove the triple, or give the claim another status."));
        }
        if (!unresolved && !asserted) {
            return Stream.of(checked.problem(
                    claim,
                    "Its triple is missing: " + text(claimed) + ".",
                    "Add the triple to the same source, or give the claim the status dt:Unresolved."));
        }
        return Stream.empty();
    }

    private static Stream<Problem> evidence(Checked checked, Graph graph, Node claim) {
        boolean sourceHasText = graph.stream(claim, DCTerms.source.asNode(), Node.ANY)
                .anyMatch(triple -> graph.contains(triple.getObject(), Ties.TEXT_DIGEST, Node.ANY));
        if (!sourceHasText || graph.contains(claim, Ties.EVIDENCE, Node.ANY)) {
            return Stream.empty();
        }
        return Stream.of(checked.problem(
                claim,
                "It has no evidence, though the text of its source is known.",
                "Add dt:evidence with the passage that says it."));
    }

    private static String text(Triple triple) {
        return Things.shortForm(triple.getSubject()) + " " + Things.shortForm(triple.getPredicate()) + " "
                + Things.shortForm(triple.getObject());
    }
}
