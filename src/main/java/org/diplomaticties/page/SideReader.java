package org.diplomaticties.page;

import java.time.LocalDate;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.UnaryOperator;
import org.apache.jena.graph.Node;
import org.apache.jena.sparql.core.DatasetGraph;
import org.apache.jena.vocabulary.ORG;
import org.diplomaticties.change.Version;
import org.diplomaticties.ontology.Ties;

/** Reads the meetings of states, and keeps those of the states that were asked for last. */
final class SideReader {

    /** So many meetings are kept: some 60 megabytes. */
    private static final int KEPT = 250_000;

    private final PageQuery told = PageQuery.named("side-told");
    private final PageQuery capacities = PageQuery.named("side-capacities");
    private final PageQuery identified = PageQuery.named("side-identified");
    private final PageQuery others = PageQuery.named("side-others");
    private final PageQuery officials = PageQuery.named("side-officials");
    private final PageQuery hosted = PageQuery.named("side-hosted");
    private final PageQuery organs = PageQuery.named("organs");
    private final OncePerVersion<Map<Node, Node>> organStates = new OncePerVersion<>();
    private final KeptPerVersion<Node, SideMeetings> kept = new KeptPerVersion<>(KEPT, SideMeetings::size);

    SideMeetings of(Node state, Version version, DatasetGraph dataset) {
        return kept.of(version, state, () -> read(state, version, dataset));
    }

    private SideMeetings read(Node state, Version version, DatasetGraph dataset) {
        Map<String, Node> given = Map.of("state", state);
        Map<Node, Node> ones = new HashMap<>();
        identified.rows(dataset, given).forEach(row -> ones.put(row.term("told"), row.term("one")));
        Set<Node> host = new HashSet<>();
        hosted.rows(dataset, given).forEach(row -> host.add(row.term("told")));
        Map<Node, Node> states = organStates.of(version, () -> organStates(dataset));
        Map<Node, Set<Node>> partners =
                meetingsBy(others.rows(dataset, given), "side", side -> states.getOrDefault(side, side), "state", ones);
        partners.remove(state);
        Map<Node, Set<Node>> acted = meetingsBy(
                officials.rows(dataset, given),
                "official",
                official -> PostTenures.one(dataset, official),
                "official",
                ones);
        return SideMeetings.of(told(given, ones, dataset), host, sizes(partners), sizes(acted));
    }

    private Map<Node, SideMeetings.Told> told(Map<String, Node> given, Map<Node, Node> ones, DatasetGraph dataset) {
        Map<Node, Level> levels = levels(given, dataset);
        Map<Node, SideMeetings.Told> meetings = new HashMap<>();
        for (PageQuery.Row row : told.rows(dataset, given)) {
            Node node = row.term("told");
            Level level = levels.getOrDefault(row.term("own"), Level.UNTOLD);
            SideMeetings.Told known = meetings.get(node);
            if (known == null || level.compareTo(known.level()) < 0) {
                meetings.put(
                        node,
                        new SideMeetings.Told(
                                ones.getOrDefault(node, node), day(row, "earliest"), day(row, "latest"), level));
            }
        }
        return meetings;
    }

    /** Which organisation is an organ of which state. */
    private Map<Node, Node> organStates(DatasetGraph dataset) {
        Map<Node, Node> all = new HashMap<>();
        organs.rows(dataset, Map.of()).forEach(row -> all.put(row.term("organ"), row.term("state")));
        return all;
    }

    /** The meetings of each thing of a kind that a column names; those that are the same count as one. */
    private static Map<Node, Set<Node>> meetingsBy(
            List<PageQuery.Row> rows, String column, UnaryOperator<Node> one, String kind, Map<Node, Node> ones) {
        Map<Node, Node> known = new HashMap<>();
        Map<Node, Set<Node>> meetings = new HashMap<>();
        for (PageQuery.Row row : rows) {
            Node thing = known.computeIfAbsent(row.term(column), one);
            if (Labels.kind(thing).equals(kind)) {
                Node told = row.term("told");
                meetings.computeIfAbsent(thing, any -> new HashSet<>()).add(ones.getOrDefault(told, told));
            }
        }
        return meetings;
    }

    private static Map<Node, Integer> sizes(Map<Node, Set<Node>> sets) {
        Map<Node, Integer> sizes = new HashMap<>();
        sets.forEach((node, set) -> sizes.put(node, set.size()));
        return sizes;
    }

    private static LocalDate day(PageQuery.Row row, String column) {
        return LocalDate.parse(row.term(column).getLiteralLexicalForm());
    }

    /** The level of each participation of which the graph tells a post. */
    private Map<Node, Level> levels(Map<String, Node> given, DatasetGraph dataset) {
        Map<Node, Level> ofPosts = new HashMap<>();
        Map<Node, Level> levels = new HashMap<>();
        for (PageQuery.Row row : capacities.rows(dataset, given)) {
            Level level = ofPosts.computeIfAbsent(row.term("capacity"), post -> level(post, dataset));
            levels.merge(row.term("own"), level, (known, next) -> known.compareTo(next) < 0 ? known : next);
        }
        return levels;
    }

    private static Level level(Node post, DatasetGraph dataset) {
        if (dataset.getDefaultGraph().contains(post, Ties.OF_STATE, Node.ANY)) {
            return Level.STATE;
        }
        if (dataset.getDefaultGraph().contains(post, Ties.SENDING_STATE, Node.ANY)) {
            return Level.MISSION;
        }
        return dataset.getDefaultGraph().contains(post, ORG.postIn.asNode(), Node.ANY) ? Level.ORGAN : Level.UNTOLD;
    }

    static List<Map.Entry<Node, Integer>> strongest(Map<Node, Integer> counts, int most) {
        return counts.entrySet().stream()
                .sorted(Map.Entry.<Node, Integer>comparingByValue()
                        .reversed()
                        .thenComparing(entry -> entry.getKey().getURI()))
                .limit(most)
                .toList();
    }
}
