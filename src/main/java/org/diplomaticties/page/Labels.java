package org.diplomaticties.page;

import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.apache.jena.graph.Graph;
import org.apache.jena.graph.Node;
import org.apache.jena.graph.Triple;
import org.apache.jena.sparql.core.DatasetGraph;
import org.apache.jena.vocabulary.RDFS;
import org.apache.jena.vocabulary.SKOS;
import org.diplomaticties.linkeddata.PublicUrl;
import org.diplomaticties.ontology.Ties;
import org.diplomaticties.rdf.Things;

/** What things and terms are called, in the reader's language where they have a name in it, and links to them. */
final class Labels {

    private static final List<Node> PROPERTIES = List.of(SKOS.prefLabel.asNode(), RDFS.label.asNode());

    private final Graph graph;
    private final PageRequest request;
    private final Map<Node, Label> known = new HashMap<>();

    Labels(DatasetGraph dataset, PageRequest request) {
        this.graph = dataset.getDefaultGraph();
        this.request = request;
    }

    /**
     * A name and the language it is in.
     *
     * @param lang empty where it has none
     */
    record Label(String text, String lang) {}

    /** The name of a thing: in the reader's language, else in English, else in any; else its short IRI. */
    Label of(Node thing) {
        return known.computeIfAbsent(thing, this::read);
    }

    /** Whether a thing has a name, in any language. */
    boolean isNamed(Node thing) {
        return !of(thing).text().equals(Things.shortForm(thing));
    }

    /** A link to a thing of ours, a term or another's IRI; a literal is itself, without a link. */
    Link link(Node node) {
        if (node.isLiteral()) {
            return new Link("", node.getLiteralLexicalForm(), node.getLiteralLanguage(), "");
        }
        Label label = of(node);
        return new Link(href(node), label.text(), langIfOther(label.lang()), kind(node));
    }

    /** The language, where it has to be marked: where it is not that of the page. */
    private String langIfOther(String lang) {
        return lang.equals(request.language().tag()) ? "" : lang;
    }

    private String href(Node node) {
        String iri = node.getURI();
        if (iri.startsWith(Ties.THINGS)) {
            int fragment = iri.indexOf('#');
            return fragment < 0
                    ? request.link(PublicUrl.document(node))
                    : request.link("/doc/" + iri.substring(Ties.THINGS.length(), fragment)) + iri.substring(fragment);
        }
        if (iri.startsWith(Ties.NAMESPACE)) {
            return request.link("/ontology") + "#" + iri.substring(Ties.NAMESPACE.length());
        }
        // Anything else, such as javascript:, is no place to send a reader to.
        return iri.startsWith("https://") || iri.startsWith("http://") ? iri : "";
    }

    /** The kind in the IRI of a thing of ours; empty for anything else. */
    static String kind(Node node) {
        String iri = node.isURI() ? node.getURI() : "";
        return iri.startsWith(Ties.THINGS) ? iri.substring(Ties.THINGS.length()).split("/", 2)[0] : "";
    }

    private Label read(Node thing) {
        for (Node property : PROPERTIES) {
            Optional<Label> best = graph.stream(thing, property, Node.ANY)
                    .map(Triple::getObject)
                    .filter(Node::isLiteral)
                    .map(label -> new Label(label.getLiteralLexicalForm(), label.getLiteralLanguage()))
                    .min(Comparator.comparingInt(this::distance)
                            .thenComparing(Label::lang)
                            .thenComparing(Label::text));
            if (best.isPresent()) {
                return best.get();
            }
        }
        return new Label(Things.shortForm(thing), "");
    }

    private int distance(Label label) {
        if (label.lang().equals(request.language().tag())) {
            return 0;
        }
        return label.lang().equals("en") ? 1 : 2;
    }
}
