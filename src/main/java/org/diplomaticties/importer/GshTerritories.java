package org.diplomaticties.importer;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.diplomaticties.fact.PartialDate;
import org.diplomaticties.fact.Period;
import org.diplomaticties.fact.Period.Milestone;
import org.diplomaticties.fact.PrintedName;
import org.diplomaticties.fact.State;
import org.diplomaticties.fact.ThingKey;
import org.diplomaticties.name.StateNames;
import org.diplomaticties.problem.Problem;

/**
 * The territories of the gazetteer. They are kept until all are read, since each names others. The gazetteer makes a new
 * territory of a state that changes its name or its regime; therefore its territories are things of their own, close to
 * the states that others speak of.
 */
final class GshTerritories {

    private static final String OPEN = "9999";
    private static final String INDEPENDENT = "independent-state";
    private static final Pattern SHORT_YEAR = Pattern.compile("\\d{1,3}");

    private final StateNames names;
    private final StateFinder states;
    private final Sink out;
    private final RecordIds ids;
    private final List<Territory> all = new ArrayList<>();
    private final Map<String, Territory> byId = new HashMap<>();

    /** A territory that was read, with the state that it comes close to, if one does. */
    private record Territory(XmlRecord record, ThingKey thing, Period validity, List<ThingKey> closeTo) {}

    GshTerritories(StateNames names, Sink out) {
        this.names = names;
        this.states = new StateFinder(names, out);
        this.out = out;
        this.ids = new RecordIds(out);
    }

    void add(XmlRecord record) {
        out.record();
        Optional<String> id = record.required("id");
        Optional<String> name = record.required("short-form-name");
        if (id.isEmpty() || name.isEmpty()) {
            return;
        }
        ids.key(record, id.get()).map(ThingKey::state).ifPresent(thing -> {
            Period validity = validity(record);
            List<ThingKey> closeTo = closeTo(id.get(), name.get(), validity).stream()
                    .map(states::known)
                    .toList();
            Territory territory = new Territory(record, thing, validity, closeTo);
            all.add(territory);
            byId.putIfAbsent(id.get(), territory);
        });
    }

    /** Makes facts of all territories, now that each can be linked. */
    void finish() {
        all.forEach(this::fact);
    }

    /** The state that a territory is, or comes close to. */
    Optional<ThingKey> state(String id) {
        return Optional.ofNullable(byId.get(id))
                .map(territory -> territory.closeTo().stream().findFirst().orElse(territory.thing()));
    }

    private void fact(Territory territory) {
        XmlElement element = territory.record().element();
        String id = element.text("id").orElseThrow();
        String name = element.text("short-form-name").orElseThrow();
        out.fact(new State(
                territory.thing(),
                name,
                status(territory.record()),
                Stream.concat(Stream.of(name), element.text("long-form-name").stream())
                        .distinct()
                        .map(PrintedName::english)
                        .toList(),
                territory.validity(),
                links(territory, "predecessor", "successor"),
                links(territory, "successor", "predecessor"),
                territory.closeTo(),
                List.of(ids.ref(id))));
    }

    private State.Status status(XmlRecord record) {
        Optional<String> type = record.element().text("type-of-territory");
        if (type.isEmpty()) {
            record.problem(
                    ProblemKind.MISSING_VALUE,
                    "It is not said whether it is a state.",
                    "Add its <type-of-territory>; it was imported as a territory.");
        }
        return type.filter(INDEPENDENT::equals).isPresent() ? State.Status.STATE : State.Status.TERRITORY;
    }

    private List<ThingKey> links(Territory territory, String link, String back) {
        String own = territory.record().element().text("id").orElseThrow();
        return linked(territory, link).stream()
                .flatMap(id -> {
                    Optional<Territory> other = Optional.ofNullable(byId.get(id));
                    if (other.isEmpty()) {
                        territory
                                .record()
                                .problem(
                                        ProblemKind.UNKNOWN_ID,
                                        "No territory has the id " + Problem.quoted(id) + " of a " + link + ".",
                                        "Correct the id; the link was left out.");
                    } else if (!linked(other.get(), back).contains(own)) {
                        territory
                                .record()
                                .problem(
                                        ProblemKind.ONE_WAY_LINK,
                                        Problem.quoted(own) + " has the " + link + " " + Problem.quoted(id)
                                                + ", which does not have it as " + back + ".",
                                        "Say it in both, or in neither; it was imported as it stands.");
                    }
                    return other.stream();
                })
                .map(Territory::thing)
                .distinct()
                .toList();
    }

    private static List<String> linked(Territory territory, String link) {
        return territory.record().element().child(link + "s").stream()
                .flatMap(links -> links.children(link).stream())
                .map(XmlElement::text)
                .filter(id -> !id.isEmpty())
                .toList();
    }

    private static Period validity(XmlRecord record) {
        Period period = Period.UNKNOWN;
        Optional<PartialDate> since = year(record, "valid-since");
        Optional<PartialDate> until = year(record, "valid-until");
        if (since.isPresent()) {
            period = period.with(Milestone.BEGIN, since.get());
        }
        if (until.isPresent()) {
            period = period.with(Milestone.END, until.get());
        }
        if (!period.endsBeforeBegin()) {
            return period;
        }
        record.problem(
                ProblemKind.END_BEFORE_BEGIN,
                "It is valid until " + until.orElseThrow() + ", before it is valid since " + since.orElseThrow() + ".",
                "Correct the years; it was imported without them.");
        return Period.UNKNOWN;
    }

    /** A year; 9999 stands for none, and the year 756 is written without a zero before it. */
    private static Optional<PartialDate> year(XmlRecord record, String child) {
        Optional<String> text = record.element().text(child);
        if (text.filter(SHORT_YEAR.asMatchPredicate()).isPresent()) {
            return PartialDate.parse("0".repeat(4 - text.get().length()) + text.get());
        }
        return text.filter(OPEN::equals).isPresent() ? Optional.empty() : record.date(child);
    }

    /** The state that went by the territory's id or name when the territory existed. */
    private Optional<String> closeTo(String id, String name, Period validity) {
        String words = TerritoryId.words(id);
        Optional<PartialDate> begin = validity.begin();
        Optional<PartialDate> end = validity.end();
        if (begin.isEmpty() && end.isEmpty()) {
            return names.key(words).or(() -> names.key(name));
        }
        int first = begin.or(() -> end).orElseThrow().earliest().getYear();
        int last = end.or(() -> begin).orElseThrow().earliest().getYear();
        // In the year of a change a name can mean what was before and what came after.
        PartialDate between = PartialDate.parse(String.format("%04d", end.isPresent() ? (first + last) / 2 : first + 1))
                .orElseThrow();
        return names.key(words, between).or(() -> names.key(name, between));
    }
}
