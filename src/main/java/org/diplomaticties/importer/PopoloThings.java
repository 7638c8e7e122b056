package org.diplomaticties.importer;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.diplomaticties.fact.Organization;
import org.diplomaticties.fact.Place;
import org.diplomaticties.fact.PrintedName;
import org.diplomaticties.fact.RecordRef;
import org.diplomaticties.fact.ThingKey;
import org.diplomaticties.name.StateNames;
import org.diplomaticties.problem.Problem;
import org.diplomaticties.rdf.IriMinter;

/** Makes facts of the records of a Popolo file; those of organisations and areas itself. */
final class PopoloThings {

    private final PopoloIndex index;
    private final StateFinder states;
    private final PopoloPersons persons;
    private final PopoloMemberships memberships;
    private final PopoloEvents events;
    private final Sink out;
    private final Map<String, IdSet> ids = new HashMap<>();

    PopoloThings(StateNames names, PopoloIndex index, Sink out) {
        this.index = index;
        this.out = out;
        this.states = new StateFinder(names, out);
        this.persons = new PopoloPersons(out);
        PopoloPosts posts = new PopoloPosts(index, new PostFinder(names, states, out), states, out);
        this.memberships = new PopoloMemberships(index, posts, states, out);
        this.events = new PopoloEvents(index, states, out);
    }

    /** Takes a record of a list. */
    void read(String list, PopoloRecord record) {
        out.record();
        if (list.equals("memberships")) {
            memberships.read(record, Optional.empty());
            return;
        }
        Optional<String> id = record.required("id");
        if (id.isEmpty()) {
            return;
        }
        String key = key(list, id.get(), record);
        RecordRef ref = new RecordRef(out.source(), list + "/" + id.get());
        switch (list) {
            case "persons" -> person(record, id.get(), key, ref);
            case "organizations" -> organization(record, id.get(), ref);
            case "areas" -> area(record, id.get(), ref);
            case "events" -> events.read(record, key, ref);
            case "posts" -> {
                // A post is told with the first tenure in it.
            }
            default -> throw new IllegalArgumentException("Not a list of Popolo: " + list);
        }
    }

    /** The key of a record; a later one of the same id has one with its number, and links lead to the first. */
    private String key(String list, String id, PopoloRecord record) {
        String key = IriMinter.key(id);
        String free = ids.computeIfAbsent(list, first -> new IdSet()).free(key);
        if (!free.equals(key)) {
            record.problem(
                    ProblemKind.DEFINED_TWICE,
                    "A record of " + list + " before this one has the id " + Problem.quoted(id) + ", too.",
                    "Give each record an id of its own; this one was imported as " + free + ".");
        }
        return out.source().key() + "-" + free;
    }

    private void person(PopoloRecord record, String id, String key, RecordRef ref) {
        persons.read(record, ThingKey.official(key), ref);
        record.records("memberships").forEach(membership -> memberships.read(membership, Optional.of(id)));
    }

    private void organization(PopoloRecord record, String id, RecordRef ref) {
        Optional<PopoloIndex.Body> body = index.organization(id);
        if (record.required("name").isEmpty() || body.isEmpty()) {
            return;
        }
        if (body.get().isState()) {
            states.known(body.get().thing().key());
            return;
        }
        Optional<ThingKey> state = index.stateOf(body.get());
        state.ifPresent(known -> states.known(known.key()));
        out.fact(new Organization(
                body.get().thing(),
                body.get().name(),
                PopoloPersons.otherNames(record),
                state.stream().toList(),
                parent(record, body.get()),
                List.of(ref)));
    }

    private List<ThingKey> parent(PopoloRecord record, PopoloIndex.Body body) {
        for (String id : body.parent()) {
            Optional<PopoloIndex.Body> parent = index.organization(id);
            if (parent.isEmpty()) {
                record.unknown("parent_id", id, "the link");
            }
            return parent.filter(one -> !one.isState()).map(PopoloIndex.Body::thing).stream()
                    .toList();
        }
        return List.of();
    }

    private void area(PopoloRecord record, String id, RecordRef ref) {
        Optional<PopoloIndex.Body> area = index.area(id);
        if (record.required("name").isEmpty() || area.isEmpty()) {
            return;
        }
        if (area.get().isState()) {
            states.known(area.get().thing().key());
            return;
        }
        List<ThingKey> state = area.get().parent().stream()
                .flatMap(parent -> index.area(parent).stream())
                .filter(PopoloIndex.Body::isState)
                .map(parent -> states.known(parent.thing().key()))
                .toList();
        List<PrintedName> names = PopoloPersons.otherNames(record);
        out.fact(new Place(area.get().thing(), area.get().name(), names, state, List.of(), List.of(ref)));
    }
}
