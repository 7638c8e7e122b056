package org.diplomaticties.importer;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.diplomaticties.fact.Organization;
import org.diplomaticties.fact.PartialDate;
import org.diplomaticties.fact.Period;
import org.diplomaticties.fact.Period.Milestone;
import org.diplomaticties.fact.Post;
import org.diplomaticties.fact.PrintedName;
import org.diplomaticties.fact.Rank;
import org.diplomaticties.fact.Tenure;
import org.diplomaticties.fact.ThingKey;
import org.diplomaticties.problem.Problem;
import org.diplomaticties.rdf.IriMinter;

/** Makes tenures of the list's entries, which say who held which position from when to when. */
final class PocomTenures {

    private static final String UNITED_STATES = "united-states";

    /** The names of the dates in the source, and what they stand for. */
    private static final Map<String, Milestone> DATES = dates();

    private final StateFinder states;
    private final Posts posts;
    private final PocomPeople people;
    private final Sink out;
    private final RecordIds ids;
    private final Map<String, String> roles = new HashMap<>();
    private final Map<String, XmlRecord> concurrent = new LinkedHashMap<>();
    private String headId = "";
    private String headTitle = "";

    PocomTenures(StateFinder states, PocomPeople people, Sink out) {
        this.states = states;
        this.posts = new Posts(states, out);
        this.people = people;
        this.out = out;
        this.ids = new RecordIds(out);
    }

    /** Takes the title that the id of a role stands for. */
    void addRole(XmlElement role) {
        role.text("id").ifPresent(id -> role.text("names", "singular").ifPresent(title -> roles.put(id, title)));
    }

    /** Takes a list of entries that one person had at the same time. */
    void addConcurrent(XmlRecord several) {
        several.element().children("chief-id").forEach(id -> concurrent.putIfAbsent(id.text(), several));
    }

    /** Takes what stands at the head of a file, for the entries that follow. */
    void head(XmlElement part) {
        if (part.name().equals("id")) {
            headId = part.text();
        } else {
            headTitle = part.text("singular").orElse("");
        }
    }

    /** A chief of mission to a state, or somebody who was nominated and never served. */
    void toState(XmlRecord record) {
        entry(record, "chiefs", ProblemKind.NOMINEE_NOT_SERVED, (entry, on) -> {
            Optional<String> territory = record.required("contemporary-territory-id");
            return territory
                    .flatMap(id -> states.find(TerritoryId.words(id), on, record.where()))
                    .map(state -> posts.chiefOfMission(states.known(UNITED_STATES), state));
        });
    }

    /** A chief of mission to an organisation. */
    void toOrganization(XmlRecord record) {
        roles.put(headId, headTitle);
        entry(record, "chiefs", ProblemKind.APPOINTEE_NOT_SERVED, (entry, on) -> {
            Optional<String> name = PocomTitles.organization(headId);
            return name.isEmpty() ? Optional.of(principal()) : name.map(this::representative);
        });
    }

    /** The holder of a principal position. */
    void ofPrincipal(XmlRecord record) {
        roles.put(headId, headTitle);
        entry(record, "principals", ProblemKind.APPOINTEE_NOT_SERVED, (entry, on) -> Optional.of(principal()));
    }

    /** Tells of entries that are said to be concurrent and are not in the list. */
    void finish() {
        concurrent.forEach((id, record) -> {
            if (!ids.has(id)) {
                record.problem(
                        ProblemKind.UNKNOWN_ID,
                        "No entry has the id " + Problem.quoted(id) + ", which is said to be concurrent.",
                        "Correct the id; nothing was made of it.");
            }
        });
    }

    /** Finds the post of an entry, on a day that the entry names. */
    private interface PostOf {
        Optional<Post> find(XmlRecord entry, PartialDate on);
    }

