package org.diplomaticties.rdf;

import java.util.function.Consumer;
import org.apache.jena.graph.Node;
import org.apache.jena.graph.NodeFactory;
import org.apache.jena.graph.Triple;
import org.apache.jena.vocabulary.DCTerms;
import org.apache.jena.vocabulary.ORG;
import org.apache.jena.vocabulary.SKOS;
import org.apache.jena.vocabulary.SchemaDO;
import org.diplomaticties.fact.Event;
import org.diplomaticties.fact.Fact;
import org.diplomaticties.fact.Meeting;
import org.diplomaticties.fact.Official;
import org.diplomaticties.fact.Organization;
import org.diplomaticties.fact.Participation;
import org.diplomaticties.fact.Place;
import org.diplomaticties.fact.Post;
import org.diplomaticties.fact.SourceDescription;
import org.diplomaticties.fact.State;
import org.diplomaticties.fact.Tenure;
import org.diplomaticties.fact.ThingKey;
import org.diplomaticties.fact.UnspecifiedActor;
import org.diplomaticties.ontology.Ties;

/** Says facts in triples. Each fact is a thing with a class, an English label and the records it was taken from. */
final class FactTriples {

    private final Consumer<Triple> out;

    FactTriples(Consumer<Triple> out) {
        this.out = out;
    }

    void write(Fact fact) {
        if (fact instanceof SourceDescription source) {
            source(source);
        } else if (fact instanceof State state) {
            state(state);
        } else if (fact instanceof Organization organization) {
            organization(organization);
        } else if (fact instanceof UnspecifiedActor actor) {
            start(actor, Ties.UNSPECIFIED_ACTOR);
        } else if (fact instanceof Place place) {
            place(place);
        } else if (fact instanceof Official official) {
            official(official);
        } else if (fact instanceof Post post) {
            post(post);
        } else if (fact instanceof Tenure tenure) {
            tenure(tenure);
        } else if (fact instanceof Meeting meeting) {
            meeting(meeting);
        } else if (fact instanceof Event event) {
            event(event);
        } else {
            throw new IllegalArgumentException("Not a fact: " + fact);
        }
    }

    private void source(SourceDescription source) {
        ThingTriples thing = start(source, Ties.SOURCE);
        thing.add(DCTerms.description.asNode(), Terms.english(source.description()));
        source.license()
                .forEach(license -> thing.add(DCTerms.license.asNode(), NodeFactory.createURI(license.toString())));
        thing.add(Ties.RECORD_COUNT, Terms.integer(source.coverage().recordCount()));
        thing.add(Ties.PROBLEM_COUNT, Terms.integer(source.coverage().problemCount()));
        source.coverage().span().begin().ifPresent(date -> thing.add(Ties.COVERAGE_BEGIN, Terms.date(date)));
        source.coverage().span().end().ifPresent(date -> thing.add(Ties.COVERAGE_END, Terms.date(date)));
    }

    private void state(State state) {
        ThingTriples thing = start(state, state.status() == State.Status.STATE ? Ties.STATE : Ties.TERRITORY);
        thing.addPrinted(Ties.NAME_AS_PRINTED, state.names());
        thing.addMilestones(state.validity());
        thing.addLinks(Ties.PREDECESSOR, state.predecessors());
        thing.addLinks(Ties.SUCCESSOR, state.successors());
        thing.addLinks(SKOS.closeMatch.asNode(), state.closeTo());
    }

    private void organization(Organization organization) {
        ThingTriples thing = start(organization, Ties.ORGANIZATION);
        thing.addPrinted(Ties.NAME_AS_PRINTED, organization.names());
        thing.addLinks(Ties.ORGAN_OF, organization.organOf());
        thing.addLinks(ORG.subOrganizationOf.asNode(), organization.parent());
    }

    private void place(Place place) {
        ThingTriples thing = start(place, Ties.PLACE);
        thing.addPrinted(Ties.NAME_AS_PRINTED, place.names());
        thing.addLinks(Ties.IN_STATE, place.state());
        place.coordinates().forEach(point -> {
            thing.add(SchemaDO.latitude.asNode(), Terms.decimal(point.latitude()));
            thing.add(SchemaDO.longitude.asNode(), Terms.decimal(point.longitude()));
        });
    }

