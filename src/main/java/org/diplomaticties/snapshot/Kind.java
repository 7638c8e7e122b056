package org.diplomaticties.snapshot;

import java.util.regex.Pattern;
import org.apache.jena.datatypes.RDFDatatype;
import org.apache.jena.datatypes.xsd.XSDDatatype;
import org.apache.jena.graph.Node;

/**
 * Kinds of terms whose ids stand together, in the order of the ids. Within a kind before {@link #OTHER}, the order of ids is
 * that in which SPARQL orders values (SPARQL 1.1, section 15.1), and what is equal but not the same stands side by side.
 */
public enum Kind {
    BLANK,
    IRI,
    /** Whole, decimal and double numbers that a double tells apart; others are not told from each other by their order. */
    NUMBER,
    /** Times of a day without zone and without fractions of seconds. */
    DATE_TIME,
    /** Days without zone. */
    DATE,
    STRING,
    /** Texts in a language: by language first, then by text. */
    LANGUAGE,
    /** Whatever has no order by which numbers could stand: not valid, with a zone, of another datatype. */
    OTHER;

    private static final Pattern DAY = Pattern.compile("(?!0000)\\d{4}-\\d\\d-\\d\\d");
    private static final Pattern TIME = Pattern.compile("(?!0000)\\d{4}-\\d\\d-\\d\\dT(?!24)\\d\\d:\\d\\d:\\d\\d");

    private static final double EXACT = 1L << 53;
    private static final int DIGITS = 15;

    /** Its place among the kinds, from 0. */
    @SuppressWarnings("EnumOrdinal") // the order of the kinds is that of the ids
    int place() {
        return ordinal();
    }

    /** What a term is. */
    public static Kind of(Node term) {
        if (term.isURI()) {
            return IRI;
        }
        if (term.isBlank()) {
            return BLANK;
        }
        return term.isLiteral() ? ofLiteral(term) : OTHER;
    }

    private static Kind ofLiteral(Node term) {
        RDFDatatype type = term.getLiteralDatatype();
        if (XSDDatatype.XSDstring.equals(type)) {
            return STRING;
        }
        if (!term.getLiteralLanguage().isEmpty()) {
            return term.getLiteralBaseDirection() == null ? LANGUAGE : OTHER;
        }
        if (!term.getLiteral().isWellFormed()) {
            return OTHER;
        }
        if (XSDDatatype.XSDdate.equals(type)) {
            return DAY.matcher(term.getLiteralLexicalForm()).matches() ? DATE : OTHER;
        }
        if (XSDDatatype.XSDdateTime.equals(type)) {
            return TIME.matcher(term.getLiteralLexicalForm()).matches() ? DATE_TIME : OTHER;
        }
        return isExact(term, type) ? NUMBER : OTHER;
    }

    /** Whether a double says all of a number, so that numbers compare as doubles do. */
    private static boolean isExact(Node term, RDFDatatype type) {
        if (!(term.getLiteral().getValue() instanceof Number number) || XSDDatatype.XSDfloat.equals(type)) {
            return false;
        }
        double value = number.doubleValue();
        if (XSDDatatype.XSDdouble.equals(type)) {
            return Double.isFinite(value) && !Double.valueOf(-0.0).equals(value);
        }
        return Math.abs(value) < EXACT
                && term.getLiteralLexicalForm()
                                .chars()
                                .filter(Character::isDigit)
                                .count()
                        <= DIGITS;
    }
}
