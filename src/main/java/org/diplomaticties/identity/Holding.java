package org.diplomaticties.identity;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * That an official was in a post, or acted for a state, at a time.
 *
 * @param post the post's IRI, or the printed capacity with the state where there is none; empty if neither is told
 * @param states the states that the post belongs to, or that he acted for
 * @param time when; empty if that is not told
 */
record Holding(String post, Set<String> states, Optional<Stretch> time) {

    /** Between two days in a post that are no further apart than this, he was in it. */
    private static final long ONE_STRETCH = 366;

    private record Where(String post, Set<String> states) {}

    /** The same in as few stretches as can be. */
    static List<Holding> merged(List<Holding> holdings) {
        Map<Where, List<Stretch>> times = new LinkedHashMap<>();
        List<Holding> merged = new ArrayList<>();
        for (Holding holding : holdings) {
            if (holding.time.isEmpty()) {
                merged.add(holding);
            } else {
                times.computeIfAbsent(new Where(holding.post, holding.states), any -> new ArrayList<>())
                        .add(holding.time.get());
            }
        }
        times.forEach((where, stretches) -> joined(stretches)
                .forEach(time -> merged.add(new Holding(where.post, where.states, Optional.of(time)))));
        return List.copyOf(merged);
    }

    private static List<Stretch> joined(List<Stretch> stretches) {
        stretches.sort(Comparator.comparing(Stretch::from).thenComparing(Stretch::to));
        List<Stretch> joined = new ArrayList<>();
        for (Stretch next : stretches) {
            int last = joined.size() - 1;
            if (last >= 0 && joined.get(last).daysTo(next) <= ONE_STRETCH) {
                joined.set(last, joined.get(last).with(next));
            } else {
                joined.add(next);
            }
        }
        return joined;
    }
}
