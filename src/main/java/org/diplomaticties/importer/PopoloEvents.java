package org.diplomaticties.importer;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import org.diplomaticties.fact.DateBasis;
import org.diplomaticties.fact.Event;
import org.diplomaticties.fact.Meeting;
import org.diplomaticties.fact.MeetingMode;
import org.diplomaticties.fact.Participation;
import org.diplomaticties.fact.Period;
import org.diplomaticties.fact.PrintedName;
import org.diplomaticties.fact.RecordRef;
import org.diplomaticties.fact.ThingKey;

/** Makes events of the events of a Popolo file; meetings of those that are classified as such and have an attendee. */
final class PopoloEvents {

    private static final Pattern MEETING = Pattern.compile(
            "\\b(meeting|visit|talks|summit|negotiations?|consultations?)\\b", Pattern.CASE_INSENSITIVE);
    private static final Pattern VISIT = Pattern.compile("\\bvisit\\b", Pattern.CASE_INSENSITIVE);

    /** States of an event that was not held, or not yet. */
    private static final Set<String> NOT_HELD =
            Set.of("cancelled", "canceled", "postponed", "tentative", "proposed", "planned", "scheduled");

    private final PopoloIndex index;
    private final StateFinder states;
    private final PlaceFinder locations;
    private final Sink out;

    PopoloEvents(PopoloIndex index, StateFinder states, Sink out) {
        this.index = index;
        this.states = states;
        this.out = out;
        this.locations = new PlaceFinder(out);
    }

    void read(PopoloRecord record, String key, RecordRef ref) {
        Optional<String> name = record.required("name");
        Period period = period(record);
        String status = record.text("status").orElse("").toLowerCase(Locale.ROOT);
        if (NOT_HELD.contains(status)) {
            record.problem(
                    ProblemKind.NOT_IMPORTED,
                    "The event is " + status + ", so that it was not held.",
                    "Nothing is to be done; the record was left out.");
            return;
        }
        if (period.begin().isEmpty()) {
            record.problem(
                    ProblemKind.MISSING_VALUE, "The event has no date.", "Add start_date; the record was left out.");
        }
        if (name.isEmpty() || period.begin().isEmpty() || !record.canBe(period)) {
            return;
        }
        boolean meeting = record.text("classification")
                .filter(text -> MEETING.matcher(text).find())
                .isPresent();
        List<Participation> participations = meeting ? participations(record, key, period) : List.of();
        List<PrintedName> notes = record.text("description").stream()
                .map(text -> new PrintedName(text, Script.language(text, "en")))
                .toList();
        if (participations.isEmpty()) {
            out.fact(new Event(
                    ThingKey.event(key), name.get(), period, DateBasis.STATED, places(record), notes, List.of(ref)));
        } else {
            out.fact(new Meeting(
                    ThingKey.meeting(key),
                    name.get(),
                    period,
                    DateBasis.STATED,
                    mode(record),
                    places(record),
                    participations,
                    notes,
                    List.of(ref)));
        }
    }

    /** An event that has no end is held on one date. */
    private static Period period(PopoloRecord record) {
        Period period = record.period();
        return period.begin().isPresent() && period.end().isEmpty()
                ? Period.on(period.begin().get())
                : period;
    }

    private static List<MeetingMode> mode(PopoloRecord record) {
        return record.text("classification").filter(text -> VISIT.matcher(text).find()).stream()
                .map(visit -> MeetingMode.VISIT)
                .toList();
    }

    private List<Participation> participations(PopoloRecord record, String key, Period period) {
        List<Participation> participations = new ArrayList<>();
        for (JsonNode json : record.json().path("attendees")) {
            PopoloRecord attendee = new PopoloRecord(json, record.where(), out);
            Optional<String> id = json.isValueNode()
                    ? Optional.of(json.asText())
                    : attendee.link("person")
                            .or(() -> attendee.link("organization"))
                            .or(() -> attendee.text("id"));
            Optional<Figure> figure = id.flatMap(this::figure);
            if (figure.isEmpty()) {
                record.unknown("attendee", id.orElse(""), "the attendee");
                continue;
            }
            participations.add(new Participation(
                    ThingKey.participation(key + "-" + (participations.size() + 1)),
                    figure.get().name() + ", " + period.begin().orElseThrow(),
                    figure.get().actor(),
                    side(attendee, figure.get()),
                    List.of(),
                    List.of(new PrintedName(
                            figure.get().name(), Script.language(figure.get().name(), "und"))),
                    attendee.text("role").stream()
                            .map(role -> new PrintedName(role, Script.language(role, "en")))
                            .toList(),
                    List.of()));
        }
        return participations;
    }

    /** Who took part: a person, an organisation or a state. */
    private record Figure(ThingKey actor, String name) {}

    private Optional<Figure> figure(String id) {
        return index.person(id)
                .map(name -> new Figure(PopoloPersons.official(out.source(), id), name))
                .or(() -> index.organization(id).map(body -> {
                    if (body.isState()) {
                        states.known(body.thing().key());
                    }
                    return new Figure(body.thing(), body.name());
                }));
    }

    private List<ThingKey> side(PopoloRecord attendee, Figure figure) {
        Optional<String> id = attendee.link("on_behalf_of");
        Optional<Figure> side = id.flatMap(index::organization).flatMap(body -> figure(id.get()));
        if (id.isPresent() && side.isEmpty()) {
            attendee.unknown("on_behalf_of_id", id.get(), "the side");
        }
        return figure.actor().kind() == ThingKey.Kind.OFFICIAL
                ? side.map(Figure::actor).stream().toList()
                : List.of(figure.actor());
    }

    private List<ThingKey> places(PopoloRecord record) {
        Optional<String> area = record.link("area");
        Optional<PopoloIndex.Body> known = area.flatMap(index::area).filter(body -> !body.isState());
        if (area.isPresent() && index.area(area.get()).isEmpty()) {
            record.unknown("area_id", area.get(), "the place");
        }
        if (known.isPresent()) {
            return List.of(known.get().thing());
        }
        return record.text("location").stream()
                .flatMap(name -> locations.find(name).stream())
                .toList();
    }
}
