package org.diplomaticties.ontology;

import org.apache.jena.graph.Node;
import org.apache.jena.graph.NodeFactory;

/**
 * The terms of the Diplomatic Ties ontology, as the files in {@code ontology/} define them; a test holds both to each
 * other. A concept scheme's constants follow the scheme.
 */
public final class Ties {

    /** The ontology's IRI; also the name of the graph that holds it. */
    public static final String ONTOLOGY = "https://w3id.org/diplomatic-ties/ontology";

    public static final String NAMESPACE = ONTOLOGY + "#";

    /** The IRI of the JSON-LD context, which is never fetched from there. */
    public static final String CONTEXT = "https://w3id.org/diplomatic-ties/context.jsonld";

    /** What the IRI of every thing starts with. */
    public static final String THINGS = "https://w3id.org/diplomatic-ties/id/";

    // Classes
    public static final Node STATE = term("State");
    public static final Node TERRITORY = term("Territory");
    public static final Node ORGANIZATION = term("Organization");
    public static final Node STATE_UNION = term("StateUnion");
    public static final Node PLACE = term("Place");
    public static final Node OFFICIAL = term("Official");
    public static final Node POST = term("Post");
    public static final Node DIPLOMATIC_POST = term("DiplomaticPost");
    public static final Node TENURE = term("Tenure");
    public static final Node MEETING = term("Meeting");
    public static final Node PARTICIPATION = term("Participation");
    public static final Node UNSPECIFIED_ACTOR = term("UnspecifiedActor");
    public static final Node EVENT = term("Event");
    public static final Node INITIATOR = term("initiator");
    public static final Node RECIPIENT = term("recipient");
    public static final Node PLANNED_EVENT = term("PlannedEvent");
    public static final Node EVENT_SERIES = term("EventSeries");
    public static final Node UTTERANCE = term("Utterance");
    public static final Node AGREEMENT = term("Agreement");
    public static final Node PROGRAMME = term("Programme");
    public static final Node RELATION = term("Relation");
    public static final Node SOURCE = term("Source");
    public static final Node CLAIM = term("Claim");
    public static final Node PASSAGE = term("Passage");

    // Properties
    public static final Node ISO_3166_ALPHA2 = term("iso3166Alpha2");
    public static final Node ISO_3166_ALPHA3 = term("iso3166Alpha3");
    public static final Node ISO_3166_NUMERIC = term("iso3166Numeric");
    public static final Node PREDECESSOR = term("predecessor");
    public static final Node SUCCESSOR = term("successor");
    public static final Node DEPENDENCY_OF = term("dependencyOf");
    public static final Node MEMBER_STATE = term("memberState");
    public static final Node ORGAN_OF = term("organOf");
    public static final Node IN_STATE = term("inState");
    public static final Node OF_STATE = term("ofState");
    public static final Node SENDING_STATE = term("sendingState");
    public static final Node RECEIVING_STATE = term("receivingState");
    public static final Node ACCREDITED_TO = term("accreditedTo");
    public static final Node RANK = term("rank");
    public static final Node HAS_POST = term("post");
    public static final Node BEGIN = term("begin");
    public static final Node END = term("end");
    public static final Node ATTESTED_ON = term("attestedOn");
    public static final Node APPOINTED = term("appointed");
    public static final Node ARRIVED = term("arrived");
    public static final Node CREDENTIALS_PRESENTED = term("credentialsPresented");
    public static final Node TERMINATED = term("terminated");
    public static final Node HAS_PARTICIPATION = term("participation");
    public static final Node PARTICIPANT = term("participant");
    public static final Node IN_CAPACITY = term("inCapacity");
    public static final Node CAPACITY_AS_PRINTED = term("capacityAsPrinted");
    public static final Node ON_BEHALF_OF = term("onBehalfOf");
    public static final Node ROLE = term("role");
    public static final Node NAME_AS_PRINTED = term("nameAsPrinted");
    public static final Node PARTIES_AS_PRINTED = term("partiesAsPrinted");
    public static final Node MODE = term("mode");
    public static final Node TOPIC = term("topic");
    public static final Node HAS_PLACE = term("place");
    public static final Node DATE = term("date");
    public static final Node DATE_AS_PRINTED = term("dateAsPrinted");
    public static final Node DATE_BASIS = term("dateBasis");
    public static final Node EARLIEST = term("earliest");
    public static final Node LATEST = term("latest");
    public static final Node CERTAIN_FROM = term("certainFrom");
    public static final Node CERTAIN_UNTIL = term("certainUntil");
    public static final Node SERIES = term("series");
    public static final Node EDITION = term("edition");
    public static final Node PREPARED_AT = term("preparedAt");
    public static final Node SPEAKER = term("speaker");
    public static final Node SAID_AT = term("saidAt");
    public static final Node COUNT = term("count");
    public static final Node COUNT_MORE_THAN = term("countMoreThan");
    public static final Node ADOPTION_STATUS = term("adoptionStatus");
    public static final Node IMPLEMENTS = term("implements");
    public static final Node FRAMEWORK = term("framework");
    public static final Node ASPECT = term("aspect");
    public static final Node PARTY = term("party");
    public static final Node FROM_STATE = term("fromState");
    public static final Node TO_STATE = term("toState");
    public static final Node IDENTIFIED_WITH = term("identifiedWith");
    public static final Node DISTINCT_FROM = term("distinctFrom");
    public static final Node RECORD_COUNT = term("recordCount");
    public static final Node PROBLEM_COUNT = term("problemCount");
    public static final Node COVERAGE_BEGIN = term("coverageBegin");
    public static final Node COVERAGE_END = term("coverageEnd");
    public static final Node TEXT_DIGEST = term("textDigest");
    public static final Node TEXT_LENGTH = term("textLength");
    public static final Node DATELINE_DATE = term("datelineDate");
    public static final Node DATELINE_PLACE = term("datelinePlace");
    public static final Node STATUS = term("status");
    public static final Node ASSERTED_BY = term("assertedBy");
    public static final Node REPORTED_BY = term("reportedBy");
    public static final Node EVIDENCE = term("evidence");
    public static final Node CAUTION = term("caution");
    public static final Node NOTE = term("note");
    public static final Node PASSAGE_DIGEST = term("passageDigest");

