package org.diplomaticties.importer;

import java.util.Optional;
import org.diplomaticties.fact.PartialDate;
import org.diplomaticties.fact.Period;
import org.diplomaticties.problem.Location;
import org.diplomaticties.problem.Problem;

/**
 * A record of an XML file, whose values are read with problems told where they stand.
 *
 * @param element the record
 * @param out where problems go
 */
record XmlRecord(XmlElement element, Sink out) {

    /** A text that the record must have; a problem where it has none. */
    Optional<String> required(String child) {
        Optional<String> text = element.text(child);
        if (text.isEmpty()) {
            problem(
                    ProblemKind.MISSING_VALUE,
                    "The <" + element.name() + "> has no <" + child + ">.",
                    "Add it; the record was left out.");
        }
        return text;
    }

    /** A date, as precise as it is written; a problem where the calendar does not have it. */
    Optional<PartialDate> date(String... path) {
        Optional<XmlElement> child = element.child(path);
        if (child.isEmpty() || child.get().text().isEmpty()) {
            return Optional.empty();
        }
        String text = child.get().text();
        Optional<PartialDate> date = PartialDate.parse(text);
        if (date.isEmpty()) {
            out.problem(
                    ProblemKind.IMPOSSIBLE_DATE,
                    child.get().where(),
                    Problem.quoted(text) + " is no date.",
                    "Write a day of the calendar as YYYY-MM-DD, or YYYY-MM, or YYYY; it was left out.");
        }
        return date;
    }

    /** Whether a period can be; a problem where it ends before it begins. */
    boolean canBe(Period period) {
        return out.canBe(period, where());
    }

    /** A problem with the record as a whole. */
    void problem(ProblemKind kind, String what, String mend) {
        out.problem(kind, where(), what, mend);
    }

    Location where() {
        return element.where();
    }
}
