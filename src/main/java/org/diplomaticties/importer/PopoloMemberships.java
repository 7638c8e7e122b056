package org.diplomaticties.importer;

import java.util.List;
import java.util.Optional;
import org.diplomaticties.fact.PartialDate;
import org.diplomaticties.fact.Period;
import org.diplomaticties.fact.PrintedName;
import org.diplomaticties.fact.RecordRef;
import org.diplomaticties.fact.Tenure;
import org.diplomaticties.fact.ThingKey;
import org.diplomaticties.problem.Problem;
import org.diplomaticties.rdf.IriMinter;

/** Makes tenures of the memberships of a Popolo file. */
final class PopoloMemberships {

    private final PopoloIndex index;
    private final PopoloPosts posts;
    private final StateFinder states;
    private final Sink out;
    private final IdSet ids = new IdSet();

    PopoloMemberships(PopoloIndex index, PopoloPosts posts, StateFinder states, Sink out) {
        this.index = index;
        this.posts = posts;
        this.states = states;
        this.out = out;
    }

    /**
     * Takes a membership.
     *
     * @param within the id of the person in whose record it stands; empty where it says itself whose it is
     */
    void read(PopoloRecord record, Optional<String> within) {
        Optional<String> person = within.or(() -> record.link("person"));
        Period period = period(record);
        if (person.isEmpty() || index.person(person.get()).isEmpty()) {
            person.ifPresentOrElse(
                    id -> record.unknown("person_id", id, "the membership"), () -> record.required("person_id"));
            return;
        }
        Optional<PartialDate> on = period.begin().or(period::end);
        if (on.isEmpty()) {
            record.problem(
                    ProblemKind.MISSING_VALUE,
                    "The membership has no date, and no legislative period that has.",
                    "Add start_date or end_date; the record was left out.");
            return;
        }
        if (record.canBe(period)) {
            posts.find(record, on.get()).ifPresent(post -> tenure(record, person.get(), period, post));
        }
    }

    /** Its own dates; where it has none, those of its legislative period, of which it is then the whole. */
    private Period period(PopoloRecord record) {
        Period own = record.period();
        Optional<String> term = record.link("legislative_period");
        if (term.isEmpty()) {
            return own;
        }
        Period whole = index.period(term.get());
        Period period = own;
        if (own.begin().isEmpty() && whole.begin().isPresent()) {
            period = period.with(Period.Milestone.BEGIN, whole.begin().get());
        }
        if (own.end().isEmpty() && whole.end().isPresent()) {
            period = period.with(Period.Milestone.END, whole.end().get());
        }
        return period;
    }

    private void tenure(PopoloRecord record, String person, Period period, PostFinder.Found post) {
        String name = index.person(person).orElseThrow();
        String id = record.text("id")
                .filter(IriMinter::canKey)
                .orElseGet(() -> person + "/" + post.post().thing().key() + "/"
                        + period.begin().or(period::end).orElseThrow());
        String key = IriMinter.key(id);
        String free = ids.free(key);
        if (!free.equals(key)) {
            record.problem(
                    ProblemKind.DEFINED_TWICE,
                    "A membership before this one has the id " + Problem.quoted(id) + ", too.",
                    "Give each membership an id of its own; this one was imported as " + free + ".");
        }
        out.fact(new Tenure(
                ThingKey.tenure(out.source().key() + "-" + free),
                name + ", " + post.post().label(),
                PopoloPersons.official(out.source(), person),
                post.post().thing(),
                side(record),
                period,
                List.of(),
                post.rank(),
                record.text("role").or(() -> record.text("label")).stream()
                        .map(title -> new PrintedName(title, Script.language(title, "en")))
                        .toList(),
                List.of(),
                List.of(new RecordRef(out.source(), "memberships/" + id))));
    }

    /** On whose behalf he is a member: a party, a state. */
    private List<ThingKey> side(PopoloRecord record) {
        Optional<String> id = record.link("on_behalf_of");
        Optional<PopoloIndex.Body> body = id.flatMap(index::organization);
        if (id.isPresent() && body.isEmpty()) {
            record.unknown("on_behalf_of_id", id.get(), "the side");
        }
        body.filter(PopoloIndex.Body::isState)
                .ifPresent(state -> states.known(state.thing().key()));
        return body.map(PopoloIndex.Body::thing).stream().toList();
    }
}
