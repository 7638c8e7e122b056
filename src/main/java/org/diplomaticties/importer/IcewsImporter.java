package org.diplomaticties.importer;

import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.diplomaticties.fact.DateBasis;
import org.diplomaticties.fact.Event;
import org.diplomaticties.fact.PartialDate;
import org.diplomaticties.fact.Period;
import org.diplomaticties.fact.PrintedName;
import org.diplomaticties.fact.RecordRef;
import org.diplomaticties.fact.SourceDescription;
import org.diplomaticties.fact.ThingKey;
import org.diplomaticties.name.StateNames;
import org.diplomaticties.problem.Problem;
import org.diplomaticties.problem.TiesException;
import org.diplomaticties.rdf.IriMinter;

/**
 * Events that ICEWS coded from news: tables of 20 columns, or of source, relation, target and date, with tabs between
 * them. Rows of CAMEO's root 04 are meetings; the others are events, which are imported on request.
 */
public final class IcewsImporter implements Importer {

    private static final List<String> ENDINGS = List.of(".tsv", ".tab", ".txt");

    private final StateNames names;
    private final IcewsScope scope;

    public IcewsImporter(StateNames names, IcewsScope scope) {
        this.names = names;
        this.scope = scope;
    }

    @Override
    public String format() {
        return "icews";
    }

    @Override
    public String description() {
        return "ICEWS event data (tab-separated, 20 columns or 4): meetings coded from news";
    }

    @Override
    public String sourceKey(Archive in) {
        String name = name(in);
        String key = IriMinter.canKey(name) ? IriMinter.key(name) : "events";
        return key.startsWith("icews") ? key : "icews-" + key;
    }

    @Override
    public void read(Archive in, Sink out) {
        Reading reading = new Reading(names, scope, out);
        tables(in).forEach(reading::file);
        reading.meetings.finish();
        out.fact(new SourceDescription(
                out.source(),
                "ICEWS events (" + name(in) + ")",
                "Events that the Integrated Crisis Early Warning System (ICEWS) coded from news by machine; "
                        + scope.words() + ". The dates are those on which the news was published.",
                List.of(),
                out.coverage()));
    }

    /** The name of the file or folder, without its ending. */
    private static String name(Archive in) {
        return in.name().replaceFirst("\\.[A-Za-z0-9]+$", "");
    }

    private static List<ArchiveFile> tables(Archive in) {
        List<ArchiveFile> all = in.files();
        List<ArchiveFile> tables = all.size() == 1
                ? all
                : all.stream()
                        .filter(file -> ENDINGS.stream().anyMatch(file.name()::endsWith))
                        .toList();
        if (tables.isEmpty()) {
            throw new TiesException(Problem.invalid(
                    in.name(),
                    "This does not look like icews: it has no files " + String.join(", ", ENDINGS) + ".",
                    "Name the file, or the folder or ZIP that holds it; ties import --help lists the formats."));
        }
        return tables;
    }

    /** One reading of all files. */
    private static final class Reading {

        private final IcewsScope scope;
        private final Sink out;
        private final IcewsActors actors;
        private final IcewsPlaces places;
        private final IcewsMeetings meetings;
        private final Map<String, CameoConsult> consults = CameoConsult.table();
        private final Set<String> eventKeys = new HashSet<>();
        private IcewsColumn.Places columns;

        Reading(StateNames names, IcewsScope scope, Sink out) {
            StateFinder states = new StateFinder(names, out);
            this.scope = scope;
            this.out = out;
            this.actors = new IcewsActors(names, states, out);
            this.places = new IcewsPlaces(states, out);
            this.meetings = new IcewsMeetings(actors, places, out);
        }

        void file(ArchiveFile file) {
            columns = null;
            TextLine.each(file, out, this::line);
        }

        private void line(TextLine line) {
            if (columns == null) {
                columns = IcewsColumn.places(line);
                if (columns.titled()) {
                    return;
                }
            }
            out.record();
            IcewsColumn.Row row = IcewsColumn.Row.of(line, columns);
            if (isReadable(row)) {
                row.date().ifPresent(on -> event(row, on));
            }
        }

        private boolean isReadable(IcewsColumn.Row row) {
            if (!row.whole()) {
                out.problem(
                        ProblemKind.MISSING_VALUE,
                        row.line().where(0),
                        "The row has " + row.fields().size() + " columns and not " + columns.count() + ".",
                        "Put one tab between two values; the row was left out.");
                return false;
            }
            for (IcewsColumn column : List.of(IcewsColumn.SOURCE, IcewsColumn.TEXT, IcewsColumn.TARGET)) {
                if (row.value(column).isEmpty()) {
                    out.problem(
                            ProblemKind.MISSING_VALUE,
                            row.where(column),
                            "The row does not say who did what to whom.",
                            "Name source, event and target; the row was left out.");
                    return false;
                }
            }
            if (row.date().isEmpty()) {
                out.problem(
                        ProblemKind.IMPOSSIBLE_DATE,
                        row.where(IcewsColumn.DATE),
                        Problem.quoted(row.value(IcewsColumn.DATE).orElse("")) + " is no date.",
                        "Write a day of the calendar as YYYY-MM-DD; the row was left out.");
                return false;
            }
            return true;
        }

        private void event(IcewsColumn.Row row, PartialDate on) {
            Optional<CameoConsult> consult =
                    CameoConsult.of(consults, row.value(IcewsColumn.CODE), row.value(IcewsColumn.TEXT));
            consult.ifPresentOrElse(known -> meetings.add(row, known, on), () -> otherEvent(row, on));
        }

        private void otherEvent(IcewsColumn.Row row, PartialDate on) {
            if (scope == IcewsScope.MEETINGS) {
                return;
            }
            IcewsActor source =
                    actors.in(row, IcewsColumn.SOURCE, IcewsColumn.SOURCE_SECTORS, IcewsColumn.SOURCE_COUNTRY, on);
            IcewsActor target =
                    actors.in(row, IcewsColumn.TARGET, IcewsColumn.TARGET_SECTORS, IcewsColumn.TARGET_COUNTRY, on);
            String text = row.value(IcewsColumn.TEXT).orElseThrow();
            String what = text + ": " + source.printed() + " toward " + target.printed() + ", " + on;
            String words = row.value(IcewsColumn.ID)
                    .filter(IriMinter::canKey)
                    .orElse(on + " " + source.printed() + " " + text + " " + target.printed());
            String key = out.source().key() + "-" + IriMinter.key(words);
            out.fact(new Event(
                    ThingKey.event(
                            eventKeys.add(key) ? key : key + "-" + row.line().number()),
                    what,
                    Period.on(on),
                    DateBasis.PUBLICATION,
                    List.of(source.actor()),
                    List.of(target.actor()),
                    places.of(List.of(row)).stream().toList(),
                    List.of(PrintedName.english(text)),
                    List.of(new RecordRef(out.source(), row.id()))));
        }
    }
}
