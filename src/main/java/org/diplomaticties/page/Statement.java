package org.diplomaticties.page;

import java.util.Optional;
import java.util.Set;
import org.apache.jena.datatypes.RDFDatatype;
import org.apache.jena.datatypes.xsd.XSDDatatype;
import org.apache.jena.graph.Node;
import org.apache.jena.vocabulary.RDF;
import org.diplomaticties.fact.PartialDate;

/**
 * What a claim says: that a thing has a value.
 *
 * @param subject the thing
 * @param property the property
 * @param object the value
 */
record Statement(Link subject, Link property, Link object) {

    private static final Set<RDFDatatype> DATES =
            Set.of(XSDDatatype.XSDdate, XSDDatatype.XSDgYearMonth, XSDDatatype.XSDgYear);

    /** The statement of a claim. */
    static Optional<Statement> of(Node claim, Facts facts, Labels labels, PageRequest request) {
        Optional<Node> subject = facts.value(claim, RDF.subject.asNode());
        Optional<Node> property = facts.value(claim, RDF.predicate.asNode());
        Optional<Node> object = facts.value(claim, RDF.object.asNode());
        if (subject.isEmpty() || property.isEmpty() || object.isEmpty()) {
            return Optional.empty();
        }
        return Optional.of(new Statement(
                labels.link(subject.get()), labels.link(property.get()), value(object.get(), labels, request)));
    }

    /** A value as people read it: a thing by its name, a date in words. */
    static Link value(Node value, Labels labels, PageRequest request) {
        if (value.isLiteral() && DATES.contains(value.getLiteralDatatype())) {
            return PartialDate.parse(value.getLiteralLexicalForm())
                    .map(date -> new Link("", new DateText(request.messages().language()).of(date), "", ""))
                    .orElseGet(() -> labels.link(value));
        }
        return labels.link(value);
    }
}
