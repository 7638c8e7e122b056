package org.diplomaticties.result;

import java.time.LocalDate;
import java.util.Optional;
import org.apache.jena.graph.Node;
import org.apache.jena.sparql.engine.binding.Binding;
import org.diplomaticties.fact.PartialDate;

/**
 * When something was, as precise as it is known.
 *
 * @param begin the day on which it began, or the month or year in which that day lies
 * @param end the day on which it ended, in the same way
 */
public record Span(PartialDate begin, PartialDate end) {

    /** What a row says in its columns {@code date} and {@code until}; empty where it says nothing that is a date. */
    static Optional<Span> of(Binding row) {
        return date(row.get("date"))
                .map(begin -> new Span(begin, date(row.get("until")).orElse(begin)));
    }

    static Optional<PartialDate> date(Node term) {
        return term == null || !term.isLiteral() ? Optional.empty() : PartialDate.parse(term.getLiteralLexicalForm());
    }

    /** The first day that it can have been. */
    LocalDate first() {
        return begin.earliest();
    }

    /** The last day that it can have been. */
    LocalDate last() {
        return end.latest().isBefore(begin.latest()) ? begin.latest() : end.latest();
    }

    /** Whether the days are known. */
    boolean isExact() {
        return begin.precision() == PartialDate.Precision.DAY && end.precision() == PartialDate.Precision.DAY;
    }

    /** {@code 2022-09}, or {@code 2022-09-08/2022-09-10}. */
    @Override
    public String toString() {
        return begin.equals(end) ? begin.toString() : begin + "/" + end;
    }
}
