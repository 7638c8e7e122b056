package org.diplomaticties.importer;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.diplomaticties.fact.PartialDate;
import org.diplomaticties.fact.Period;
import org.diplomaticties.fact.PrintedName;
import org.diplomaticties.fact.RecordRef;
import org.diplomaticties.fact.Tenure;
import org.diplomaticties.fact.ThingKey;
import org.diplomaticties.name.StateNames;
import org.diplomaticties.rdf.IriMinter;

/** One reading of the persons and tenures of a scraper's folder. */
final class OfficeHolders {

    static final String HOLDERS = "holders21.csv";
    static final List<String> TENURE_COLUMNS = List.of("position", "person", "personID", "start", "end");

    private final OfficeFiles files;
    private final ThingKey state;
    private final StateFinder states;
    private final PostFinder posts;
    private final Sink out;
    private final OfficePersons persons;
    private final OfficeDates dates;
    private final IdSet ids = new IdSet();
    private final IdSet idsWithEnd = new IdSet();

    OfficeHolders(StateNames names, ThingKey state, OfficeFiles files, Sink out) {
        this.files = files;
        this.state = state;
        this.out = out;
        this.persons = new OfficePersons(out);
        this.states = new StateFinder(names, out);
        this.posts = new PostFinder(names, states, out);
        this.dates = new OfficeDates(names, state, files);
    }

    /** The day that stands for the date of the files. */
    Optional<LocalDate> asOf() {
        return dates.asOf();
    }

    void read() {
        states.known(state.key());
        dates.read();
        files.read("bio.csv", List.of("id", "name"), persons::read);
        files.read(HOLDERS, TENURE_COLUMNS, row -> tenure(row, "holders21"));
        files.read("legislators.csv", TENURE_COLUMNS, row -> tenure(row, "legislators"));
    }

    private void tenure(TableRow row, String file) {
        out.record();
        Optional<String> id = OfficePersons.item(row, "personID");
        Optional<String> name = row.required("person");
        Optional<String> position = row.required("position");
        Optional<PartialDate> start = row.date("start", TableDates.FIXED);
        Optional<PartialDate> end = row.date("end", TableDates.FIXED);
        if (id.isEmpty() || name.isEmpty() || position.isEmpty()) {
            return;
        }
        if (start.isEmpty() && end.isEmpty()) {
            row.problem(
                    ProblemKind.MISSING_VALUE,
                    "The row says neither when it began nor when it ended.",
                    "Add start or end; the row was left out.");
            return;
        }
        Period period = Period.UNKNOWN;
        period = start.isPresent() ? period.with(Period.Milestone.BEGIN, start.get()) : period;
        period = end.isPresent() ? period.with(Period.Milestone.END, end.get()) : period;
        if (row.canBe(period)) {
            tenure(row, file, new Holder(id.get(), name.get(), position.get()), period);
        }
    }

    /** Who holds which position. */
    private record Holder(String id, String name, String position) {}

    private void tenure(TableRow row, String file, Holder holder, Period period) {
        PartialDate on = period.begin().or(period::end).orElseThrow();
        Optional<PostFinder.Found> post =
                posts.find(new PostFinder.Title(holder.position(), List.of(state), List.of(), on, row.where()));
        if (post.isEmpty()) {
            return;
        }
        String record = recordId(row, holder, period);
        RecordRef ref = new RecordRef(out.source(), file + "/" + record);
        ThingKey official = persons.known(holder.id(), holder.name(), ref);
        out.fact(new Tenure(
                ThingKey.tenure(out.source().key() + "-" + IriMinter.key(record)),
                holder.name() + ", " + post.get().post().label(),
                official,
                post.get().post().thing(),
                period,
                attested(row, holder, period, post.get().post().thing()),
                post.get().rank(),
                List.of(PrintedName.english(holder.position())),
                List.of(),
                List.of(ref)));
    }

    /** Person, position and begin; where another row has the same, the end, too. */
    private String recordId(TableRow row, Holder holder, Period period) {
        String id = holder.id() + "/" + holder.position() + "/"
                + period.begin().map(PartialDate::toString).orElse("unknown");
        String withEnd = id + "/" + period.end().map(PartialDate::toString).orElse("open");
        String free = idsWithEnd.free(IriMinter.key(withEnd));
        if (!free.equals(IriMinter.key(withEnd))) {
            row.problem(
                    ProblemKind.DEFINED_TWICE,
                    "A row before this one says the same.",
                    "Remove one; this one was imported as " + free + ".");
            return free;
        }
        return ids.add(IriMinter.key(id)) ? id : withEnd;
    }

    private List<LocalDate> attested(TableRow row, Holder holder, Period period, ThingKey post) {
        if (period.end().isEmpty() && dates.isFollowed(post, period)) {
            row.problem(
                    ProblemKind.OPEN_THOUGH_FOLLOWED,
                    holder.name() + " as " + holder.position() + " has no end, but somebody took up the post after.",
                    "Add the end; it was imported without one, and without a day on which it is attested.");
        }
        return dates.attested(row, post, period).stream().toList();
    }
}
