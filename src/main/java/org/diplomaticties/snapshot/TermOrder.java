package org.diplomaticties.snapshot;

import java.util.Arrays;
import java.util.Comparator;
import org.apache.jena.graph.Node;
import org.apache.jena.sparql.util.NodeCmp;

/** A term with what its place among the terms depends on. */
record TermOrder(Node term, int number, Kind kind, double value, String text) implements Comparable<TermOrder> {

    private static final Comparator<TermOrder> WITHIN =
            Comparator.comparingDouble(TermOrder::value).thenComparing(TermOrder::text);

    private static final Comparator<String> LANGUAGES =
            String.CASE_INSENSITIVE_ORDER.thenComparing(Comparator.naturalOrder());

    /** A term that has a number already. */
    static TermOrder of(Node term, int number) {
        Kind kind = Kind.of(term);
        double value = kind == Kind.NUMBER ? ((Number) term.getLiteralValue()).doubleValue() : 0;
        return new TermOrder(term, number, kind, value, text(term));
    }

    static String text(Node term) {
        if (term.isURI()) {
            return term.getURI();
        }
        if (term.isLiteral()) {
            return term.getLiteralLexicalForm();
        }
        return term.isBlank() ? term.getBlankNodeLabel() : term.toString();
    }

    /** The places of terms, in their order. */
    static TermOrder[] sorted(Node[] terms, int size) {
        TermOrder[] order = new TermOrder[size];
        Arrays.parallelSetAll(order, number -> of(terms[number], number));
        Arrays.parallelSort(order);
        return order;
    }

    /** The order of values: equal ones are not told apart. */
    int compareValues(TermOrder other) {
        return kind == Kind.NUMBER && other.kind == Kind.NUMBER ? Double.compare(value, other.value) : compareTo(other);
    }

    @Override
    public int compareTo(TermOrder other) {
        int kinds = kind.compareTo(other.kind);
        if (kinds != 0) {
            return kinds;
        }
        if (kind == Kind.LANGUAGE) {
            String language = term.getLiteralLanguage();
            String others = other.term.getLiteralLanguage();
            int languages =
                    language.equals(others) ? 0 : LANGUAGES.compare(language, others); // mostly they are the same
            return languages == 0 ? text.compareTo(other.text) : languages;
        }
        int within = kind == Kind.NUMBER ? WITHIN.compare(this, other) : text.compareTo(other.text);
        return within == 0 ? NodeCmp.compareRDFTerms(term, other.term) : within;
    }
}