    private void entry(XmlRecord record, String served, ProblemKind otherwise, PostOf postOf) {
        out.record();
        if (!record.element().parent().equals(served)) {
            record.problem(
                    otherwise,
                    Problem.quoted(record.element().text("person-id").orElse("")) + " is listed as <"
                            + record.element().parent() + ">, not with those who served.",
                    "No tenure was made of it; nothing is to be done.");
            return;
        }
        Optional<String> id = record.required("id");
        Optional<String> role = record.required("role-title-id");
        Optional<PocomPeople.Person> person = person(record);
        Period period = period(record, role.orElse(""));
        if (id.isEmpty() || role.isEmpty() || person.isEmpty() || !record.canBe(period)) {
            return;
        }
        Optional<PartialDate> on = Stream.of(Milestone.BEGIN, Milestone.APPOINTED, Milestone.ARRIVED, Milestone.END)
                .flatMap(milestone -> period.date(milestone).stream())
                .findFirst();
        if (on.isEmpty()) {
            record.problem(
                    ProblemKind.MISSING_VALUE,
                    "The entry " + Problem.quoted(id.get()) + " has no date.",
                    "Add one; the record was left out.");
            return;
        }
        postOf.find(record, on.get())
                .ifPresent(post -> tenure(record, id.get(), role.get(), person.get(), post, period));
    }

    private void tenure(XmlRecord record, String id, String role, PocomPeople.Person person, Post post, Period period) {
        String title = roles.getOrDefault(role, role);
        List<Rank> rank = PocomTitles.rank(role).stream().toList();
        ids.key(record, id)
                .map(ThingKey::tenure)
                .ifPresent(tenure -> out.fact(new Tenure(
                        tenure,
                        person.name() + ", " + post.label(),
                        person.official(),
                        post.thing(),
                        period,
                        List.of(),
                        rank,
                        List.of(PrintedName.english(title)),
                        notes(record, id),
                        List.of(ids.ref(id)))));
    }

    private Optional<PocomPeople.Person> person(XmlRecord record) {
        Optional<String> id = record.required("person-id");
        Optional<PocomPeople.Person> person = id.flatMap(people::find);
        if (id.isPresent() && person.isEmpty()) {
            record.problem(
                    ProblemKind.UNKNOWN_ID,
                    "No person has the id " + Problem.quoted(id.get()) + ".",
                    "Correct the id, or add the person; the record was left out.");
        }
        return person;
    }

    /**
     * The dates of an entry. What the source calls started is the presentation of credentials only where the role
     * presents them and no remark says otherwise.
     */
    private static Period period(XmlRecord record, String role) {
        Period period = Period.UNKNOWN;
        for (Map.Entry<String, Milestone> date : DATES.entrySet()) {
            Optional<PartialDate> read = record.date(date.getKey(), "date");
            if (read.isPresent()) {
                period = period.with(date.getValue(), read.get());
            }
        }
        boolean remarked = record.element().text("started", "note").isPresent();
        if (period.begin().isPresent() && PocomTitles.presentsCredentials(role) && !remarked) {
            period = period.with(Milestone.CREDENTIALS_PRESENTED, period.begin().get());
        }
        return period.end().isEmpty()
                ? period
                : period.with(Milestone.TERMINATED, period.end().get());
    }

    private List<PrintedName> notes(XmlRecord record, String id) {
        List<String> notes = new ArrayList<>();
        XmlElement entry = record.element();
        for (String date : DATES.keySet()) {
            entry.text(date, "note")
                    .ifPresent(note -> notes.add(date + " "
                            + entry.text(date, "date").map(day -> day + ": ").orElse("") + note));
        }
        entry.text("note").ifPresent(notes::add);
        Optional.ofNullable(concurrent.get(id))
                .ifPresent(several -> notes.add("Concurrent with "
                        + String.join(
                                ", ",
                                several.element().children("chief-id").stream()
                                        .map(XmlElement::text)
                                        .filter(other -> !other.equals(id))
                                        .toList())
                        + several.element()
                                .text("resident-at", "locale-id")
                                .map(place -> "; resident at " + place)
                                .orElse("")));
        return notes.stream().map(PrintedName::english).toList();
    }

    private Post principal() {
        return posts.ofState(headTitle, states.known(UNITED_STATES));
    }

    private Post representative(String name) {
        ThingKey organization = ThingKey.organization(IriMinter.key(name));
        return posts.representative(
                states.known(UNITED_STATES),
                new Organization(organization, name, List.of(), List.of(), List.of(), List.of()));
    }

    private static Map<String, Milestone> dates() {
        Map<String, Milestone> dates = new LinkedHashMap<>();
        dates.put("appointed", Milestone.APPOINTED);
        dates.put("arrived", Milestone.ARRIVED);
        dates.put("started", Milestone.BEGIN);
        dates.put("ended", Milestone.END);
        return dates;
    }
}
