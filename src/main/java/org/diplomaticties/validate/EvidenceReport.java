package org.diplomaticties.validate;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.apache.jena.graph.Graph;
import org.apache.jena.graph.Node;
import org.apache.jena.graph.Triple;
import org.apache.jena.vocabulary.SKOS;
import org.diplomaticties.fact.SourceText;
import org.diplomaticties.ontology.Ties;
import org.diplomaticties.problem.Problem;
import org.diplomaticties.problem.TiesException;
import org.diplomaticties.rdf.Things;

/**
 * The claims of one source beside the passages of its text.
 *
 * @param source the source whose text it is
 * @param lines one per claim and passage, in the order of the text
 * @param problems passages that the text does not have, or whose digest is another
 */
public record EvidenceReport(Node source, List<Line> lines, List<Problem> problems) {

    /**
     * A claim and one of its passages.
     *
     * @param claim the claim's short form
     * @param status the label of its status
     * @param says what it claims, in our words
     * @param place start and end of the passage, in code points
     * @param passage the passage itself, as the text at hand has it
     */
    public record Line(String claim, String status, String says, String place, String passage) {}

    /**
     * Compares the claims of a source with its text.
     *
     * @param graph all facts
     * @param text the text at hand
     * @param name where the text came from, as problems tell it
     * @throws TiesException if the text is that of no source in the graph
     */
    public static EvidenceReport of(Graph graph, SourceText text, String name) {
        Node source = graph.stream(Node.ANY, Ties.TEXT_DIGEST, Node.ANY)
                .filter(triple -> text.withDigest(triple.getObject().getLiteralLexicalForm())
                        .isPresent())
                .map(Triple::getSubject)
                .findFirst()
                .orElseThrow(() -> new TiesException(unknown(graph, text, name)));
        List<Line> lines = new ArrayList<>();
        List<Problem> problems = new ArrayList<>();
        Evidence.of(graph).stream()
                .filter(evidence -> evidence.source().equals(source))
                .sorted(Comparator.comparingInt(Evidence::start).thenComparingInt(Evidence::end))
                .forEach(evidence -> {
                    Optional<String> passage = text.passage(evidence.start(), evidence.end());
                    problem(evidence, passage).ifPresent(problems::add);
                    lines(graph, evidence, passage.orElse("(not in the text)")).forEach(lines::add);
                });
        return new EvidenceReport(source, List.copyOf(lines), List.copyOf(problems));
    }

    public boolean isRight() {
        return problems.isEmpty();
    }

    /** The outcome in one line. */
    public String summary() {
        long passages = lines.stream().map(Line::place).distinct().count();
        long claims = lines.stream().map(Line::claim).distinct().count();
        return Things.shortForm(source) + ": " + counted(claims, "claim") + ", " + counted(passages, "passage") + ", "
                + (isRight() ? "every locator is right." : counted(problems.size(), "wrong locator") + ".");
    }

    private static String counted(long number, String what) {
        return number + " " + what + (number == 1 ? "" : "s");
    }

    private static Optional<Problem> problem(Evidence evidence, Optional<String> passage) {
        if (passage.map(SourceText::digest).filter(evidence.digest()::equals).isPresent()) {
            return Optional.empty();
        }
        return Optional.of(Problem.invalid(
                Things.shortForm(evidence.passage()),
                passage.isPresent() ? "The digest is not that of the text there." : "The text has no such passage.",
                "Correct oa:start, oa:end and dt:passageDigest."));
    }

    private static Stream<Line> lines(Graph graph, Evidence evidence, String passage) {
        return graph.stream(Node.ANY, Ties.EVIDENCE, evidence.passage())
                .map(Triple::getSubject)
                .sorted(Comparator.comparing(Node::getURI))
                .map(claim -> new Line(
                        Things.shortForm(claim),
                        Evidence.object(graph, claim, Ties.STATUS)
                                .map(status -> label(graph, status))
                                .orElse(""),
                        label(graph, claim),
                        evidence.start() + "–" + evidence.end(),
                        passage));
    }

    private static String label(Graph graph, Node thing) {
        return graph.stream(thing, SKOS.prefLabel.asNode(), Node.ANY)
                .map(Triple::getObject)
                .filter(label -> label.isLiteral() && label.getLiteralLanguage().equals("en"))
                .map(Node::getLiteralLexicalForm)
                .findFirst()
                .orElse(Things.shortForm(thing));
    }

    private static Problem unknown(Graph graph, SourceText text, String name) {
        List<String> sources = graph.stream(Node.ANY, Ties.TEXT_DIGEST, Node.ANY)
                .map(triple -> Things.shortForm(triple.getSubject()) + " ("
                        + triple.getObject().getLiteralLexicalForm() + ")")
                .sorted()
                .toList();
        return Problem.invalid(
                name,
                "No source has this text: its SHA-256 is " + text.digest() + ".",
                "Use the text as it was when its source was read: "
                        + (sources.isEmpty() ? "no source has a text" : String.join(", ", sources)) + ".");
    }
}
