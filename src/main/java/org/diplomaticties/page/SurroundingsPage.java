package org.diplomaticties.page;

import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.apache.jena.graph.Graph;
import org.apache.jena.graph.Node;
import org.apache.jena.sparql.core.DatasetGraph;
import org.apache.jena.vocabulary.DCTerms;
import org.apache.jena.vocabulary.ORG;
import org.apache.jena.vocabulary.SKOS;
import org.apache.jena.vocabulary.SchemaDO;
import org.diplomaticties.ontology.Ties;
import org.diplomaticties.picture.Caption;
import org.diplomaticties.picture.Picture;
import org.diplomaticties.picture.PlaceMap;

/**
 * The page of a thing of which the most is what stands around it: an organisation, a topic, a place, an event, an
 * agreement, a relation, an unspecified actor. Facts in a list, then the meetings that have to do with it.
 */
final class SurroundingsPage implements KindPage {

    private final MeetingsAround meetings;

    SurroundingsPage(MeetingsAround meetings) {
        this.meetings = meetings;
    }

    /** What the template shows. */
    record View(
            Link name,
            String iri,
            String kind,
            NameForms forms,
            List<FactRows.Fact> facts,
            List<Picture> picture,
            MeetingList meetings) {}

    @Override
    public PageContent of(Node thing, PageRequest request, DatasetGraph dataset) {
        Graph graph = dataset.getDefaultGraph();
        Labels labels = new Labels(dataset, request);
        Marks marks = new Marks(dataset, request, labels);
        View view = new View(
                StatePage.title(thing, labels),
                thing.getURI(),
                request.messages().text("kind_" + Labels.kind(thing)),
                NameForms.of(thing, graph, labels),
                facts(thing, new FactRows(thing, graph, labels, marks, request)),
                map(thing, graph, labels, request.messages()),
                new Meetings(request, labels, marks)
                        .ofDated(meetings.of(thing, request.version(), dataset), Set.of(thing)));
        return new PageContent(labels.of(thing).text(), "", "surroundings", view);
    }

    private static List<FactRows.Fact> facts(Node thing, FactRows rows) {
        return switch (Labels.kind(thing)) {
            case "organization" ->
                rows.of(Ties.ORGAN_OF, ORG.subOrganizationOf.asNode(), Ties.MEMBER_STATE)
                        .inverse("parts", ORG.subOrganizationOf.asNode())
                        .inverse("postsIn", ORG.postIn.asNode())
                        .inverse("accredited", Ties.ACCREDITED_TO)
                        .inverse("sourcesOf", DCTerms.publisher.asNode())
                        .inverse("within", Ties.FRAMEWORK)
                        .of(SKOS.exactMatch.asNode())
                        .list();
            case "topic" ->
                rows.of(SKOS.definition.asNode(), SKOS.scopeNote.asNode(), SKOS.broader.asNode())
                        .inverse("narrower", SKOS.broader.asNode())
                        .of(SKOS.related.asNode(), SKOS.exactMatch.asNode())
                        .list();
            case "place" ->
                rows.of(Ties.IN_STATE, SKOS.exactMatch.asNode())
                        .inverse("datelines", Ties.DATELINE_PLACE)
                        .list();
            case "event" ->
                rows.of(
                                Ties.DATE,
                                Ties.BEGIN,
                                Ties.END,
                                Ties.HAS_PLACE,
                                Ties.SERIES,
                                Ties.EDITION,
                                Ties.SPEAKER,
                                Ties.INITIATOR,
                                Ties.RECIPIENT,
                                Ties.TOPIC,
                                Ties.SAID_AT,
                                Ties.PREPARED_AT)
                        .inverse("editions", Ties.SERIES)
                        .list();
            case "agreement" ->
                rows.of(Ties.COUNT, Ties.COUNT_MORE_THAN, Ties.ADOPTION_STATUS, Ties.FRAMEWORK, Ties.IMPLEMENTS)
                        .inverse("implementedBy", Ties.IMPLEMENTS)
                        .list();
            case "relation" ->
                rows.of(Ties.ASPECT, Ties.PARTY, Ties.FROM_STATE, Ties.TO_STATE, Ties.FRAMEWORK)
                        .list();
            default ->
                rows.of(DCTerms.description.asNode(), SKOS.exactMatch.asNode()).list();
        };
    }

    /** Where a place is, where its coordinates are known. */
    private static List<Picture> map(Node thing, Graph graph, Labels labels, Messages messages) {
        Optional<Double> latitude = degrees(thing, SchemaDO.latitude.asNode(), graph);
        Optional<Double> longitude = degrees(thing, SchemaDO.longitude.asNode(), graph);
        if (latitude.isEmpty() || longitude.isEmpty()) {
            return List.of();
        }
        String name = labels.of(thing).text();
        Caption caption = new Caption("map-picture", messages.text("pictureMap"), name, messages.locale());
        return List.of(
                new PlaceMap(caption, List.of(new PlaceMap.Marker(latitude.get(), longitude.get(), name, name, "", 1)))
                        .picture());
    }

    private static Optional<Double> degrees(Node thing, Node property, Graph graph) {
        return graph.stream(thing, property, Node.ANY)
                .map(value -> Double.valueOf(value.getObject().getLiteralLexicalForm()))
                .findFirst();
    }
}
