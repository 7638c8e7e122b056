package org.diplomaticties.identity;

import java.util.Locale;
import org.apache.jena.graph.Graph;
import org.apache.jena.graph.Node;
import org.apache.jena.graph.NodeFactory;
import org.apache.jena.graph.Triple;
import org.apache.jena.sparql.graph.GraphFactory;
import org.apache.jena.vocabulary.DCTerms;
import org.apache.jena.vocabulary.RDF;
import org.apache.jena.vocabulary.SKOS;
import org.diplomaticties.ontology.Ties;
import org.diplomaticties.rdf.Locations;
import org.diplomaticties.rdf.SourceGraph;
import org.diplomaticties.rdf.Things;

/** Says links in triples: a source of their own, with a claim for each that gives its reasons. */
public final class IdentityGraph {

    private static final Node PROGRAM = Things.thing("organization", "diplomatic-ties");

    private final Graph graph = GraphFactory.createDefaultGraph();

    private IdentityGraph() {}

    public static SourceGraph of(Identities identities) {
        IdentityGraph made = new IdentityGraph();
        made.describe();
        identities.links().forEach(made::add);
        return new SourceGraph(Identities.SOURCE, Things.shortForm(Identities.SOURCE), made.graph, new Locations());
    }

    private void describe() {
        add(Identities.SOURCE, RDF.type.asNode(), Ties.SOURCE);
        add(Identities.SOURCE, SKOS.prefLabel.asNode(), english("Links that were computed"));
        add(
                Identities.SOURCE,
                DCTerms.description.asNode(),
                english("Officials and meetings that several records tell of, computed from all other sources."));
        add(PROGRAM, RDF.type.asNode(), Ties.ORGANIZATION);
        add(PROGRAM, SKOS.prefLabel.asNode(), english("Diplomatic Ties"));
    }

    private void add(Link link) {
        String thing = Things.shortForm(link.thing().getURI());
        Node claim = Things.thing("claim", "identities-" + thing.replace('/', '-'));
        add(link.thing(), Ties.IDENTIFIED_WITH, link.representative());
        add(claim, RDF.type.asNode(), Ties.CLAIM);
        add(
                claim,
                SKOS.prefLabel.asNode(),
                english(thing + " is the same as "
                        + Things.shortForm(link.representative().getURI())));
        add(claim, RDF.subject.asNode(), link.thing());
        add(claim, RDF.predicate.asNode(), Ties.IDENTIFIED_WITH);
        add(claim, RDF.object.asNode(), link.representative());
        add(claim, Ties.STATUS, Ties.INFERRED);
        add(claim, Ties.ASSERTED_BY, PROGRAM);
        add(claim, Ties.REPORTED_BY, PROGRAM);
        add(claim, DCTerms.source.asNode(), Identities.SOURCE);
        add(
                claim,
                Ties.NOTE,
                english("Score " + String.format(Locale.ROOT, "%.2f", link.score()) + ": "
                        + String.join("; ", link.reasons()) + "."));
    }

    private void add(Node subject, Node predicate, Node object) {
        graph.add(Triple.create(subject, predicate, object));
    }

    private static Node english(String text) {
        return NodeFactory.createLiteralLang(text, "en");
    }
}
