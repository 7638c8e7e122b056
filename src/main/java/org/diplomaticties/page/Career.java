package org.diplomaticties.page;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collections;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.NavigableSet;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.apache.jena.graph.Node;
import org.apache.jena.graph.Triple;
import org.apache.jena.vocabulary.ORG;
import org.diplomaticties.fact.PartialDate;
import org.diplomaticties.ontology.Ties;

/**
 * The posts of an official: what tenures state, and what tenures and meetings attest. Attested is not appointed: a day on
 * which he is shown in a post gives it neither begin nor end.
 *
 * @param stretches the first first
 */
record Career(List<Stretch> stretches) {

    /**
     * A post held, as a tenure or meetings tell it.
     *
     * @param tenure none where only meetings tell it
     * @param begins the dates on which it began; more than one where sources differ
     * @param attested the days on which a source shows him in the post
     * @param sources those that tell of the tenure
     */
    record Stretch(
            Node post,
            Optional<Node> tenure,
            List<PartialDate> begins,
            List<PartialDate> ends,
            NavigableSet<LocalDate> attested,
            List<Node> sources) {

        boolean isStated() {
            return !begins.isEmpty() || !ends.isEmpty();
        }

        LocalDate first() {
            return days().min(LocalDate::compareTo).orElse(LocalDate.MAX);
        }

        /** The last day that is known of it in any way. */
        LocalDate last() {
            return days().max(LocalDate::compareTo).orElse(LocalDate.MIN);
        }

        private Stream<LocalDate> days() {
            return Stream.concat(
                    attested.stream(),
                    Stream.concat(
                            begins.stream().map(PartialDate::earliest),
                            ends.stream().map(PartialDate::latest)));
        }

        /** Whether two stretches in one post may be the same, and sources differ on when it began or ended. */
        boolean contradicts(Stretch other) {
            if (!post.equals(other.post)) {
                return false;
            }
            if (equals(other)) {
                return Meetings.differ(begins) || Meetings.differ(ends);
            }
            return Collections.disjoint(sources, other.sources)
                    && overlaps(other)
                    && (differ(begins, other.begins) || differ(ends, other.ends));
        }

        private boolean overlaps(Stretch other) {
            return isStated() && other.isStated() && !isBefore(other) && !other.isBefore(this);
        }

        private boolean isBefore(Stretch other) {
            return !ends.isEmpty()
                    && !other.begins.isEmpty()
                    && !ends.get(0).latest().isAfter(other.begins.get(0).earliest());
        }

        private static boolean differ(List<PartialDate> some, List<PartialDate> others) {
            return !some.isEmpty()
                    && !others.isEmpty()
                    && Meetings.differ(
                            Stream.concat(some.stream(), others.stream()).toList());
        }
    }

    /**
     * Reads a career.
     *
     * @param records all records of the official
     * @param capacities the posts in which he took part in meetings, with the days
     */
    static Career read(List<Node> records, Map<Node, NavigableSet<LocalDate>> capacities, Facts facts) {
        List<Stretch> stretches = new ArrayList<>();
        Map<Node, NavigableSet<LocalDate>> only = new LinkedHashMap<>(capacities);
        for (Node official : records) {
            for (Node tenure : facts.having(ORG.member.asNode(), official)) {
                for (Node post : facts.values(tenure, Ties.HAS_POST)) {
                    stretches.add(stretch(tenure, post, capacities, facts));
                    only.remove(post);
                }
            }
        }
        only.forEach((post, days) ->
                stretches.add(new Stretch(post, Optional.empty(), List.of(), List.of(), days, List.of())));
        stretches.sort(Comparator.comparing(Stretch::first)
                .thenComparing(stretch -> stretch.post().getURI()));
        return new Career(List.copyOf(stretches));
    }

    private static Stretch stretch(Node tenure, Node post, Map<Node, NavigableSet<LocalDate>> capacities, Facts facts) {
        List<PartialDate> begins = facts.dates(tenure, Ties.BEGIN);
        List<PartialDate> ends = facts.dates(tenure, Ties.END);
        NavigableSet<LocalDate> attested = facts.dates(tenure, Ties.ATTESTED_ON).stream()
                .map(PartialDate::earliest)
                .collect(Collectors.toCollection(TreeSet::new));
        // Meetings attest the stretch that they fall into; where nothing limits it, all that are in the post.
        capacities.getOrDefault(post, new TreeSet<>()).stream()
                .filter(day -> begins.stream().noneMatch(begin -> day.isBefore(begin.earliest())))
                .filter(day -> ends.stream().noneMatch(end -> day.isAfter(end.latest())))
                .forEach(attested::add);
        return new Stretch(
                post,
                Optional.of(tenure),
                begins,
                ends,
                attested,
                facts.sources(Triple.create(tenure, Ties.HAS_POST, post)));
    }

    /** How a stretch is known. */
    Knowledge knowledge(Stretch stretch) {
        if (stretches.stream().anyMatch(stretch::contradicts)) {
            return Knowledge.CONFLICT;
        }
        if (stretch.isStated()) {
            return Knowledge.STATED;
        }
        return stretch.tenure().isPresent() || !stretch.attested().isEmpty() ? Knowledge.ATTESTED : Knowledge.UNKNOWN;
    }

    /** The stretch of which the latest day is known. */
    Optional<Stretch> last() {
        return stretches.stream().max(Comparator.comparing(Stretch::last));
    }

    /** The posts, in the order in which he first held them. */
    Set<Node> posts() {
        return stretches.stream().map(Stretch::post).collect(Collectors.toCollection(LinkedHashSet::new));
    }

    /** Whose post it is: the state that sends, or whose organ it is in, or the organisation that it is in. */
    static List<Node> of(Node post, Facts facts) {
        for (Node property : List.of(Ties.SENDING_STATE, Ties.OF_STATE, ORG.postIn.asNode())) {
            List<Node> owners = facts.values(post, property);
            if (!owners.isEmpty()) {
                return owners;
            }
        }
        return List.of();
    }
}
