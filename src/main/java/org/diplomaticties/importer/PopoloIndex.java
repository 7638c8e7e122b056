package org.diplomaticties.importer;

import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.diplomaticties.fact.Period;
import org.diplomaticties.fact.ThingKey;
import org.diplomaticties.name.StateNames;
import org.diplomaticties.rdf.IriMinter;

/** What records of a Popolo file say of each other: it is read whole before facts are made, for lists come in any order. */
final class PopoloIndex {

    private static final Set<String> COUNTRY = Set.of("country", "state", "nation", "sovereign state", "nation state");

    private final StateNames names;
    private final ThingKey source;
    private final Map<String, String> persons = new HashMap<>();
    private final Map<String, Body> organizations = new HashMap<>();
    private final Map<String, Body> areas = new HashMap<>();
    private final Map<String, Seat> posts = new HashMap<>();
    private final Map<String, Period> periods = new HashMap<>();

    PopoloIndex(StateNames names, ThingKey source) {
        this.names = names;
        this.source = source;
    }

    /**
     * An organisation or an area.
     *
     * @param thing what it is: a state where it is classified as a country and has the name of one
     * @param name its name
     * @param parent the id of what it is part of, at most one
     * @param area the id of the area that it is for, at most one
     */
    record Body(ThingKey thing, String name, List<String> parent, List<String> area) {

        boolean isState() {
            return thing.kind() == ThingKey.Kind.STATE;
        }
    }

    /**
     * A post.
     *
     * @param title its label, or its role
     * @param organization the id of what it is in, at most one
     */
    record Seat(String title, List<String> organization) {}

    /** Notes a record of a list. */
    void add(String list, PopoloRecord record) {
        record.text("id").filter(IriMinter::canKey).ifPresent(id -> {
            switch (list) {
                case "persons" -> record.text("name").ifPresent(name -> persons.putIfAbsent(id, name));
                case "organizations" ->
                    body(record, id, ThingKey.Kind.ORGANIZATION).ifPresent(body -> organizations.putIfAbsent(id, body));
                case "areas" -> body(record, id, ThingKey.Kind.PLACE).ifPresent(body -> areas.putIfAbsent(id, body));
                case "events" -> periods.putIfAbsent(id, silent(record).period());
                case "posts" ->
                    record.text("label")
                            .or(() -> record.text("role"))
                            .ifPresent(title -> posts.putIfAbsent(
                                    id,
                                    new Seat(
                                            title,
                                            record.link("organization").stream().toList())));
                default -> {}
            }
        });
        if (list.equals("organizations")) {
            record.records("posts").forEach(post -> add("posts", post));
        }
    }

    Optional<String> person(String id) {
        return Optional.ofNullable(persons.get(id));
    }

    Optional<Body> organization(String id) {
        return Optional.ofNullable(organizations.get(id));
    }

    Optional<Body> area(String id) {
        return Optional.ofNullable(areas.get(id));
    }

    Optional<Seat> post(String id) {
        return Optional.ofNullable(posts.get(id));
    }

    /** When an event is, such as a legislative period. */
    Period period(String event) {
        return periods.getOrDefault(event, Period.UNKNOWN);
    }

    /** The state of which an organisation is an organ: one that it is part of, or the country that it is for. */
    Optional<ThingKey> stateOf(Body body) {
        Set<String> seen = new HashSet<>();
        Optional<Body> at = Optional.of(body);
        while (at.isPresent()) {
            Optional<ThingKey> state = at.filter(Body::isState).map(Body::thing);
            Optional<ThingKey> area = at.get().area().stream()
                    .flatMap(id -> area(id).stream())
                    .filter(Body::isState)
                    .map(Body::thing)
                    .findFirst();
            if (state.isPresent() || area.isPresent()) {
                return state.or(() -> area).filter(found -> names.isState(found.key()));
            }
            at = at.get().parent().stream()
                    .filter(seen::add)
                    .flatMap(id -> organization(id).stream())
                    .findFirst();
        }
        return Optional.empty();
    }

    private Optional<Body> body(PopoloRecord record, String id, ThingKey.Kind kind) {
        return record.text("name").map(name -> {
            Optional<String> state = record.text("classification")
                    .filter(word -> COUNTRY.contains(word.toLowerCase(Locale.ROOT)))
                    .flatMap(word -> names.key(name));
            ThingKey thing = state.map(ThingKey::state).orElseGet(() -> new ThingKey(kind, key(kind, id)));
            return new Body(
                    thing,
                    name,
                    record.link("parent").stream().toList(),
                    record.link("area").stream().toList());
        });
    }

    /** The ids of areas are kept apart from the names of places, which are keys, too. */
    private String key(ThingKey.Kind kind, String id) {
        return source.key() + (kind == ThingKey.Kind.PLACE ? "-area-" : "-") + IriMinter.key(id);
    }

    /** The record, whose problems are told when facts are made of it. */
    private PopoloRecord silent(PopoloRecord record) {
        return new PopoloRecord(record.json(), record.where(), new Sink(source, fact -> {}));
    }
}
