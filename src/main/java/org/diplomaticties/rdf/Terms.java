package org.diplomaticties.rdf;

import java.math.BigDecimal;
import java.time.LocalDate;
import org.apache.jena.datatypes.xsd.XSDDatatype;
import org.apache.jena.graph.Node;
import org.apache.jena.graph.NodeFactory;
import org.diplomaticties.fact.DateBasis;
import org.diplomaticties.fact.MeetingMode;
import org.diplomaticties.fact.PartialDate;
import org.diplomaticties.fact.PrintedName;
import org.diplomaticties.fact.Rank;
import org.diplomaticties.fact.Role;
import org.diplomaticties.ontology.Ties;

/** Values of facts as RDF terms. */
final class Terms {

    private Terms() {}

    static Node english(String text) {
        return NodeFactory.createLiteralLang(text, "en");
    }

    static Node printed(PrintedName name) {
        return NodeFactory.createLiteralLang(name.text(), name.language());
    }

    static Node day(LocalDate day) {
        return date(PartialDate.of(day));
    }

    static Node date(PartialDate date) {
        XSDDatatype type = switch (date.precision()) {
            case DAY -> XSDDatatype.XSDdate;
            case MONTH -> XSDDatatype.XSDgYearMonth;
            case YEAR -> XSDDatatype.XSDgYear;
        };
        return NodeFactory.createLiteralDT(date.toString(), type);
    }

    static Node integer(long number) {
        return NodeFactory.createLiteralDT(Long.toString(number), XSDDatatype.XSDinteger);
    }

    static Node decimal(BigDecimal number) {
        return NodeFactory.createLiteralDT(number.toPlainString(), XSDDatatype.XSDdecimal);
    }

    static Node concept(Rank rank) {
        return switch (rank) {
            case AMBASSADOR_EXTRAORDINARY_AND_PLENIPOTENTIARY -> Ties.AMBASSADOR_EXTRAORDINARY_AND_PLENIPOTENTIARY;
            case AMBASSADOR -> Ties.AMBASSADOR;
            case APOSTOLIC_NUNCIO -> Ties.APOSTOLIC_NUNCIO;
            case HIGH_COMMISSIONER -> Ties.HIGH_COMMISSIONER;
            case ENVOY_EXTRAORDINARY_AND_MINISTER_PLENIPOTENTIARY ->
                Ties.ENVOY_EXTRAORDINARY_AND_MINISTER_PLENIPOTENTIARY;
            case MINISTER_RESIDENT -> Ties.MINISTER_RESIDENT;
            case CHARGE_D_AFFAIRES -> Ties.CHARGE_D_AFFAIRES;
            case CHARGE_D_AFFAIRES_AD_INTERIM -> Ties.CHARGE_D_AFFAIRES_AD_INTERIM;
        };
    }

    static Node concept(MeetingMode mode) {
        return switch (mode) {
            case VISIT -> Ties.VISIT;
            case THIRD_PARTY_MEETING -> Ties.THIRD_PARTY_MEETING;
            case MULTILATERAL_MEETING -> Ties.MULTILATERAL_MEETING;
            case REMOTE_MEETING -> Ties.REMOTE_MEETING;
            case IN_PERSON_MEETING -> Ties.IN_PERSON_MEETING;
        };
    }

    static Node concept(Role role) {
        return switch (role) {
            case HOST -> Ties.HOST;
            case GUEST -> Ties.GUEST;
            case MEDIATOR -> Ties.MEDIATOR;
            case OBSERVER -> Ties.OBSERVER;
        };
    }

    static Node concept(DateBasis basis) {
        return switch (basis) {
            case STATED -> Ties.DATE_STATED;
            case WEEKDAY_RESOLVED -> Ties.WEEKDAY_RESOLVED;
            case YEAR_INFERRED -> Ties.YEAR_INFERRED;
            case PUBLICATION -> Ties.PUBLICATION_DATE;
        };
    }
}
