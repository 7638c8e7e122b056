package org.diplomaticties.network;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Queue;
import java.util.Set;
import org.apache.jena.graph.Node;
import org.apache.jena.graph.Triple;
import org.apache.jena.query.Query;
import org.apache.jena.sparql.core.DatasetGraph;
import org.apache.jena.sparql.core.Var;
import org.apache.jena.sparql.exec.QueryExec;
import org.diplomaticties.ontology.Ties;

/** Searches ways between officials, breadth first, within the caller's transaction. */
final class Way {

    private final DatasetGraph dataset;
    private final Query step;
    private final Var from;

    /**
     * A search over one data set.
     *
     * @param step the query for whom an official met, with the columns official, meeting and date
     * @param from the variable of that query which the official takes the place of
     */
    Way(DatasetGraph dataset, Query step, Var from) {
        this.dataset = dataset;
        this.step = step;
        this.from = from;
    }

    /**
     * The places of the shortest way, start and goal included; empty if there is none. Who is identified with another is
     * shown as that one.
     */
    List<Step> between(Node from, Node to) {
        Node start = representative(from);
        Node goal = representative(to);
        Set<Node> seen = new HashSet<>(List.of(start));
        Queue<Step> next = new ArrayDeque<>(List.of(Step.start(start)));
        while (!next.isEmpty()) {
            Step here = next.remove();
            if (here.official().equals(goal)) {
                return isKnown(goal) ? back(here) : List.of();
            }
            for (Step reached : steps(here)) {
                if (seen.add(reached.official())) {
                    next.add(reached);
                }
            }
        }
        return List.of();
    }

    private Node representative(Node official) {
        return dataset.getDefaultGraph().stream(official, Ties.IDENTIFIED_WITH, Node.ANY)
                .map(Triple::getObject)
                .findFirst()
                .orElse(official);
    }

    private boolean isKnown(Node official) {
        return dataset.getDefaultGraph().contains(official, Node.ANY, Node.ANY)
                || dataset.getDefaultGraph().contains(Node.ANY, Node.ANY, official);
    }

    private List<Step> steps(Step here) {
        List<Step> steps = new ArrayList<>();
        try (QueryExec execution = QueryExec.dataset(dataset)
                .query(step)
                .substitution(from, here.official())
                .build()) {
            execution
                    .select()
                    .forEachRemaining(row -> steps.add(
                            here.next(row.get("official"), row.get("meeting"), Optional.ofNullable(row.get("date")))));
        }
        return steps;
    }

    private static List<Step> back(Step goal) {
        Deque<Step> way = new ArrayDeque<>();
        for (Optional<Step> place = Optional.of(goal);
                place.isPresent();
                place = place.get().previous()) {
            way.addFirst(place.get());
        }
        return List.copyOf(way);
    }
}
