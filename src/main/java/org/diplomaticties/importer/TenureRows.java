package org.diplomaticties.importer;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.diplomaticties.fact.PartialDate;
import org.diplomaticties.fact.Period;
import org.diplomaticties.fact.PrintedName;
import org.diplomaticties.fact.RecordRef;
import org.diplomaticties.fact.Tenure;
import org.diplomaticties.fact.ThingKey;
import org.diplomaticties.problem.Problem;
import org.diplomaticties.rdf.IriMinter;

/** Makes tenures of the rows of a table. */
final class TenureRows {

    private final RowPeople people;
    private final TableMapping mapping;
    private final Sink out;
    private final IdSet keys = new IdSet();

    TenureRows(RowPeople people, TableMapping mapping, Sink out) {
        this.people = people;
        this.mapping = mapping;
        this.out = out;
    }

    void read(TableRow row) {
        out.record();
        Optional<String> name = row.required("name");
        Optional<String> title = row.required("post");
        Optional<PartialDate> begin = row.date("begin", mapping.dates());
        Optional<PartialDate> end = row.date("end", mapping.dates());
        Optional<LocalDate> attested = attested(row);
        if (name.isEmpty() || title.isEmpty()) {
            return;
        }
        Optional<PartialDate> on = begin.or(() -> end).or(() -> attested.map(PartialDate::of));
        if (on.isEmpty()) {
            row.problem(
                    ProblemKind.MISSING_VALUE,
                    "The row has no date.",
                    "Add begin, end, or attested_on with a day on which he held the post; the row was left out.");
            return;
        }
        Period period = Period.UNKNOWN;
        period = begin.isPresent() ? period.with(Period.Milestone.BEGIN, begin.get()) : period;
        period = end.isPresent() ? period.with(Period.Milestone.END, end.get()) : period;
        if (row.canBe(period)) {
            tenure(row, period, attested, on.get());
        }
    }

    private Optional<LocalDate> attested(TableRow row) {
        Optional<PartialDate> date = row.date("attested_on", mapping.dates());
        if (date.isPresent() && date.get().precision() != PartialDate.Precision.DAY) {
            row.problem(
                    ProblemKind.MALFORMED_VALUE,
                    Problem.quoted(date.get().toString()) + " as attested_on is no day.",
                    "Write the day as YYYY-MM-DD; it was left out.");
            return Optional.empty();
        }
        return date.map(PartialDate::earliest);
    }

    private void tenure(TableRow row, Period period, Optional<LocalDate> attested, PartialDate on) {
        Optional<RowPeople.Figure> figure = people.figure(row, "", "name", on);
        if (figure.isEmpty()) {
            return;
        }
        if (figure.get().post().isEmpty()) {
            row.problem(
                    ProblemKind.UNKNOWN_TITLE,
                    "The row does not say in a way that is known which state's post it is.",
                    "Add state, and for an ambassador to_state; titles are read in English. The row was left out.");
            return;
        }
        PostFinder.Found post = figure.get().post().get(0);
        String name = figure.get().name().get(0);
        String record = row.value("id")
                .filter(IriMinter::canKey)
                .orElse(name + "/" + post.post().thing().key() + "/" + on);
        String key = IriMinter.key(record);
        String free = keys.free(key);
        if (!free.equals(key)) {
            row.problem(
                    ProblemKind.DEFINED_TWICE,
                    "A tenure before this one has the id " + Problem.quoted(record) + ", too.",
                    "Give each tenure an id of its own; this one was imported as " + free + ".");
        }
        RecordRef ref = new RecordRef(out.source(), record);
        out.fact(new Tenure(
                ThingKey.tenure(out.source().key() + "-" + free),
                name + ", " + post.post().label(),
                people.participant(figure.get(), ref),
                post.post().thing(),
                period,
                attested.stream().toList(),
                post.rank(),
                figure.get().title().stream().map(people::printed).toList(),
                notes(row),
                List.of(ref)));
    }

    private List<PrintedName> notes(TableRow row) {
        List<PrintedName> notes = new ArrayList<>();
        row.value("note").map(people::printed).ifPresent(notes::add);
        row.value("source").map(text -> PrintedName.english("Source: " + text)).ifPresent(notes::add);
        return notes;
    }
}
