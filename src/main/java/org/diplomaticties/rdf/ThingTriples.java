package org.diplomaticties.rdf;

import java.util.List;
import java.util.Map;
import java.util.function.Consumer;
import org.apache.jena.graph.Node;
import org.apache.jena.graph.Triple;
import org.apache.jena.vocabulary.RDF;
import org.apache.jena.vocabulary.SKOS;
import org.diplomaticties.fact.PartialDate;
import org.diplomaticties.fact.Period;
import org.diplomaticties.fact.PrintedName;
import org.diplomaticties.fact.RecordRef;
import org.diplomaticties.fact.ThingKey;
import org.diplomaticties.ontology.Prov;
import org.diplomaticties.ontology.Ties;

/** The triples about one thing. */
record ThingTriples(Node subject, Consumer<Triple> out) {

    ThingTriples(ThingKey thing, Consumer<Triple> out) {
        this(IriMinter.iri(thing), out);
    }

    void describe(Node type, String label, List<RecordRef> records) {
        add(RDF.type.asNode(), type);
        add(SKOS.prefLabel.asNode(), Terms.english(label));
        records.forEach(record -> add(Prov.WAS_DERIVED_FROM, IriMinter.iri(record)));
    }

    void add(Node property, Node value) {
        out.accept(Triple.create(subject, property, value));
    }

    void addLink(Node property, ThingKey thing) {
        add(property, IriMinter.iri(thing));
    }

    void addLinks(Node property, List<ThingKey> things) {
        things.forEach(thing -> addLink(property, thing));
    }

    void addPrinted(Node property, List<PrintedName> names) {
        names.forEach(name -> add(property, Terms.printed(name)));
    }

    /** One date where begin and end are the same, else both. */
    void addDate(Period period) {
        if (period.isOneDate() || period.end().isEmpty()) {
            add(Ties.DATE, Terms.date(period.begin().orElseThrow()));
        } else {
            addMilestones(period);
        }
    }

    void addMilestones(Period period) {
        for (Map.Entry<Period.Milestone, PartialDate> date : period.dates().entrySet()) {
            add(property(date.getKey()), Terms.date(date.getValue()));
        }
    }

    private static Node property(Period.Milestone milestone) {
        return switch (milestone) {
            case BEGIN -> Ties.BEGIN;
            case END -> Ties.END;
            case APPOINTED -> Ties.APPOINTED;
            case ARRIVED -> Ties.ARRIVED;
            case CREDENTIALS_PRESENTED -> Ties.CREDENTIALS_PRESENTED;
            case TERMINATED -> Ties.TERMINATED;
        };
    }
}
