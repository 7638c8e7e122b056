package org.diplomaticties.importer;

import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.diplomaticties.fact.Fact;
import org.diplomaticties.fact.Official;
import org.diplomaticties.fact.Organization;
import org.diplomaticties.fact.PartialDate;
import org.diplomaticties.fact.PrintedName;
import org.diplomaticties.fact.RecordRef;
import org.diplomaticties.fact.ThingKey;
import org.diplomaticties.fact.UnspecifiedActor;
import org.diplomaticties.name.StateNames;
import org.diplomaticties.problem.Location;
import org.diplomaticties.problem.Problem;
import org.diplomaticties.rdf.IriMinter;

/** Tells what the actors of ICEWS are, and adds them to the facts, each once. */
final class IcewsActors {

    /** Who works for the government, as the sectors of an actor say. */
    private static final String GOVERNMENT = "Government";

    /** ICEWS names the other Congo in full. */
    private static final Map<String, String> ICEWS_STATES = Map.of("Congo", "congo-brazzaville");

    private final StateNames names;
    private final StateFinder states;
    private final Sink out;
    private final IcewsActorRules rules = new IcewsActorRules();
    private final Map<Seen, IcewsActor> seen = new HashMap<>();
    private final Set<ThingKey> told = new HashSet<>();
    private final Map<String, String> printedByKey = new HashMap<>();

    /** An actor in a year: a name can be another state's later, and a person can leave the government. */
    private record Seen(String printed, int year, String sectors, String country) {}

    /** {@code Foreign Affairs (Russia)}: a role and a state. */
    private record InBrackets(String role, String state) {

        static Optional<InBrackets> of(String printed) {
            int depth = 0;
            for (int i = printed.length() - 1; printed.endsWith(")") && i > 0; i--) {
                depth += printed.charAt(i) == ')' ? 1 : printed.charAt(i) == '(' ? -1 : 0;
                if (depth == 0) {
                    String role = printed.substring(0, i).strip();
                    return role.isEmpty()
                            ? Optional.empty()
                            : Optional.of(new InBrackets(role, printed.substring(i + 1, printed.length() - 1)));
                }
            }
            return Optional.empty();
        }
    }

    IcewsActors(StateNames names, StateFinder states, Sink out) {
        this.names = names;
        this.states = states;
        this.out = out;
    }

    /** The actor in a row's column. */
    IcewsActor in(IcewsColumn.Row row, IcewsColumn column, IcewsColumn sectors, IcewsColumn country, PartialDate on) {
        Seen actor = new Seen(
                row.value(column).orElseThrow(),
                on.earliest().getYear(),
                row.value(sectors).orElse(""),
                row.value(country).orElse(""));
        IcewsActor known = seen.get(actor);
        if (known == null) {
            known = tell(actor, on, row.where(column), new RecordRef(out.source(), row.id()));
            seen.put(actor, known);
        }
        return known;
    }

    private IcewsActor tell(Seen actor, PartialDate on, Location where, RecordRef record) {
        Optional<InBrackets> brackets = InBrackets.of(actor.printed());
        if (brackets.isPresent()) {
            return inState(actor.printed(), brackets.get(), on, where, record);
        }
        Optional<ThingKey> state = stateNamed(actor.printed(), on, where);
        return state.map(key -> new IcewsActor(actor.printed(), key, List.of(key), List.of()))
                .orElseGet(() -> named(actor, on, where, record));
    }

    private IcewsActor inState(String printed, InBrackets actor, PartialDate on, Location where, RecordRef record) {
        List<ThingKey> state = state(actor.state(), on, where).stream().toList();
        Optional<IcewsActorRules.RoleKind> kind = rules.role(actor.role());
        if (kind.isEmpty()) {
            out.problem(
                    ProblemKind.UNKNOWN_TITLE,
                    where,
                    "It is not known whether " + Problem.quoted(actor.role()) + " acts for its state.",
                    "Add the role to icews-actors.tsv; it was imported as an actor that acts for nobody.");
        }
        boolean acts =
                kind.filter(known -> known != IcewsActorRules.RoleKind.GROUP).isPresent();
        List<ThingKey> side = acts ? state : List.of();
        List<PrintedName> capacity = List.of(PrintedName.english(actor.role()));
        boolean organ =
                kind.filter(known -> known == IcewsActorRules.RoleKind.ORGAN).isPresent();
        return organ
                ? new IcewsActor(printed, organization(printed, state, record), side, List.of())
                : new IcewsActor(printed, unspecified(printed, record), side, capacity);
    }

    private IcewsActor named(Seen actor, PartialDate on, Location where, RecordRef record) {
        String printed = actor.printed();
        ThingKey thing = switch (rules.name(printed)) {
            case PERSON -> official(printed, record);
            case BODY -> organization(printed, List.of(), record);
            case UNKNOWN -> unspecified(printed, record);
        };
        boolean government = List.of(actor.sectors().split(",")).contains(GOVERNMENT)
                && !actor.country().isEmpty();
        List<ThingKey> side =
                government ? state(actor.country(), on, where).stream().toList() : List.of();
        return new IcewsActor(printed, thing, side, List.of());
    }

    /** The state of which a name alone is the name; a problem where the name is several states'. */
    private Optional<ThingKey> stateNamed(String printed, PartialDate on, Location where) {
        boolean some = ICEWS_STATES.containsKey(printed)
                || names.key(printed, on).isPresent()
                || names.key(printed).isPresent();
        return some ? state(printed, on, where) : Optional.empty();
    }

    private Optional<ThingKey> state(String form, PartialDate on, Location where) {
        String key = ICEWS_STATES.get(form);
        return key == null ? states.find(form, on, where) : Optional.of(states.known(key));
    }

    private ThingKey official(String printed, RecordRef record) {
        ThingKey thing = ThingKey.official(key(printed));
        return tellOnce(Official.named(thing, printed, record));
    }

    private ThingKey organization(String printed, List<ThingKey> organOf, RecordRef record) {
        ThingKey thing = ThingKey.organization(key(printed));
        return tellOnce(new Organization(thing, printed, List.of(), organOf, List.of(), List.of(record)));
    }

    private ThingKey unspecified(String printed, RecordRef record) {
        ThingKey thing = ThingKey.actor(key(printed));
        return tellOnce(new UnspecifiedActor(thing, printed, List.of(record)));
    }

    private ThingKey tellOnce(Fact actor) {
        if (told.add(actor.thing())) {
            out.fact(actor);
        }
        return actor.thing();
    }

    /** A key for a name; two names that would have the same one are kept apart. */
    private String key(String printed) {
        String key = out.source().key() + "-" + (IriMinter.canKey(printed) ? IriMinter.key(printed) : "unnamed");
        String first = printedByKey.putIfAbsent(key, printed);
        return first == null || first.equals(printed) ? key : key + "-" + Integer.toHexString(printed.hashCode());
    }
}
