package org.diplomaticties.importer;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Collectors;
import org.diplomaticties.fact.DateBasis;
import org.diplomaticties.fact.Meeting;
import org.diplomaticties.fact.MeetingMode;
import org.diplomaticties.fact.PartialDate;
import org.diplomaticties.fact.Participation;
import org.diplomaticties.fact.Period;
import org.diplomaticties.fact.PrintedName;
import org.diplomaticties.fact.RecordRef;
import org.diplomaticties.fact.Role;
import org.diplomaticties.fact.ThingKey;
import org.diplomaticties.problem.Problem;
import org.diplomaticties.rdf.IriMinter;

/** Makes meetings of the rows of a table. Only the meeting whose rows are being read is kept. */
final class MeetingRows {

    private static final String COUNTERPART = "counterpart_";

    private final RowPeople people;
    private final TableMapping mapping;
    private final Sink out;
    private final IdSet keys = new IdSet();
    private final PlaceFinder places;
    private Optional<Open> open = Optional.empty();

    MeetingRows(RowPeople people, TableMapping mapping, Sink out) {
        this.people = people;
        this.mapping = mapping;
        this.out = out;
        this.places = new PlaceFinder(out);
    }

    /** A meeting of which more rows may follow. */
    private record Open(List<String> id, TableRow first, Period period, RecordRef ref, String key, List<Part> parts) {}

    /** A figure with his role, at most one. */
    private record Part(RowPeople.Figure figure, List<Role> role) {}

    void read(TableRow row) {
        out.record();
        Optional<String> id = row.value("id");
        boolean continues = id.isPresent()
                && open.filter(one -> one.id().equals(List.of(id.get()))).isPresent();
        if (!continues) {
            finish();
        }
        Optional<Period> period = period(row, continues);
        Optional<List<Part>> parts =
                period.flatMap(known -> parts(row, known.begin().orElseThrow()));
        if (parts.isEmpty()) {
            return;
        }
        if (continues) {
            open.get().parts().addAll(parts.get());
        } else {
            start(row, id, period.get(), parts.get());
        }
    }

    /** Hands on the meeting whose rows were read last. */
    void finish() {
        open.ifPresent(this::tell);
        open = Optional.empty();
    }

    private Optional<Period> period(TableRow row, boolean continues) {
        Optional<PartialDate> date = row.date("date", mapping.dates());
        Optional<PartialDate> end = row.date("end", mapping.dates());
        if (continues && row.value("date").isEmpty()) {
            return Optional.of(open.get().period());
        }
        if (row.required("date").isEmpty() || date.isEmpty()) {
            return Optional.empty();
        }
        Period period = Period.between(date.get(), end.orElse(date.get()));
        if (continues && !period.begin().equals(open.get().period().begin())) {
            row.problem(
                    ProblemKind.MALFORMED_VALUE,
                    "The row has another date than the row before it with the same id.",
                    "Give the meeting one date, or two ids; the row was left out.");
            return Optional.empty();
        }
        return row.canBe(period) ? Optional.of(period) : Optional.empty();
    }

    private Optional<List<Part>> parts(TableRow row, PartialDate on) {
        List<Part> parts = new ArrayList<>();
        for (String prefix : List.of("", COUNTERPART)) {
            String nameField = prefix.isEmpty() ? "name" : "counterpart";
            if (RowPeople.hasFigure(row, prefix, nameField)) {
                Optional<RowPeople.Figure> figure = people.figure(row, prefix, nameField, on);
                if (figure.isEmpty()) {
                    return Optional.empty();
                }
                parts.add(new Part(figure.get(), word(row, prefix + "role", Role.values())));
            }
        }
        if (parts.isEmpty()) {
            row.problem(
                    ProblemKind.MISSING_VALUE,
                    "The row names neither a person nor a state.",
                    "Add name or state; the row was left out.");
            return Optional.empty();
        }
        return Optional.of(parts);
    }

    private void start(TableRow row, Optional<String> id, Period period, List<Part> parts) {
        Optional<String> own = id.filter(IriMinter::canKey);
        String record = own.orElseGet(() -> period.begin().orElseThrow() + "-" + names(parts, "-"));
        String key = IriMinter.key(record);
        String free = keys.free(key);
        if (own.isPresent() && !free.equals(key)) {
            row.problem(
                    ProblemKind.DEFINED_TWICE,
                    "A meeting before this one has the id " + Problem.quoted(record) + ", too.",
                    "Give each meeting an id of its own, and let the rows of one meeting follow each other; this one was"
                            + " imported as " + free + ".");
        }
        open = Optional.of(new Open(
                id.stream().toList(),
                row,
                period,
                new RecordRef(out.source(), own.orElse(free)),
                out.source().key() + "-" + free,
                new ArrayList<>(parts)));
    }

    private String names(List<Part> parts, String between) {
        return parts.stream()
                .map(part -> part.figure().shown(people))
                .distinct()
                .collect(Collectors.joining(between));
    }

    private void tell(Open meeting) {
        String when = meeting.period().begin().orElseThrow().toString();
        List<Participation> participations = new ArrayList<>();
        for (Part part : meeting.parts()) {
            participations.add(participation(meeting, part, participations.size() + 1, when));
        }
        String who = names(meeting.parts(), ", ");
        out.fact(new Meeting(
                ThingKey.meeting(meeting.key()),
                "Meeting of " + who + ", " + when,
                meeting.period(),
                DateBasis.STATED,
                word(meeting.first(), "mode", MeetingMode.values()),
                meeting.first().value("place").stream()
                        .flatMap(name -> places.find(name).stream())
                        .toList(),
                participations,
                notes(meeting.first()),
                List.of(meeting.ref())));
    }

    private Participation participation(Open meeting, Part part, int number, String when) {
        RowPeople.Figure figure = part.figure();
        return new Participation(
                ThingKey.participation(meeting.key() + "-" + number),
                figure.shown(people) + ", " + when,
                people.participant(figure, meeting.ref()),
                figure.state(),
                figure.post().stream().map(found -> found.post().thing()).toList(),
                figure.name().stream().map(people::printed).toList(),
                figure.title().stream().map(people::printed).toList(),
                part.role());
    }

    private List<PrintedName> notes(TableRow row) {
        List<PrintedName> notes = new ArrayList<>();
        row.value("note").map(people::printed).ifPresent(notes::add);
        row.value("source").map(text -> PrintedName.english("Source: " + text)).ifPresent(notes::add);
        return notes;
    }

    /** The constant that a word names, whatever stands between its words; a problem where there is none. */
    private static <T extends Enum<T>> List<T> word(TableRow row, String field, T[] words) {
        Optional<String> text = row.value(field);
        List<T> found = text.stream()
                .map(word -> word.toUpperCase(Locale.ROOT).replaceAll("[\\s-]+", "_"))
                .flatMap(word -> Arrays.stream(words)
                        .filter(one -> one.name().equals(word) || one.name().equals(word + "_MEETING")))
                .toList();
        if (text.isPresent() && found.isEmpty()) {
            row.problem(
                    ProblemKind.MALFORMED_VALUE,
                    Problem.quoted(text.get()) + " is no " + field.replaceFirst(".*_", "") + ".",
                    "Use "
                            + Arrays.stream(words)
                                    .map(word ->
                                            word.name().toLowerCase(Locale.ROOT).replace('_', '-'))
                                    .collect(Collectors.joining(", "))
                            + "; it was left out.");
        }
        return found;
    }
}
