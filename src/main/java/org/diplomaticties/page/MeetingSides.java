package org.diplomaticties.page;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.apache.jena.graph.Node;
import org.apache.jena.graph.Triple;
import org.diplomaticties.ontology.Ties;

/** Reads who took part in a meeting, side by side. What several records tell of the same participant is one. */
final class MeetingSides {

    private static final Set<String> SIDES_OF_THEIR_OWN = Set.of("state", "organization");

    private final Labels labels;
    private final Marks marks;
    private final Facts facts;
    private final Messages messages;

    MeetingSides(Labels labels, Marks marks, PageRequest request) {
        this.labels = labels;
        this.marks = marks;
        this.facts = marks.facts();
        this.messages = request.messages();
    }

    /**
     * A side, with those who took part on it.
     *
     * @param side the state or organisation; without an address where no source names it
     * @param members the participants as the graph has them
     */
    record Side(Link side, List<Participant> participants, List<Node> members) {}

    /** A participant, with what is said of him there. */
    record Participant(
            Link name,
            List<Link> capacities,
            List<Link> posts,
            List<Link> behalf,
            List<Link> roles,
            List<Link> printed,
            List<Link> participations,
            Known known) {
        boolean anyPosts() {
            return !posts.isEmpty();
        }

        boolean anyBehalf() {
            return !behalf.isEmpty();
        }

        boolean anyRoles() {
            return !roles.isEmpty();
        }

        boolean anyPrintedNames() {
            return !printed.isEmpty();
        }
    }

    /**
     * The sides of a meeting, those that are named first.
     *
     * @param records all records of the meeting
     */
    List<Side> of(List<Node> records) {
        Map<Node, Set<Node>> participations = new LinkedHashMap<>();
        for (Node meeting : records) {
            for (Node participation : facts.values(meeting, Ties.HAS_PARTICIPATION)) {
                facts.values(participation, Ties.PARTICIPANT)
                        .forEach(participant -> participations
                                .computeIfAbsent(facts.representative(participant), any -> new LinkedHashSet<>())
                                .add(participation));
            }
        }
        Map<Optional<Node>, List<Node>> bySide = new LinkedHashMap<>();
        participations.forEach(
                (participant, parts) -> bySide.computeIfAbsent(side(participant, parts), any -> new ArrayList<>())
                        .add(participant));
        List<Side> sides = new ArrayList<>();
        bySide.forEach((side, members) -> {
            if (side.isPresent()) {
                sides.add(side(labels.link(side.get()), members, participations));
            }
        });
        if (bySide.containsKey(Optional.<Node>empty())) {
            sides.add(side(
                    new Link("", messages.text("sideNotNamed"), "", ""),
                    bySide.get(Optional.<Node>empty()),
                    participations));
        }
        return sides;
    }

    private Side side(Link name, List<Node> members, Map<Node, Set<Node>> participations) {
        return new Side(
                name,
                members.stream()
                        .map(member -> participant(member, participations.get(member)))
                        .toList(),
                List.copyOf(members));
    }

    /** The state for which a participant acted, or whose organ he acted for; else the organisation. */
    private Optional<Node> side(Node participant, Set<Node> parts) {
        return parts.stream()
                .flatMap(part -> facts.values(part, Ties.ON_BEHALF_OF).stream())
                .findFirst()
                .or(() -> SIDES_OF_THEIR_OWN.contains(Labels.kind(participant))
                        ? Optional.of(participant)
                        : Optional.empty())
                .map(side -> facts.value(side, Ties.ORGAN_OF).orElse(side));
    }

    private Participant participant(Node participant, Set<Node> parts) {
        return new Participant(
                labels.link(participant),
                links(parts, Ties.CAPACITY_AS_PRINTED),
                links(parts, Ties.IN_CAPACITY),
                links(parts, Ties.ON_BEHALF_OF),
                links(parts, Ties.ROLE),
                links(parts, Ties.NAME_AS_PRINTED),
                parts.stream().map(labels::link).toList(),
                marks.of(parts.stream()
                        .flatMap(part -> facts.values(part, Ties.PARTICIPANT).stream()
                                .map(named -> Triple.create(part, Ties.PARTICIPANT, named)))
                        .toList()));
    }

    private List<Link> links(Set<Node> parts, Node property) {
        return parts.stream()
                .flatMap(part -> facts.values(part, property).stream())
                .distinct()
                .map(labels::link)
                .toList();
    }
}
