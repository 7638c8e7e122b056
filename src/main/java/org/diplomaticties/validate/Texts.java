package org.diplomaticties.validate;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.apache.jena.graph.Graph;
import org.apache.jena.graph.Node;
import org.diplomaticties.fact.SourceText;
import org.diplomaticties.ontology.Ties;

/** The texts of sources that are at hand, in which the words of passages are looked up. */
public final class Texts {

    public static final Texts NONE = of(List.of());

    private final Map<String, SourceText> byDigest;

    private Texts(Map<String, SourceText> byDigest) {
        this.byDigest = Map.copyOf(byDigest);
    }

    /** Texts, each of which may be that of a source. */
    public static Texts of(List<SourceText> texts) {
        Map<String, SourceText> byDigest = new HashMap<>();
        texts.stream()
                .flatMap(text -> text.readings().stream())
                .forEach(text -> byDigest.putIfAbsent(text.digest(), text));
        return new Texts(byDigest);
    }

    /**
     * The words of a passage, if the text of its source is at hand.
     *
     * @return empty also where the digest of the passage is not that of the words which stand there
     */
    public Optional<String> words(Graph graph, Node passage) {
        if (byDigest.isEmpty()) {
            return Optional.empty();
        }
        return Evidence.of(graph, passage)
                .flatMap(evidence -> Evidence.object(graph, evidence.source(), Ties.TEXT_DIGEST)
                        .filter(Node::isLiteral)
                        .map(digest -> byDigest.get(digest.getLiteralLexicalForm()))
                        .flatMap(text -> text.passage(evidence.start(), evidence.end()))
                        .filter(words -> SourceText.digest(words).equals(evidence.digest())));
    }
}
