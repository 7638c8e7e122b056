package org.diplomaticties.importer;

import java.net.URI;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.diplomaticties.fact.DateBasis;
import org.diplomaticties.fact.Meeting;
import org.diplomaticties.fact.MeetingMode;
import org.diplomaticties.fact.Official;
import org.diplomaticties.fact.PartialDate;
import org.diplomaticties.fact.Participation;
import org.diplomaticties.fact.Period;
import org.diplomaticties.fact.PrintedName;
import org.diplomaticties.fact.RecordRef;
import org.diplomaticties.fact.Role;
import org.diplomaticties.fact.SourceDescription;
import org.diplomaticties.fact.ThingKey;
import org.diplomaticties.name.StateNames;
import org.diplomaticties.problem.Problem;

/**
 * Visits of foreign leaders to the United States, as the Office of the Historian lists them: {@code data/*.xml}, a
 * {@code <visit>} each. Every record is a meeting of its own, also where two tell of the same visit.
 */
public final class VisitsImporter implements Importer {

    private static final String HOST = "united-states";
    private static final URI LICENSE = URI.create("https://creativecommons.org/publicdomain/zero/1.0/");

    private final StateNames names;

    public VisitsImporter(StateNames names) {
        this.names = names;
    }

    @Override
    public String format() {
        return "visits";
    }

    @Override
    public String description() {
        return "HistoryAtState/visits (XML): foreign leaders visiting the United States";
    }

    @Override
    public String sourceKey(Archive in) {
        return "visits";
    }

    @Override
    public void read(Archive in, Sink out) {
        List<ArchiveFile> files = in.require("data", ".xml", "visits");
        Reading reading = new Reading(new StateFinder(names, out), out);
        XmlFile xml = new XmlFile();
        files.forEach(file -> xml.read(file, Set.of("visit"), out, visit -> reading.visit(new XmlRecord(visit, out))));
        out.fact(new SourceDescription(
                out.source(),
                "Visits by foreign leaders to the United States",
                "Visits by foreign heads of state and government to the United States, as the Office of the Historian"
                        + " of the U.S. Department of State lists them (github.com/HistoryAtState/visits).",
                List.of(LICENSE),
                out.coverage()));
    }

    /** One reading of all files. */
    private static final class Reading {

        private final StateFinder states;
        private final Sink out;
        private final Posts posts;
        private final RecordIds ids;
        private final Map<ThingKey, String> stateIds = new HashMap<>();

        Reading(StateFinder states, Sink out) {
            this.states = states;
            this.out = out;
            this.posts = new Posts(states, out);
            this.ids = new RecordIds(out);
        }

        void visit(XmlRecord record) {
            out.record();
            Optional<String> id = record.required("id");
            Optional<String> visitor = record.required("visitor");
            Optional<String> from = record.required("from");
            Optional<String> start = record.required("start-date");
            Optional<PartialDate> begin = record.date("start-date");
            if (id.isEmpty() || visitor.isEmpty() || from.isEmpty() || start.isEmpty() || begin.isEmpty()) {
                return; // told already
            }
            Period period = record.date("end-date")
                    .map(end -> Period.between(begin.get(), end))
                    .orElse(Period.on(begin.get()));
            XmlElement fromElement = record.element().child("from").orElseThrow();
            if (record.canBe(period)) {
                states.find(from.get(), begin.get(), fromElement.where()).ifPresent(state -> {
                    checkStateId(state, fromElement);
                    ids.key(record, id.get())
                            .ifPresent(key -> meeting(record, key, ids.ref(id.get()), period, state, visitor.get()));
                });
            }
        }

        /** An id that stands for a state beside another is noted; what is printed decides. */
        private void checkStateId(ThingKey state, XmlElement from) {
            Optional<String> id = from.attribute("id");
            String usual = stateIds.computeIfAbsent(state, first -> id.orElse(""));
            if (id.isEmpty() || !id.get().equals(usual)) {
                out.problem(
                        ProblemKind.STATE_ID_DIFFERS,
                        from.where(),
                        "The id " + Problem.quoted(id.orElse("")) + " stands beside " + Problem.quoted(from.text())
                                + ", which is " + state + "; an earlier record has the id " + Problem.quoted(usual)
                                + " for it.",
                        "Correct the id; the printed name was followed.");
            }
        }

        private void meeting(XmlRecord record, String key, RecordRef ref, Period period, ThingKey state, String entry) {
            String when = period.begin().orElseThrow().toString();
            List<Participation> participations = new ArrayList<>();
            List<Visitor> people = Visitor.in(entry);
            for (Visitor person : people) {
                String number = "-" + (participations.size() + 1);
                ThingKey official = ThingKey.official(people.size() == 1 ? key : key + number);
                out.fact(Official.named(official, person.name(), ref));
                participations.add(new Participation(
                        ThingKey.participation(key + number),
                        person.printed() + " in the United States, " + when,
                        official,
                        List.of(state),
                        post(record, person, state).stream().toList(),
                        List.of(PrintedName.english(person.name())),
                        person.capacity().map(PrintedName::english).stream().toList(),
                        List.of(Role.GUEST)));
            }
            participations.add(Participation.ofState(
                    ThingKey.participation(key + "-" + (participations.size() + 1)),
                    "United States as host, " + when,
                    states.known(HOST),
                    Role.HOST));
            out.fact(new Meeting(
                    ThingKey.meeting(key),
                    "Visit of " + entry + " (" + states.label(state) + ") to the United States, " + when,
                    period,
                    DateBasis.STATED,
                    List.of(MeetingMode.VISIT),
                    List.of(),
                    participations,
                    record.element().text("description").map(PrintedName::english).stream()
                            .toList(),
                    List.of(ref)));
        }

        private Optional<ThingKey> post(XmlRecord record, Visitor person, ThingKey state) {
            if (person.titles().isEmpty()) {
                record.problem(
                        ProblemKind.UNKNOWN_TITLE,
                        Problem.quoted(person.printed()) + " begins with no title that is known.",
                        "Write the title before the name; it was imported as a name without a post.");
            }
            person.titles().stream()
                    .filter(VisitorTitle::misspelt)
                    .forEach(title -> record.problem(
                            ProblemKind.MISSPELT_TITLE,
                            Problem.quoted(person.printed()) + " was read as " + title.post() + ".",
                            "Correct the spelling of the title."));
            return person.post().map(title -> posts.ofState(title, state).thing());
        }
    }
}
