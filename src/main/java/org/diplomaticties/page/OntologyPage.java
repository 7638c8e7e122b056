package org.diplomaticties.page;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.apache.jena.graph.Graph;
import org.apache.jena.graph.Node;
import org.apache.jena.graph.Triple;
import org.apache.jena.sparql.core.DatasetGraph;
import org.apache.jena.sparql.util.NodeCmp;
import org.apache.jena.vocabulary.DCTerms;
import org.apache.jena.vocabulary.OWL2;
import org.apache.jena.vocabulary.RDF;
import org.apache.jena.vocabulary.RDFS;
import org.apache.jena.vocabulary.SKOS;
import org.diplomaticties.ontology.Ontology;
import org.diplomaticties.ontology.Ties;
import org.diplomaticties.rdf.Things;

/** The terms of the ontology, each with an anchor that its IRI leads to, and what they mean. */
public final class OntologyPage implements Page {

    /** What the page says of a term beside its name and its meaning, in this order. */
    private static final List<Node> SAID = List.of(
            RDFS.subClassOf.asNode(),
            RDFS.subPropertyOf.asNode(),
            RDFS.domain.asNode(),
            RDFS.range.asNode(),
            OWL2.inverseOf.asNode(),
            SKOS.inScheme.asNode(),
            SKOS.broader.asNode(),
            SKOS.exactMatch.asNode(),
            SKOS.closeMatch.asNode(),
            DCTerms.source.asNode());

    private final Graph vocabulary = Ontology.bundled().vocabulary();

    /** What the template shows. */
    record View(String namespace, List<Group> groups) {}

    /** Terms of one sort. */
    record Group(String id, String title, List<Term> terms) {}

    /**
     * A term.
     *
     * @param anchor the last part of its IRI
     * @param name its short IRI
     * @param labelLang the language of the label where that is not the page's; empty otherwise
     */
    record Term(String anchor, String name, String label, String labelLang, String comment, List<Said> said) {}

    /** A property with its values. */
    record Said(Link property, List<Link> values, String more) {}

    @Override
    public PageContent of(PageRequest request, DatasetGraph dataset) {
        Labels labels = new Labels(dataset, request);
        Messages messages = request.messages();
        View view = new View(
                Ties.NAMESPACE,
                List.of(
                        group("classes", messages, List.of(OWL2.Class.asNode(), RDFS.Datatype.asNode()), labels),
                        group(
                                "properties",
                                messages,
                                List.of(
                                        OWL2.ObjectProperty.asNode(),
                                        OWL2.DatatypeProperty.asNode(),
                                        OWL2.AnnotationProperty.asNode()),
                                labels),
                        group("schemes", messages, List.of(SKOS.ConceptScheme.asNode()), labels),
                        group("concepts", messages, List.of(SKOS.Concept.asNode()), labels)));
        return new PageContent(messages.text("ontology"), "about", "ontology", view);
    }

    private Group group(String name, Messages messages, List<Node> types, Labels labels) {
        Map<String, Node> sorted = new TreeMap<>();
        for (Node type : types) {
            vocabulary.stream(Node.ANY, RDF.type.asNode(), type)
                    .map(Triple::getSubject)
                    .filter(term -> term.isURI() && term.getURI().startsWith(Ties.NAMESPACE))
                    .forEach(term -> sorted.put(term.getURI(), term));
        }
        return new Group(
                "ontology-" + name,
                messages.text("ontology_" + name),
                sorted.values().stream().map(term -> term(term, labels)).toList());
    }

    private Term term(Node term, Labels labels) {
        Link label = labels.link(term);
        List<Said> said = new ArrayList<>();
        for (Node property : SAID) {
            List<Link> values = vocabulary.stream(term, property, Node.ANY)
                    .map(Triple::getObject)
                    .filter(value -> !value.isBlank())
                    .sorted(NodeCmp::compareRDFTerms)
                    .map(labels::link)
                    .toList();
            if (!values.isEmpty()) {
                said.add(new Said(labels.link(property), values, ""));
            }
        }
        return new Term(
                term.getURI().substring(Ties.NAMESPACE.length()),
                Things.shortForm(term),
                label.text(),
                label.lang(),
                comment(term),
                said);
    }

    private String comment(Node term) {
        return vocabulary.stream(term, Node.ANY, Node.ANY)
                .filter(triple -> triple.predicateMatches(RDFS.comment.asNode())
                        || triple.predicateMatches(SKOS.definition.asNode()))
                .map(triple -> triple.getObject().getLiteralLexicalForm())
                .sorted()
                .findFirst()
                .orElse("");
    }
}
