package org.diplomaticties.network;

import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.apache.jena.graph.Node;
import org.diplomaticties.guard.Guard;

/**
 * Searches the shortest ways between two officials from both ends at once, since the rounds of one end alone soon hold
 * most of a large graph.
 */
final class Ways {

    private final Reach fromStart;
    private final Reach fromGoal;
    private final Node start;
    private final Node goal;

    /** A search that has not begun. */
    Ways(Node start, Node goal, Function<Node, List<Step>> meetings) {
        this.start = start;
        this.goal = goal;
        this.fromStart = new Reach(start, meetings);
        this.fromGoal = new Reach(goal, meetings);
    }

    /**
     * The shortest ways, start and goal included: those with the earliest meetings first, no more than {@code most}.
     */
    ShortestWays search(int most) {
        if (start.equals(goal)) {
            return new ShortestWays(1, List.of(List.of(Step.start(start))));
        }
        Set<Node> middle = Set.of();
        while (middle.isEmpty()) {
            if (fromStart.frontier().isEmpty() || fromGoal.frontier().isEmpty()) {
                return new ShortestWays(0, List.of());
            }
            boolean fewerAtStart =
                    fromStart.frontier().size() <= fromGoal.frontier().size();
            Reach nearer = fewerAtStart ? fromStart : fromGoal;
            Reach other = fewerAtStart ? fromGoal : fromStart;
            nearer.expand();
            middle = nearer.frontier().stream().filter(other::reached).collect(Collectors.toSet());
        }
        Map<Node, List<Step>> next = stepsTowardsGoal(middle);
        List<List<Step>> shown = new ArrayList<>();
        collect(List.of(Step.start(start)), next, most, shown);
        return new ShortestWays(count(start, next, new HashMap<>()), shown);
    }

    /** From each official on a shortest way, the steps that lead on. */
    private Map<Node, List<Step>> stepsTowardsGoal(Set<Node> middle) {
        Map<Node, List<Step>> back = new HashMap<>();
        fromStart.forEachStep((official, step) -> add(back, step.official(), step.to(official)));
        Map<Node, List<Step>> on = new HashMap<>();
        fromGoal.forEachStep((official, step) -> add(on, step.official(), step.to(official)));

        Map<Node, List<Step>> next = new HashMap<>();
        Collection<Node> level = middle;
        for (int round = 0; round < fromStart.rounds(); round++) {
            Set<Node> before = new HashSet<>();
            for (Node official : level) {
                for (Step step : back.getOrDefault(official, List.of())) {
                    add(next, step.official(), step.to(official));
                    before.add(step.official());
                }
            }
            level = before;
        }
        level = middle;
        for (int round = 0; round < fromGoal.rounds(); round++) {
            Set<Node> after = new HashSet<>();
            for (Node official : level) {
                for (Step step : on.getOrDefault(official, List.of())) {
                    add(next, official, step);
                    after.add(step.official());
                }
            }
            level = after;
        }
        next.values().forEach(steps -> steps.sort(Step.EARLIEST_FIRST));
        return next;
    }

    private static void add(Map<Node, List<Step>> steps, Node official, Step step) {
        steps.computeIfAbsent(official, key -> new ArrayList<>()).add(step);
    }

    private void collect(List<Step> way, Map<Node, List<Step>> next, int most, List<List<Step>> shown) {
        Node here = way.get(way.size() - 1).official();
        if (here.equals(goal)) {
            shown.add(way);
            return;
        }
        for (Step step : next.getOrDefault(here, List.of())) {
            Guard.current().row();
            if (shown.size() == most) {
                return;
            }
            List<Step> longer = new ArrayList<>(way);
            longer.add(step);
            collect(List.copyOf(longer), next, most, shown);
        }
    }

    private long count(Node here, Map<Node, List<Step>> next, Map<Node, Long> known) {
        if (here.equals(goal)) {
            return 1;
        }
        Long before = known.get(here);
        if (before != null) {
            return before;
        }
        long sum = 0;
        for (Step step : next.getOrDefault(here, List.of())) {
            Guard.current().row();
            sum += count(step.official(), next, known);
        }
        known.put(here, sum);
        return sum;
    }
}
