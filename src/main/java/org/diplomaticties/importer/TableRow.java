package org.diplomaticties.importer;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.diplomaticties.fact.PartialDate;
import org.diplomaticties.fact.Period;
import org.diplomaticties.problem.Location;
import org.diplomaticties.problem.Problem;

/**
 * A row of a table, whose values are read with problems told where they stand.
 *
 * @param columns field to the number of its column, from 0
 * @param constants field to the value that it has where its cell is empty
 * @param cells what the row holds
 * @param where where the row begins
 * @param out where problems go
 */
record TableRow(
        Map<String, Integer> columns, Map<String, String> constants, List<String> cells, Location where, Sink out) {

    /** The value of a field, unless it is blank. */
    Optional<String> value(String field) {
        Integer column = columns.get(field);
        String cell = column == null ? "" : cells.get(column).strip();
        return cell.isEmpty() ? Optional.ofNullable(constants.get(field)) : Optional.of(cell);
    }

    /** A value that the row must have; a problem where it has none. */
    Optional<String> required(String field) {
        Optional<String> value = value(field);
        if (value.isEmpty()) {
            problem(ProblemKind.MISSING_VALUE, "The row has no " + field + ".", "Add it; the row was left out.");
        }
        return value;
    }

    /** A date; a problem where it cannot be read. */
    Optional<PartialDate> date(String field, TableDates dates) {
        Optional<String> value = value(field);
        if (value.isEmpty()) {
            return Optional.empty();
        }
        Optional<PartialDate> date = dates.read(value.get());
        if (date.isEmpty()) {
            TableDates.Unread unread = dates.unread(value.get());
            problem(unread.kind(), Problem.quoted(value.get()) + " as " + field + " " + unread.what(), unread.mend());
        }
        return date;
    }

    /** Whether a period can be; a problem where it ends before it begins. */
    boolean canBe(Period period) {
        return out.canBe(period, where);
    }

    /** A problem with the row. */
    void problem(ProblemKind kind, String what, String mend) {
        out.problem(kind, where, what, mend);
    }
}
