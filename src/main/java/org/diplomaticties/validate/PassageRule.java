package org.diplomaticties.validate;

import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.apache.jena.graph.Graph;
import org.apache.jena.graph.Node;
import org.apache.jena.graph.Triple;
import org.apache.jena.vocabulary.OA;
import org.diplomaticties.fact.SourceText;
import org.diplomaticties.ontology.Ties;
import org.diplomaticties.problem.Problem;

/**
 * Passages lie within their source's text; their IRIs say where (RFC 5147); and where the text is at hand, their digest
 * is that of the text there.
 */
final class PassageRule {

    private PassageRule() {}

    /** Checks all passages; {@code texts} holds the texts at hand by their digest. */
    static Stream<Problem> check(Checked checked, Map<String, SourceText> texts) {
        return checked.subjects().stream()
                .flatMap(subject -> Evidence.of(checked.merged(), subject).stream())
                .flatMap(evidence -> problems(checked, checked.merged(), evidence, texts));
    }

    private static Stream<Problem> problems(
            Checked checked, Graph graph, Evidence evidence, Map<String, SourceText> texts) {
        return Stream.concat(
                iri(checked, evidence),
                Stream.concat(
                        length(checked, graph, evidence).stream(), digest(checked, graph, evidence, texts).stream()));
    }

    private static Stream<Problem> iri(Checked checked, Evidence evidence) {
        String expected = evidence.source().getURI() + "#char=" + evidence.start() + "," + evidence.end();
        if (evidence.passage().hasURI(expected)) {
            return Stream.empty();
        }
        return Stream.of(checked.problem(
                evidence.passage(),
                "Its IRI does not say where the passage stands.",
                "Name it <" + expected + ">, or correct oa:start and oa:end."));
    }

    private static Optional<Problem> length(Checked checked, Graph graph, Evidence evidence) {
        return Evidence.number(graph, evidence.source(), Ties.TEXT_LENGTH)
                .filter(length -> evidence.end() > length)
                .map(length -> checked.problem(
                        end(graph, evidence),
                        "It ends at code point " + evidence.end() + ", outside the text, which has " + length + ".",
                        "Correct oa:end, or dt:textLength of the source."));
    }

    private static Optional<Problem> digest(
            Checked checked, Graph graph, Evidence evidence, Map<String, SourceText> texts) {
        return Evidence.object(graph, evidence.source(), Ties.TEXT_DIGEST)
                .map(digest -> texts.get(digest.getLiteralLexicalForm()))
                .flatMap(text -> text.passage(evidence.start(), evidence.end()))
                .map(SourceText::digest)
                .filter(digest -> !digest.equals(evidence.digest()))
                .map(digest -> checked.problem(
                        digestTriple(graph, evidence),
                        "The digest is not that of the text between " + evidence.start() + " and " + evidence.end()
                                + ".",
                        "Correct oa:start and oa:end; if they are right, the digest is " + digest + "."));
    }

    private static Triple end(Graph graph, Evidence evidence) {
        return only(graph, evidence.passage(), OA.end.asNode());
    }

    private static Triple digestTriple(Graph graph, Evidence evidence) {
        return only(graph, evidence.passage(), Ties.PASSAGE_DIGEST);
    }

    private static Triple only(Graph graph, Node subject, Node predicate) {
        return graph.stream(subject, predicate, Node.ANY).findFirst().orElseThrow();
    }
}
