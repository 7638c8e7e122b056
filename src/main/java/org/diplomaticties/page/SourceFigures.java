package org.diplomaticties.page;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import org.apache.jena.atlas.iterator.Iter;
import org.apache.jena.graph.Node;
import org.apache.jena.graph.Triple;
import org.apache.jena.sparql.core.DatasetGraph;
import org.apache.jena.sparql.core.Quad;
import org.apache.jena.vocabulary.RDF;
import org.diplomaticties.change.Version;
import org.diplomaticties.ontology.Ties;

/**
 * What a source tells, in numbers.
 *
 * @param counts by class, most things first
 * @param conflicts where another source names another holder of a post
 * @param claims the claims that stand in it
 * @param passages its passages, in the order of the text
 */
record SourceFigures(List<Count> counts, List<Found> conflicts, List<Node> claims, List<Node> passages) {

    /** So many conflicts are shown. */
    static final int SHOWN = 30;

    /**
     * How many things of a class.
     *
     * @param alone how many of them no other source tells of, under this name or another that is the same
     */
    record Count(Node type, int things, int alone) {}

    /** A conflict in a post. */
    record Found(Node post, PostTenures.Conflict conflict) {}

    private int size() {
        return 1 + counts.size() + conflicts.size() + claims.size() + passages.size();
    }

    /** Reads the figures of sources, and keeps those of the sources that were asked for last. */
    static final class Reader {

        private static final int KEPT = 100_000;

        /** Not counted: they only carry what is said of others. */
        private static final Set<Node> CARRIERS = Set.of(Ties.PASSAGE, Ties.PARTICIPATION, Ties.SOURCE);

        private final PageQuery things = PageQuery.named("source-things");
        private final PageQuery claims = PageQuery.named("source-claims");
        private final PageQuery passages = PageQuery.named("source-passages");
        private final KeptPerVersion<Node, SourceFigures> kept = new KeptPerVersion<>(KEPT, SourceFigures::size);

        SourceFigures of(Node source, Version version, DatasetGraph dataset) {
            return kept.of(version, source, () -> read(source, dataset));
        }

        private SourceFigures read(Node source, DatasetGraph dataset) {
            Map<Node, int[]> counts = new TreeMap<>(Comparator.comparing(Node::toString));
            Set<Node> posts = new HashSet<>();
            for (PageQuery.Row row : things.rows(dataset, Map.of("source", source))) {
                Node thing = row.term("thing");
                Node type = row.term("type");
                if (!type.toString().startsWith(Ties.NAMESPACE) || CARRIERS.contains(type)) {
                    continue;
                }
                int[] count = counts.computeIfAbsent(type, any -> new int[2]);
                count[0]++;
                count[1] += isAlone(thing, type, source, dataset) ? 1 : 0;
                if (type.equals(Ties.TENURE)) {
                    dataset.getDefaultGraph().stream(thing, Ties.HAS_POST, Node.ANY)
                            .map(Triple::getObject)
                            .forEach(posts::add);
                }
            }
            Map<String, Node> given = Map.of("source", source);
            return new SourceFigures(
                    counts.entrySet().stream()
                            .map(entry -> new Count(entry.getKey(), entry.getValue()[0], entry.getValue()[1]))
                            .sorted(Comparator.comparing(Count::things).reversed())
                            .toList(),
                    conflicts(source, posts, dataset),
                    terms(claims, "claim", given, dataset),
                    terms(passages, "passage", given, dataset));
        }

        private static List<Node> terms(PageQuery query, String column, Map<String, Node> given, DatasetGraph dataset) {
            return query.rows(dataset, given).stream()
                    .map(row -> row.term(column))
                    .toList();
        }

        /** Whether no other source tells of it: neither of the same thing nor of one that is the same. */
        private static boolean isAlone(Node thing, Node type, Node source, DatasetGraph dataset) {
            return Iter.asStream(dataset.findNG(Node.ANY, thing, RDF.type.asNode(), type))
                            .map(Quad::getGraph)
                            .allMatch(source::equals)
                    && !dataset.getDefaultGraph().contains(thing, Ties.IDENTIFIED_WITH, Node.ANY)
                    && !dataset.getDefaultGraph().contains(Node.ANY, Ties.IDENTIFIED_WITH, thing);
        }

        private static List<Found> conflicts(Node source, Set<Node> posts, DatasetGraph dataset) {
            List<Found> found = new ArrayList<>();
            for (Node post : posts) {
                PostTenures.read(post, dataset)
                        .conflictsOf(source, SHOWN)
                        .forEach(conflict -> found.add(new Found(post, conflict)));
            }
            found.sort(Comparator.comparing((Found one) -> one.post().getURI())
                    .thenComparing(one -> one.conflict().day()));
            return List.copyOf(found);
        }
    }
}