    private void official(Official official) {
        ThingTriples thing = start(official, Ties.OFFICIAL);
        thing.addPrinted(Ties.NAME_AS_PRINTED, official.names());
        official.born().forEach(date -> thing.add(SchemaDO.birthDate.asNode(), Terms.date(date)));
        official.died().forEach(date -> thing.add(SchemaDO.deathDate.asNode(), Terms.date(date)));
        official.sameAs().forEach(same -> thing.add(SKOS.exactMatch.asNode(), NodeFactory.createURI(same.toString())));
    }

    private void post(Post post) {
        if (post.owner() instanceof Post.Diplomatic sent) {
            ThingTriples thing = start(post, Ties.DIPLOMATIC_POST);
            thing.addLink(Ties.SENDING_STATE, sent.sending());
            boolean toState = sent.receiving().kind() == ThingKey.Kind.STATE;
            thing.addLink(toState ? Ties.RECEIVING_STATE : Ties.ACCREDITED_TO, sent.receiving());
            sent.rank().forEach(rank -> thing.add(Ties.RANK, Terms.concept(rank)));
        } else if (post.owner() instanceof Post.OfState of) {
            start(post, Ties.POST).addLink(Ties.OF_STATE, of.state());
        } else if (post.owner() instanceof Post.InOrganization in) {
            start(post, Ties.POST).addLink(ORG.postIn.asNode(), in.organization());
        } else {
            throw new IllegalArgumentException("Not an owner of a post: " + post.owner());
        }
    }

    private void tenure(Tenure tenure) {
        ThingTriples thing = start(tenure, Ties.TENURE);
        thing.addLink(ORG.member.asNode(), tenure.holder());
        thing.addLink(Ties.HAS_POST, tenure.post());
        thing.addLinks(Ties.ON_BEHALF_OF, tenure.side());
        thing.addMilestones(tenure.period());
        tenure.attestedOn().forEach(day -> thing.add(Ties.ATTESTED_ON, Terms.day(day)));
        tenure.rank().forEach(rank -> thing.add(Ties.RANK, Terms.concept(rank)));
        thing.addPrinted(Ties.CAPACITY_AS_PRINTED, tenure.titles());
        thing.addPrinted(Ties.NOTE, tenure.notes());
    }

    private void meeting(Meeting meeting) {
        ThingTriples thing = start(meeting, Ties.MEETING);
        thing.addDate(meeting.period());
        thing.add(Ties.DATE_BASIS, Terms.concept(meeting.basis()));
        meeting.mode().forEach(mode -> thing.add(Ties.MODE, Terms.concept(mode)));
        thing.addLinks(Ties.HAS_PLACE, meeting.places());
        thing.addPrinted(Ties.NOTE, meeting.notes());
        for (Participation participation : meeting.participations()) {
            thing.addLink(Ties.HAS_PARTICIPATION, participation.thing());
            participation(participation, meeting);
        }
    }

    private void participation(Participation participation, Meeting meeting) {
        ThingTriples thing = new ThingTriples(participation.thing(), out);
        thing.describe(Ties.PARTICIPATION, participation.label(), meeting.records());
        thing.addLink(Ties.PARTICIPANT, participation.participant());
        thing.addLinks(Ties.ON_BEHALF_OF, participation.side());
        thing.addLinks(Ties.IN_CAPACITY, participation.post());
        thing.addPrinted(Ties.NAME_AS_PRINTED, participation.name());
        thing.addPrinted(Ties.CAPACITY_AS_PRINTED, participation.capacity());
        participation.role().forEach(role -> thing.add(Ties.ROLE, Terms.concept(role)));
    }

    private void event(Event event) {
        ThingTriples thing = start(event, Ties.EVENT);
        thing.addDate(event.period());
        thing.add(Ties.DATE_BASIS, Terms.concept(event.basis()));
        thing.addLinks(Ties.INITIATOR, event.initiator());
        thing.addLinks(Ties.RECIPIENT, event.recipient());
        thing.addLinks(Ties.HAS_PLACE, event.places());
        thing.addPrinted(Ties.NOTE, event.notes());
    }

    private ThingTriples start(Fact fact, Node type) {
        ThingTriples thing = new ThingTriples(fact.thing(), out);
        thing.describe(type, fact.label(), fact.records());
        return thing;
    }
}
