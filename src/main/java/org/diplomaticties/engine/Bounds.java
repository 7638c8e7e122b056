package org.diplomaticties.engine;

import java.util.regex.Pattern;
import org.apache.jena.datatypes.xsd.XSDDatatype;
import org.apache.jena.datatypes.xsd.impl.XSDBaseNumericType;
import org.apache.jena.datatypes.xsd.impl.XSDDouble;
import org.apache.jena.datatypes.xsd.impl.XSDFloat;
import org.apache.jena.graph.Node;
import org.diplomaticties.guard.Guard;
import org.diplomaticties.problem.Problem;

/** How large the parts of a query may be, and the values that it makes. */
final class Bounds {

    /** Characters of a query. */
    static final int TEXT = 64 << 10;

    /** How deep its parts may stand in each other. */
    static final int DEPTH = 200;

    /** Terms in one list of IN. */
    static final int LIST = 1_000;

    /** Patterns, expressions and steps of paths, together. */
    static final int PARTS = 5_000;

    /** LIMIT and OFFSET: Jena adds them up without looking whether the sum fits. */
    static final long ROWS = 1_000_000_000_000_000L;

    /** Characters of a regular expression. */
    static final int PATTERN = 1_000;

    /** Characters of a value that an expression makes. Searching in twice as long ones takes four times as long. */
    static final int VALUE = 64 << 10;

    /** How many EXISTS may stand in each other: planning takes twice as long for each. */
    static final int EXISTS = 6;

    /** Characters of a number: reading twice as many takes four times as long. */
    static final int DIGITS = 10_000;

    /** Comparing durations goes through their months, one by one; a part of a million days does not pass. */
    private static final Pattern LONG_DURATION = Pattern.compile("\\d{7}");

    /** Bits of a whole number that an expression makes: 10,000 digits. */
    static final int NUMBER = 33_220;

    private Bounds() {}

    /** Refuses a number or a duration that takes long to read or to compare. */
    static void checkTerm(Node term) {
        if (!term.isLiteral() || !(term.getLiteralDatatype() instanceof XSDDatatype type)) {
            return;
        }
        String text = term.getLiteralLexicalForm();
        if (type instanceof XSDBaseNumericType || type instanceof XSDDouble || type instanceof XSDFloat) {
            checkDigits(text);
        } else if (isDuration(type) && LONG_DURATION.matcher(text).find()) {
            Guard.current()
                    .refuse(Problem.invalid(
                            "query",
                            "It has a duration of more than 999,999 of a unit.",
                            "Use a larger unit, or compare days by their dates."));
        }
    }

    /** Refuses a text that takes long to read as a number. */
    static void checkDigits(String text) {
        if (text.length() > DIGITS) {
            Guard.current()
                    .refuse(Problem.invalid(
                            "query", "It has a number of more than 10,000 digits.", "Use a smaller one."));
        }
    }

    private static boolean isDuration(XSDDatatype type) {
        return type.equals(XSDDatatype.XSDduration)
                || type.equals(XSDDatatype.XSDdayTimeDuration)
                || type.equals(XSDDatatype.XSDyearMonthDuration);
    }

    /** Refuses a text that is longer than a value may be. */
    static void checkValue(long characters) {
        if (characters > VALUE) {
            Guard.current()
                    .refuse(Problem.invalid(
                            "query",
                            "It makes a value of more than " + VALUE + " characters.",
                            "Make shorter texts, or take the parts and put them together yourself."));
        }
    }
}
