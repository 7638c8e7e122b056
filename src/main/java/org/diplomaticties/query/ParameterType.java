package org.diplomaticties.query;

import java.util.Optional;
import org.apache.jena.datatypes.xsd.XSDDatatype;
import org.apache.jena.graph.Node;
import org.apache.jena.graph.NodeFactory;
import org.diplomaticties.fact.PartialDate;
import org.diplomaticties.rdf.Things;

/** The types of values that a parameter can take, by the ending of its variable in BASIL's notation. */
public enum ParameterType {
    IRI("iri", "iri", "a thing, as <kind>/<key> or as an absolute http(s) IRI"),
    DATE("date", "xsd_date", "a day that the calendar has, such as 2022-09-12"),
    INTEGER("integer", "integer", "a whole number, such as 12"),
    TEXT("text", "literal", "text");

    private final String word;
    private final String ending;
    private final String takes;

    ParameterType(String word, String ending, String takes) {
        this.word = word;
        this.ending = ending;
        this.takes = takes;
    }

    /** The type of a variable with this ending. */
    static Optional<ParameterType> ofEnding(String ending) {
        for (ParameterType type : values()) {
            if (type.ending.equals(ending)) {
                return Optional.of(type);
            }
        }
        return Optional.empty();
    }

    /** Its name in the list of saved queries. */
    public String word() {
        return word;
    }

    /** The type with this name; text if there is none. */
    static ParameterType ofWord(String word) {
        for (ParameterType type : values()) {
            if (type.word.equals(word)) {
                return type;
            }
        }
        return TEXT;
    }

    /** What it takes, as the end of a sentence. */
    public String takes() {
        return takes;
    }

    /**
     * The term for a value as a user writes it.
     *
     * @return empty if the value is none of this type
     */
    public Optional<Node> term(String value) {
        return switch (this) {
            case IRI -> Things.parse(value);
            case DATE ->
                PartialDate.parse(value)
                        .filter(date -> date.precision() == PartialDate.Precision.DAY)
                        .map(date -> NodeFactory.createLiteralDT(value, XSDDatatype.XSDdate));
            case INTEGER ->
                value.matches("[+-]?\\d{1,18}")
                        ? Optional.of(NodeFactory.createLiteralDT(value, XSDDatatype.XSDinteger))
                        : Optional.empty();
            case TEXT -> Optional.of(NodeFactory.createLiteralString(value));
        };
    }
}