    public static final Node ADOPTION_STATUSES = term("adoptionStatuses");
    public static final Node PLANNED = term("Planned");
    public static final Node ADOPTED = term("Adopted");

    public static final Node CAUTIONS = term("cautions");
    public static final Node COUNT_EXCEEDS_NAMES = term("CountExceedsNames");
    public static final Node NO_NAMES_NO_DATE = term("NoNamesNoDate");
    public static final Node VARIANT_NAME = term("VariantName");
    public static final Node IDENTITY_INFERRED = term("IdentityInferred");

    public static final Node DATE_BASES = term("dateBases");
    public static final Node DATE_STATED = term("DateStated");
    public static final Node WEEKDAY_RESOLVED = term("WeekdayResolved");
    public static final Node YEAR_INFERRED = term("YearInferred");
    public static final Node PUBLICATION_DATE = term("PublicationDate");

    public static final Node PLOVER_MODE = term("ploverMode");
    public static final Node MEETING_MODES = term("meetingModes");
    public static final Node VISIT = term("Visit");
    public static final Node THIRD_PARTY_MEETING = term("ThirdPartyMeeting");
    public static final Node MULTILATERAL_MEETING = term("MultilateralMeeting");
    public static final Node REMOTE_MEETING = term("RemoteMeeting");
    public static final Node IN_PERSON_MEETING = term("InPersonMeeting");

    public static final Node PARTICIPANT_ROLES = term("participantRoles");
    public static final Node HOST = term("Host");
    public static final Node GUEST = term("Guest");
    public static final Node MEDIATOR = term("Mediator");
    public static final Node OBSERVER = term("Observer");

    public static final Node RANKS = term("ranks");
    public static final Node AMBASSADOR_EXTRAORDINARY_AND_PLENIPOTENTIARY =
            term("AmbassadorExtraordinaryAndPlenipotentiary");
    public static final Node AMBASSADOR = term("Ambassador");
    public static final Node APOSTOLIC_NUNCIO = term("ApostolicNuncio");
    public static final Node HIGH_COMMISSIONER = term("HighCommissioner");
    public static final Node ENVOY_EXTRAORDINARY_AND_MINISTER_PLENIPOTENTIARY =
            term("EnvoyExtraordinaryAndMinisterPlenipotentiary");
    public static final Node MINISTER_RESIDENT = term("MinisterResident");
    public static final Node CHARGE_D_AFFAIRES = term("ChargeDAffaires");
    public static final Node CHARGE_D_AFFAIRES_AD_INTERIM = term("ChargeDAffairesAdInterim");

    public static final Node RELATION_ASPECTS = term("relationAspects");
    public static final Node PEACEFUL_AND_FRIENDLY_RELATIONS = term("PeacefulAndFriendlyRelations");
    public static final Node STRATEGIC_ALLIANCE = term("StrategicAlliance");
    public static final Node SHARED_GEOGRAPHY = term("SharedGeography");
    public static final Node HISTORICAL_AND_CULTURAL_TIES = term("HistoricalAndCulturalTies");
    public static final Node ECONOMIC_TIES = term("EconomicTies");
    public static final Node MAJOR_TRADE_PARTNER = term("MajorTradePartner");
    public static final Node MAJOR_EXPORT_MARKET = term("MajorExportMarket");
    public static final Node ENERGY_COOPERATION = term("EnergyCooperation");
    public static final Node UNION_STATE_COOPERATION = term("UnionStateCooperation");
    public static final Node MULTILATERAL_INTEGRATION = term("MultilateralIntegration");

    public static final Node STATEMENT_STATUSES = term("statementStatuses");
    public static final Node STATED = term("Stated");
    public static final Node ATTRIBUTED = term("Attributed");
    public static final Node RESOLVED = term("Resolved");
    public static final Node INFERRED = term("Inferred");
    public static final Node EDITORIAL = term("Editorial");
    public static final Node UNRESOLVED = term("Unresolved");

    public static final Node TOPICS = term("topics");

    private Ties() {}

    private static Node term(String name) {
        return NodeFactory.createURI(NAMESPACE + name);
    }
}
