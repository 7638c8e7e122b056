package org.diplomaticties.name;

import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import org.diplomaticties.fact.PartialDate;
import org.diplomaticties.problem.Nearest;
import org.diplomaticties.problem.Problem;

/**
 * Finds the state that a source means by what it prints, on the day it speaks of. It does not guess: a form that more
 * than one state of that day goes by is nobody's.
 */
public final class StateNames {

    private final Map<String, List<StateName>> byName = new HashMap<>();
    private final Map<String, List<StateName>> byCode = new HashMap<>();

    private final Map<String, String> labels = new HashMap<>();
    private final Map<String, NamedState> states = new HashMap<>();

    private StateNames() {}

    /** Names to find states by; a state that goes by several forms stands there several times. */
    public static StateNames of(Collection<StateName> names) {
        StateNames all = new StateNames();
        for (StateName name : names) {
            boolean code = name.kind() == StateName.Kind.CODE;
            Map<String, List<StateName>> index = code ? all.byCode : all.byName;
            index.computeIfAbsent(code ? name.form() : StateForm.folded(name.form()), form -> new ArrayList<>())
                    .add(name);
            all.states.put(name.key(), name.state());
            if (name.kind() == StateName.Kind.LABEL) {
                all.labels.put(name.key(), name.form());
            }
        }
        return all;
    }

    /**
     * The key of the one state that goes by the form on some day that the date can mean.
     *
     * @return empty where the form is unknown, where no state went by it then, or where several did
     */
    public Optional<String> key(String form, PartialDate on) {
        List<StateName> known = known(form);
        Set<String> certain = keys(known, lifetime -> lifetime.covers(on));
        return only(certain.isEmpty() ? keys(known, lifetime -> lifetime.touches(on)) : certain);
    }

    /** The key of the one state that goes by the form, whatever the day; empty where there is none, or several. */
    public Optional<String> key(String form) {
        return only(keys(known(form), lifetime -> true));
    }

    /** Whether the key is a state's; a territory's is not. */
    public boolean isState(String key) {
        NamedState state = states.get(key);
        return state != null && state.standing() == NamedState.Standing.STATE;
    }

    /** The English label of a state; empty where nothing has the key. */
    public Optional<String> label(String key) {
        return Optional.ofNullable(labels.get(key));
    }

    /**
     * Keys of the states that somebody who printed the form may have meant: those that go by it at any time, or else
     * those whose names are nearest to it.
     */
    public List<String> near(String form) {
        Set<String> known = keys(known(form), lifetime -> true);
        if (!known.isEmpty()) {
            return List.copyOf(known);
        }
        return Nearest.to(StateForm.folded(form), byName.keySet()).stream()
                .flatMap(near -> keys(byName.get(near), lifetime -> true).stream())
                .distinct()
                .toList();
    }

    /**
     * What to tell of a form for which {@link #key(String, PartialDate)} gave nothing.
     *
     * @param where the file and line in which the form stands
     */
    public Problem problem(String where, String form, PartialDate on) {
        List<StateName> known = known(form);
        Set<String> then = keys(known, lifetime -> lifetime.touches(on));
        String what = "The state " + Problem.quoted(form);
        if (then.size() > 1) {
            return Problem.invalid(
                    where, what + " can be several on " + day(on) + ".", "Say which is meant: " + list(then) + ".");
        }
        if (!known.isEmpty()) {
            return Problem.invalid(
                    where,
                    what + " is not known to exist on " + day(on) + ".",
                    "Correct the date or the form; it is known of " + list(near(form)) + ".");
        }
        List<String> near = near(form);
        return Problem.invalid(
                where,
                what + " is not known.",
                (near.isEmpty() ? "Correct it" : "Near are " + list(near) + ": correct it")
                        + ", or add the form to the reference data of states.");
    }

    private List<StateName> known(String form) {
        List<StateName> whole = named(form);
        if (!whole.isEmpty()) {
            return whole;
        }
        for (String spoken : StateForm.spoken(form)) {
            return named(spoken);
        }
        return inEveryPart(StateForm.parts(form));
    }

    private List<StateName> named(String form) {
        List<StateName> code = byCode.get(form.strip());
        return code != null ? code : byName.getOrDefault(StateForm.folded(form), List.of());
    }

    /** What the parts of a form have in common: "Dahomey (Benin)" is one state, "Korea (Japan)" is none. */
    private List<StateName> inEveryPart(List<String> parts) {
        if (parts.isEmpty()) {
            return List.of();
        }
        List<StateName> common = known(parts.get(0));
        for (String part : parts) {
            Set<String> keys = keys(known(part), lifetime -> true);
            common = common.stream().filter(name -> keys.contains(name.key())).toList();
        }
        return common;
    }

    private static Set<String> keys(List<StateName> names, Predicate<Lifetime> valid) {
        return names.stream()
                .filter(name -> valid.test(name.lifetime()))
                .map(StateName::key)
                .collect(Collectors.toCollection(TreeSet::new));
    }

    private static Optional<String> only(Set<String> keys) {
        return keys.size() == 1 ? Optional.of(keys.iterator().next()) : Optional.empty();
    }

    private static String list(Collection<String> keys) {
        return new LinkedHashSet<>(keys).stream().map(key -> "state/" + key).collect(Collectors.joining(", "));
    }

    private static String day(PartialDate date) {
        return date.earliest().equals(date.latest())
                ? date.earliest().toString()
                : "a day from " + date.earliest() + " to " + date.latest();
    }
}
