package org.diplomaticties.network;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.apache.jena.graph.Graph;
import org.apache.jena.graph.Node;
import org.apache.jena.graph.Triple;
import org.diplomaticties.guard.Guard;
import org.diplomaticties.ontology.Ties;

/**
 * Reads whom officials met, for one search: by short questions to the graph rather than a query, since a way asks it of
 * hundreds of officials. What is asked often is kept.
 */
final class Encounters {

    private final Graph graph;
    private final Map<Node, Node> ones = new HashMap<>();
    private final Map<Node, Set<Node>> sides = new HashMap<>();
    private final Map<Node, Set<Node>> organs = new HashMap<>();
    private final Map<Node, List<When>> days = new HashMap<>();

    Encounters(Graph graph) {
        this.graph = graph;
    }

    /** The date of a meeting with the first day that it can mean; both absent where it has none. */
    private record When(Optional<LocalDate> earliest, Optional<Node> date) {}

    private record Dated(LocalDate earliest, Step step) {}

    private static final Comparator<Dated> EARLIEST_FIRST = Comparator.comparing(Dated::earliest)
            .thenComparing(dated -> dated.step().meeting().map(Node::getURI).orElse(""))
            .thenComparing(dated -> dated.step().official().getURI());

    /** Whom an official met, earliest meeting first; those without a date before them. */
    List<Step> of(Node official) {
        Set<Dated> met = new LinkedHashSet<>();
        for (Node same : records(official)) {
            for (Node own : subjects(Ties.PARTICIPANT, same)) {
                for (Node told : subjects(Ties.HAS_PARTICIPATION, own)) {
                    for (Node other : objects(told, Ties.HAS_PARTICIPATION)) {
                        Guard.current().row();
                        add(met, same, own, told, other);
                    }
                }
            }
        }
        return met.stream().sorted(EARLIEST_FIRST).map(Dated::step).toList();
    }

    private void add(Set<Dated> met, Node same, Node own, Node told, Node other) {
        if (isOneSide(own, other)) {
            return;
        }
        for (Node named : objects(other, Ties.PARTICIPANT)) {
            Node counterpart = one(named);
            if (!counterpart.equals(same) && !counterpart.equals(one(same))) {
                Node meeting = one(told);
                for (When when : days.computeIfAbsent(meeting, this::days)) {
                    met.add(new Dated(
                            when.earliest().orElse(LocalDate.MIN),
                            new Step(counterpart, Optional.of(meeting), when.date())));
                }
            }
        }
    }

    /** Whom sources tell of under several names is one: the official stands for all that are identified with him. */
    private Set<Node> records(Node official) {
        Set<Node> all = new LinkedHashSet<>(List.of(official, one(official)));
        all.addAll(subjects(Ties.IDENTIFIED_WITH, official));
        all.addAll(subjects(Ties.IDENTIFIED_WITH, one(official)));
        return all;
    }

    private Node one(Node thing) {
        return ones.computeIfAbsent(
                thing,
                told -> objects(told, Ties.IDENTIFIED_WITH).stream().findFirst().orElse(told));
    }

    private boolean isOneSide(Node own, Node other) {
        Set<Node> side = side(own);
        return !side.isEmpty() && side(other).stream().anyMatch(side::contains);
    }

    /** For whom somebody took part, and the states of which these are organs. */
    private Set<Node> side(Node participation) {
        return sides.computeIfAbsent(participation, part -> {
            Set<Node> all = new HashSet<>();
            for (Node side : objects(part, Ties.ON_BEHALF_OF)) {
                all.add(side);
                all.addAll(organs.computeIfAbsent(side, organ -> Set.copyOf(objects(organ, Ties.ORGAN_OF))));
            }
            return Set.copyOf(all);
        });
    }

    private List<When> days(Node meeting) {
        List<Node> dates = objects(meeting, Ties.DATE);
        List<Node> firsts = dates.isEmpty() ? List.of() : objects(meeting, Ties.EARLIEST);
        List<When> all = new ArrayList<>();
        for (Node first : firsts) {
            for (Node date : dates) {
                all.add(new When(Optional.of(LocalDate.parse(first.getLiteralLexicalForm())), Optional.of(date)));
            }
        }
        return all.isEmpty() ? List.of(new When(Optional.empty(), Optional.empty())) : List.copyOf(all);
    }

    private List<Node> objects(Node subject, Node property) {
        return graph.find(subject, property, Node.ANY)
                .mapWith(Triple::getObject)
                .toList();
    }

    private List<Node> subjects(Node property, Node object) {
        return graph.find(Node.ANY, property, object)
                .mapWith(Triple::getSubject)
                .toList();
    }
}
