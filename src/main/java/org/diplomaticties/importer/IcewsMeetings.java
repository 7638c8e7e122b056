package org.diplomaticties.importer;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.diplomaticties.fact.DateBasis;
import org.diplomaticties.fact.Meeting;
import org.diplomaticties.fact.PartialDate;
import org.diplomaticties.fact.Participation;
import org.diplomaticties.fact.Period;
import org.diplomaticties.fact.PrintedName;
import org.diplomaticties.fact.RecordRef;
import org.diplomaticties.fact.ThingKey;
import org.diplomaticties.problem.Problem;
import org.diplomaticties.rdf.IriMinter;

/**
 * Makes one meeting of the rows that tell it: A with B and B with A, on one day, in one sentence of a story where the file
 * says in which. Rows whose other half has not come yet are kept until then.
 */
final class IcewsMeetings {

    private final IcewsActors actors;
    private final IcewsPlaces places;
    private final Sink out;
    private final Map<Told, Row> halves = new LinkedHashMap<>();
    private final Set<Told> whole = new HashSet<>();
    private final Set<String> keys = new HashSet<>();

    /**
     * What the rows of one meeting have in common.
     *
     * @param what the code, or for both sides of a visit the same word
     * @param first the host, the mediator, or the first by name
     * @param sentence story and sentence, where the file has them
     */
    private record Told(String what, String first, String second, PartialDate on, String sentence) {}

    /** A row that tells of a meeting. */
    private record Row(IcewsColumn.Row row, CameoConsult consult, PartialDate on) {

        String source() {
            return row.value(IcewsColumn.SOURCE).orElseThrow();
        }

        String target() {
            return row.value(IcewsColumn.TARGET).orElseThrow();
        }

        Told told() {
            String sentence = row.value(IcewsColumn.STORY).orElse("") + "/"
                    + row.value(IcewsColumn.SENTENCE).orElse("");
            return switch (consult.telling()) {
                case GUEST -> new Told("visit", target(), source(), on, sentence);
                case HOST -> new Told("visit", source(), target(), on, sentence);
                case MEDIATOR -> new Told(consult.code(), source(), target(), on, sentence);
                case MUTUAL ->
                    source().compareTo(target()) <= 0
                            ? new Told(consult.code(), source(), target(), on, sentence)
                            : new Told(consult.code(), target(), source(), on, sentence);
            };
        }

        boolean isMirrored() {
            return consult.telling() != CameoConsult.Telling.MEDIATOR
                    && !(consult.telling() == CameoConsult.Telling.MUTUAL && source().equals(target()));
        }

        /** Whether the other tells the same meeting from the same side. */
        boolean repeats(Row other) {
            return consult.equals(other.consult) && source().equals(other.source());
        }
    }

    IcewsMeetings(IcewsActors actors, IcewsPlaces places, Sink out) {
        this.actors = actors;
        this.places = places;
        this.out = out;
    }

    void add(IcewsColumn.Row line, CameoConsult consult, PartialDate on) {
        Row row = new Row(line, consult, on);
        Told told = row.told();
        Row half = halves.get(told);
        if (whole.contains(told) || (half != null && half.repeats(row))) {
            out.problem(
                    ProblemKind.DEFINED_TWICE,
                    line.line().where(0),
                    "An earlier row tells the same of the same day.",
                    "Remove one of them; this one was left out.");
        } else if (half != null) {
            halves.remove(told);
            whole.add(told);
            meeting(told, half, List.of(half.row(), line));
        } else if (row.isMirrored()) {
            halves.put(told, row);
        } else {
            whole.add(told);
            meeting(told, row, List.of(line));
        }
    }

    /** Makes meetings of those rows whose other half has not come. */
    void finish() {
        halves.forEach((told, half) -> {
            out.problem(
                    ProblemKind.ONE_WAY_LINK,
                    half.row().line().where(0),
                    Problem.quoted(half.source()) + " and " + Problem.quoted(half.target())
                            + " are told from one side only.",
                    "Check whether a row is missing; the meeting was imported.");
            meeting(told, half, List.of(half.row()));
        });
        halves.clear();
    }

    private void meeting(Told told, Row row, List<IcewsColumn.Row> rows) {
        String when = row.on().toString();
        String key = key(told, row.row());
        boolean visit = told.what().equals("visit");
        IcewsActor source = actors.in(
                row.row(), IcewsColumn.SOURCE, IcewsColumn.SOURCE_SECTORS, IcewsColumn.SOURCE_COUNTRY, row.on());
        List<Participation> participations = new ArrayList<>();
        participations.add(source.in(key, 1, when, row.consult().telling().ofSource()));
        if (visit || !row.source().equals(row.target())) {
            IcewsActor target = actors.in(
                    row.row(), IcewsColumn.TARGET, IcewsColumn.TARGET_SECTORS, IcewsColumn.TARGET_COUNTRY, row.on());
            participations.add(target.in(key, 2, when, row.consult().telling().ofTarget()));
        }
        out.fact(new Meeting(
                ThingKey.meeting(key),
                visit
                        ? "Visit of " + told.second() + " to " + told.first() + ", " + when
                        : row.consult().label() + ": " + row.source() + " and " + row.target() + ", " + when,
                Period.on(row.on()),
                DateBasis.PUBLICATION,
                row.consult().mode(),
                places.of(rows).stream().toList(),
                participations,
                rows.stream()
                        .map(line -> PrintedName.english(line.value(IcewsColumn.TEXT)
                                .orElse(row.consult().label())))
                        .distinct()
                        .toList(),
                rows.stream()
                        .map(line -> new RecordRef(out.source(), line.id()))
                        .toList()));
    }

    /** The id of the row, or else what the meeting is; kept apart where the names differ and their keys do not. */
    private String key(Told told, IcewsColumn.Row row) {
        Optional<String> id = row.value(IcewsColumn.ID).filter(IriMinter::canKey);
        String words = id.orElse(told.on() + " " + told.what() + " " + told.first() + " " + told.second());
        String key = out.source().key() + "-" + IriMinter.key(words);
        return keys.add(key) ? key : key + "-" + Integer.toHexString(told.hashCode());
    }
}
