package org.diplomaticties.importer;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.diplomaticties.fact.PartialDate;
import org.diplomaticties.fact.Period;
import org.diplomaticties.problem.Location;
import org.diplomaticties.problem.Problem;
import org.diplomaticties.rdf.IriMinter;

/**
 * A record of a Popolo file, whose values are read with problems told where it stands.
 *
 * @param json the record
 * @param where where it begins
 * @param out where problems go
 */
record PopoloRecord(JsonNode json, Location where, Sink out) {

    /** The text of a field, unless it is blank. */
    Optional<String> text(String field) {
        JsonNode value = json.path(field);
        return value.isValueNode() && !value.isNull()
                ? Optional.of(value.asText().strip()).filter(text -> !text.isEmpty())
                : Optional.empty();
    }

    /** A text that the record must have, with a letter or a digit; a problem where it has none. */
    Optional<String> required(String field) {
        Optional<String> text = text(field).filter(IriMinter::canKey);
        if (text.isEmpty()) {
            problem(ProblemKind.MISSING_VALUE, "The record has no " + field + ".", "Add it; the record was left out.");
        }
        return text;
    }

    /** The id of another record: {@code person_id}, or that of the record in {@code person}. */
    Optional<String> link(String field) {
        Optional<String> id = text(field + "_id");
        JsonNode embedded = json.path(field).path("id");
        return id.isPresent() || !embedded.isValueNode() ? id : Optional.of(embedded.asText());
    }

    /** The records in a field. */
    List<PopoloRecord> records(String field) {
        List<PopoloRecord> records = new ArrayList<>();
        json.path(field).forEach(record -> records.add(new PopoloRecord(record, where, out)));
        return records;
    }

    /** A date, as precise as it is written, without the time of day; a problem where the calendar does not have it. */
    Optional<PartialDate> date(String field) {
        Optional<String> text = text(field);
        Optional<PartialDate> date = text.flatMap(value -> PartialDate.parse(value.replaceFirst("[T ].*", "")));
        if (text.isPresent() && date.isEmpty()) {
            problem(
                    ProblemKind.IMPOSSIBLE_DATE,
                    Problem.quoted(text.get()) + " as " + field + " is no date.",
                    "Write a day of the calendar as YYYY-MM-DD, or YYYY-MM, or YYYY.");
        }
        return date;
    }

    /** What the record says of begin and end. */
    Period period() {
        Period period = Period.UNKNOWN;
        Optional<PartialDate> start = date("start_date");
        Optional<PartialDate> end = date("end_date");
        period = start.isPresent() ? period.with(Period.Milestone.BEGIN, start.get()) : period;
        return end.isPresent() ? period.with(Period.Milestone.END, end.get()) : period;
    }

    /** Whether a period can be; a problem where it ends before it begins. */
    boolean canBe(Period period) {
        return out.canBe(period, where);
    }

    /** A problem with the record. */
    void problem(ProblemKind kind, String what, String mend) {
        out.problem(kind, where, what, mend);
    }

    /** A problem with a link to a record that is not there. */
    void unknown(String field, String id, String then) {
        problem(
                ProblemKind.UNKNOWN_ID,
                "The " + field + " " + Problem.quoted(id) + " is the id of no record.",
                "Correct it, or add the record; " + then + " was left out.");
    }
}
