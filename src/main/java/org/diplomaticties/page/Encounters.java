package org.diplomaticties.page;

import java.time.LocalDate;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.NavigableSet;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.apache.jena.graph.Graph;
import org.apache.jena.graph.Node;
import org.apache.jena.graph.Triple;
import org.apache.jena.sparql.core.DatasetGraph;
import org.diplomaticties.change.Version;
import org.diplomaticties.ontology.Ties;

/**
 * Whom an official met, and as what.
 *
 * @param meetings his meetings, each once
 * @param counterparts those on another side, or whose side is not known; the most met first
 * @param capacities the posts in which he took part, with the days that are known to the day
 */
record Encounters(
        List<Meetings.Dated> meetings, List<Counterpart> counterparts, Map<Node, NavigableSet<LocalDate>> capacities) {

    /** Somebody whom the official met, and at how many meetings. */
    record Counterpart(Node participant, int meetings) {}

    /** How many things it holds, for the bound of what is kept. */
    int size() {
        return 1 + meetings.size() + counterparts.size();
    }

    /** Reads encounters of officials, and keeps those of the officials that were asked for last. */
    static final class Reader {

        /** So many meetings and counterparts are kept: some 40 megabytes. */
        private static final int KEPT = 150_000;

        private final PageQuery encounters = PageQuery.named("official-encounters");
        private final PageQuery identified = PageQuery.named("identified");
        private final OncePerVersion<Map<Node, Node>> representatives = new OncePerVersion<>();
        private final KeptPerVersion<Node, Encounters> kept = new KeptPerVersion<>(KEPT, Encounters::size);

        /**
         * The encounters of an official.
         *
         * @param records all records of him, the one that stands for them first
         */
        Encounters of(List<Node> records, Version version, DatasetGraph dataset) {
            return kept.of(version, records.get(0), () -> read(records, version, dataset));
        }

        private Encounters read(List<Node> records, Version version, DatasetGraph dataset) {
            Map<Node, Node> ones = representatives.of(version, () -> representatives(dataset));
            Collected found = new Collected(dataset.getDefaultGraph(), ones, new HashSet<>(records));
            for (Node official : records) {
                encounters.rows(dataset, Map.of("_official_iri", official)).forEach(found::add);
            }
            return found.encounters();
        }

        private Map<Node, Node> representatives(DatasetGraph dataset) {
            return identified.rows(dataset, Map.of()).stream()
                    .collect(Collectors.toMap(
                            row -> row.term("record"), row -> row.term("representative"), (one, other) -> one));
        }
    }

    /** What rows tell together. */
    private static final class Collected {

        private final Graph graph;
        private final Map<Node, Node> ones;
        private final Set<Node> records;
        private final Map<Node, Meetings.Dated> meetings = new LinkedHashMap<>();
        private final Map<Node, Set<Node>> met = new HashMap<>();
        private final Map<Node, NavigableSet<LocalDate>> capacities = new HashMap<>();
        private final Map<Node, Optional<Node>> sides = new HashMap<>();
        private final Map<Node, Node> states = new HashMap<>();
        private final Set<Node> own = new HashSet<>();

        Collected(Graph graph, Map<Node, Node> ones, Set<Node> records) {
            this.graph = graph;
            this.ones = ones;
            this.records = records;
        }

        void add(PageQuery.Row row) {
            Node told = row.term("meeting");
            Node meeting = ones.getOrDefault(told, told);
            String latest = row.term("latest").getLiteralLexicalForm();
            if (told.equals(meeting)) {
                meetings.put(meeting, new Meetings.Dated(meeting, latest));
            } else {
                meetings.putIfAbsent(meeting, new Meetings.Dated(meeting, latest));
            }
            Node ownPart = row.term("own");
            if (own.add(ownPart)) {
                capacity(ownPart, row.term("earliest").getLiteralLexicalForm(), latest);
            }
            Node named = row.term("other");
            Node other = ones.getOrDefault(named, named);
            if (!records.contains(other) && !sameSide(ownPart, row.term("participation"))) {
                met.computeIfAbsent(other, somebody -> new HashSet<>()).add(meeting);
            }
        }

        private void capacity(Node participation, String earliest, String latest) {
            graph.stream(participation, Ties.IN_CAPACITY, Node.ANY)
                    .map(Triple::getObject)
                    .forEach(post -> {
                        NavigableSet<LocalDate> days = capacities.computeIfAbsent(post, any -> new TreeSet<>());
                        if (earliest.equals(latest)) {
                            days.add(LocalDate.parse(latest));
                        }
                    });
        }

        private boolean sameSide(Node one, Node other) {
            Optional<Node> side = side(one);
            return side.isPresent() && side.equals(side(other));
        }

        private Optional<Node> side(Node participation) {
            return sides.computeIfAbsent(
                    participation, part -> object(part, Ties.ON_BEHALF_OF).map(this::state));
        }

        /** Those who act for an organ of a state are on the side of the state. */
        private Node state(Node side) {
            return states.computeIfAbsent(
                    side, organ -> object(organ, Ties.ORGAN_OF).orElse(organ));
        }

        private Optional<Node> object(Node thing, Node property) {
            return graph.stream(thing, property, Node.ANY)
                    .map(Triple::getObject)
                    .findFirst();
        }

        Encounters encounters() {
            return new Encounters(
                    List.copyOf(meetings.values()),
                    met.entrySet().stream()
                            .map(entry -> new Counterpart(
                                    entry.getKey(), entry.getValue().size()))
                            .sorted(Comparator.comparing((Counterpart counterpart) -> -counterpart.meetings())
                                    .thenComparing(counterpart ->
                                            counterpart.participant().getURI()))
                            .toList(),
                    capacities);
        }
    }
}
