package org.diplomaticties.page;

import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import org.apache.jena.graph.Node;
import org.apache.jena.sparql.core.DatasetGraph;
import org.diplomaticties.ontology.Ties;

/** Finds the meetings of the same two before and after a meeting. */
final class Neighbours {

    /** Who met more often than that is not looked at from his end. */
    private static final int MANY = 5000;

    private static final Comparator<Meetings.Dated> ORDER = Comparator.comparing(Meetings.Dated::latest)
            .thenComparing(dated -> dated.meeting().getURI());

    private final PageQuery encounters = PageQuery.named("official-encounters");

    /** The meetings beside one; none where there is none. */
    record Pair(List<Node> previous, List<Node> next) {

        static final Pair NONE = new Pair(List.of(), List.of());
    }

    /**
     * The meetings of two beside one of theirs.
     *
     * @param meeting the one that stands for all records of it
     */
    Pair of(Node meeting, Node one, Node other, Facts facts, DatasetGraph dataset) {
        Node fewer = count(one, dataset) <= count(other, dataset) ? one : other;
        if (count(fewer, dataset) >= MANY) {
            return Pair.NONE;
        }
        Set<Node> others = new HashSet<>(facts.records(fewer.equals(one) ? other : one));
        TreeSet<Meetings.Dated> all = new TreeSet<>(ORDER);
        for (Node named : facts.records(fewer)) {
            for (PageQuery.Row row : encounters.rows(dataset, Map.of("_official_iri", named))) {
                if (others.contains(row.term("other"))) {
                    Node met = facts.representative(row.term("meeting"));
                    all.add(new Meetings.Dated(
                            met,
                            facts.value(met, Ties.LATEST)
                                    .orElse(row.term("latest"))
                                    .getLiteralLexicalForm()));
                }
            }
        }
        Optional<Meetings.Dated> own =
                all.stream().filter(dated -> dated.meeting().equals(meeting)).findFirst();
        return own.map(here -> new Pair(only(all.lower(here)), only(all.higher(here))))
                .orElse(Pair.NONE);
    }

    private static List<Node> only(Meetings.Dated dated) {
        return dated == null ? List.of() : List.of(dated.meeting());
    }

    private static long count(Node participant, DatasetGraph dataset) {
        return dataset.getDefaultGraph().stream(Node.ANY, Ties.PARTICIPANT, participant)
                .limit(MANY)
                .count();
    }
}
