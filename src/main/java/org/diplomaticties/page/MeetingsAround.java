package org.diplomaticties.page;

import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.apache.jena.graph.Node;
import org.apache.jena.sparql.core.DatasetGraph;
import org.diplomaticties.change.Version;

/** Reads the meetings that have to do with a thing, and keeps those of the things that were asked for last. */
final class MeetingsAround {

    /** So many meetings are kept: some 50 megabytes. */
    private static final int KEPT = 250_000;

    private final PageQuery told = PageQuery.named("around-told");
    private final PageQuery identified = PageQuery.named("around-identified");
    private final OncePerVersion<Map<Node, Node>> ones = new OncePerVersion<>();
    private final KeptPerVersion<Node, List<Meetings.Dated>> kept = new KeptPerVersion<>(KEPT, all -> 1 + all.size());

    /** The meetings, each once, by the one that stands for all that are the same. */
    List<Meetings.Dated> of(Node thing, Version version, DatasetGraph dataset) {
        return kept.of(version, thing, () -> read(thing, ones.of(version, () -> ones(dataset)), dataset));
    }

    private List<Meetings.Dated> read(Node thing, Map<Node, Node> ones, DatasetGraph dataset) {
        Map<Node, Meetings.Dated> once = new HashMap<>();
        for (PageQuery.Row row : told.rows(dataset, Map.of("thing", thing))) {
            Node one = ones.getOrDefault(row.term("told"), row.term("told"));
            once.putIfAbsent(one, new Meetings.Dated(one, row.term("latest").getLiteralLexicalForm()));
        }
        // In the order in which lists show them, which need not sort them again then.
        return once.values().stream()
                .sorted(Comparator.comparing(Meetings.Dated::latest)
                        .reversed()
                        .thenComparing(dated -> dated.meeting().getURI()))
                .toList();
    }

    private Map<Node, Node> ones(DatasetGraph dataset) {
        Map<Node, Node> ones = new HashMap<>();
        identified.rows(dataset, Map.of()).forEach(row -> ones.put(row.term("told"), row.term("one")));
        return ones;
    }
}
