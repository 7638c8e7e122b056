package org.diplomaticties.network;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import org.apache.jena.graph.Node;

/** Who can be reached from an official, one round of meetings after the other. */
final class Reach {

    private final Function<Node, List<Step>> meetings;
    private final Map<Node, Integer> distance = new HashMap<>();
    private final Map<Node, Map<Node, Step>> steps = new LinkedHashMap<>();
    private List<Node> frontier;
    private int rounds;

    /**
     * Nobody reached yet.
     *
     * @param meetings whom an official met, earliest meeting first
     */
    Reach(Node start, Function<Node, List<Step>> meetings) {
        this.meetings = meetings;
        this.frontier = List.of(start);
        distance.put(start, 0);
    }

    /** Those reached in the last round, in the order in which they were. */
    List<Node> frontier() {
        return frontier;
    }

    /** How many rounds there were. */
    int rounds() {
        return rounds;
    }

    boolean reached(Node official) {
        return distance.containsKey(official);
    }

    /** One round more. */
    void expand() {
        List<Node> next = new ArrayList<>();
        rounds++;
        for (Node official : frontier) {
            Map<Node, Step> own = new LinkedHashMap<>();
            for (Step step : meetings.apply(official)) {
                own.putIfAbsent(step.official(), step);
                if (distance.putIfAbsent(step.official(), rounds) == null) {
                    next.add(step.official());
                }
            }
            steps.put(official, own);
        }
        frontier = next;
    }

    /** The meetings by which those who were reached first in one round led to others in the next. */
    void forEachStep(StepReader reader) {
        steps.forEach((official, own) -> own.values().forEach(step -> {
            if (distance.get(step.official()) == distance.get(official) + 1) {
                reader.accept(official, step);
            }
        }));
    }

    /** Takes an official, and a step that leads on from him. */
    interface StepReader {
        void accept(Node official, Step step);
    }
}
