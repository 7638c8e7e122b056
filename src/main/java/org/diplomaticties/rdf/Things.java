package org.diplomaticties.rdf;

import java.net.URI;
import java.net.URISyntaxException;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import org.apache.jena.graph.Node;
import org.apache.jena.graph.NodeFactory;
import org.diplomaticties.ontology.Ties;

/** The IRIs of things: {@code https://w3id.org/diplomatic-ties/id/<kind>/<key>}, and their short form. */
public final class Things {

    /** The kinds of things, as they stand in IRIs. */
    public static final Set<String> KINDS = Set.of(
            "state",
            "organization",
            "actor",
            "official",
            "post",
            "tenure",
            "meeting",
            "participation",
            "event",
            "place",
            "topic",
            "agreement",
            "relation",
            "source",
            "claim");

    private static final Pattern SHORT = Pattern.compile("([a-z]+)/([A-Za-z0-9][A-Za-z0-9._~-]*)");

    private Things() {}

    /** The thing of a kind with a key. */
    public static Node thing(String kind, String key) {
        return NodeFactory.createURI(Ties.THINGS + kind + "/" + key);
    }

    /**
     * Reads what a user writes for a thing: {@code <kind>/<key>}, or an absolute http or https IRI.
     *
     * @return empty if it is neither
     */
    public static Optional<Node> parse(String text) {
        return named(text).or(() -> isHttpIri(text) ? Optional.of(NodeFactory.createURI(text)) : Optional.empty());
    }

    /** The thing of ours that has a name of the form {@code <kind>/<key>}. */
    public static Optional<Node> named(String name) {
        var matcher = SHORT.matcher(name);
        return matcher.matches() && KINDS.contains(matcher.group(1))
                ? Optional.of(NodeFactory.createURI(Ties.THINGS + name))
                : Optional.empty();
    }

    /** Whether a term is the IRI of a thing of ours, or of a part of one: a passage of a source. */
    public static boolean isOurs(Node node) {
        return node.isURI() && node.getURI().startsWith(Ties.THINGS);
    }

    /** {@code <kind>/<key>} for a thing of ours, {@code dt:Name} for a term of a known vocabulary, else the whole IRI. */
    public static String shortForm(String iri) {
        if (iri.startsWith(Ties.THINGS)) {
            return iri.substring(Ties.THINGS.length());
        }
        for (Map.Entry<String, String> prefix : Prefixes.ALL.entrySet()) {
            if (iri.startsWith(prefix.getValue())) {
                return prefix.getKey() + ":" + iri.substring(prefix.getValue().length());
            }
        }
        return iri;
    }

    /** What a person reads for a term: the short form of an IRI, the words of a literal. */
    public static String shortForm(Node node) {
        if (node.isURI()) {
            return shortForm(node.getURI());
        }
        return node.isLiteral() ? node.getLiteralLexicalForm() : node.toString();
    }

    private static boolean isHttpIri(String text) {
        if (text.chars().anyMatch(c -> c <= ' ' || "<>\"{}|\\^`".indexOf(c) >= 0)) {
            return false;
        }
        try {
            URI uri = new URI(text);
            return uri.getHost() != null && ("http".equals(uri.getScheme()) || "https".equals(uri.getScheme()));
        } catch (URISyntaxException e) {
            return false;
        }
    }
}
