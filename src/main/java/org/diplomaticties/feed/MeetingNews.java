package org.diplomaticties.feed;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.apache.jena.graph.Graph;
import org.apache.jena.graph.Node;
import org.apache.jena.graph.Triple;
import org.apache.jena.query.Query;
import org.apache.jena.sparql.core.DatasetGraph;
import org.apache.jena.sparql.exec.QueryExec;
import org.apache.jena.sparql.exec.QueryExecBuilder;
import org.apache.jena.vocabulary.RDF;
import org.diplomaticties.change.Version;
import org.diplomaticties.engine.Sparql;
import org.diplomaticties.file.TextFile;
import org.diplomaticties.ontology.Ties;
import org.diplomaticties.page.KeptPerVersion;

/** Chooses the meetings of a feed: those that the last changes added, then those with the latest dates. */
final class MeetingNews {

    /** So many entries a feed has at most. */
    static final int MOST = 50;

    private static final Comparator<Dated> NEWEST_FIRST = Comparator.comparing(Dated::latest)
            .reversed()
            .thenComparing(dated -> dated.meeting().getURI());

    private static final int KEPT = 64;

    private final RecentChanges changes;
    private final KeptPerVersion<Node, News> kept = new KeptPerVersion<>(KEPT, news -> 1);
    private final Query newest = query("newest.rq");
    private final Query ofThing = query("of-thing.rq");

    MeetingNews(RecentChanges changes) {
        this.changes = changes;
    }

    /**
     * What a feed tells of; a meeting stands in it once.
     *
     * @param changes newest first, with those meetings of theirs that are still there
     * @param others newest first by date
     */
    record News(List<RecentChanges.Change> changes, List<Node> others) {}

    /** A record of a meeting, and the last day that its date can mean. */
    private record Dated(Node meeting, String latest) {}

    /** The news of all. */
    News of(Version version, DatasetGraph dataset) {
        return kept.of(
                version,
                Node.ANY,
                () -> news(
                        changes.before(version).stream(),
                        rows(newest, Map.of(), dataset).stream(),
                        meeting -> true,
                        dataset));
    }

    /** The news of a thing: the meetings in which it took part, or somebody for it. */
    News of(Node thing, Version version, DatasetGraph dataset) {
        return kept.of(version, thing, () -> {
            List<Dated> all = rows(ofThing, Map.of("given", thing), dataset);
            Set<Node> its = all.stream().map(Dated::meeting).collect(Collectors.toSet());
            return news(
                    changes.before(version).stream().filter(change -> !change.large()),
                    all.stream().sorted(NEWEST_FIRST),
                    its::contains,
                    dataset);
        });
    }

    /** Puts together what a feed tells of; what each of many records stands for is looked up for the few only. */
    private static News news(
            Stream<RecentChanges.Change> added, Stream<Dated> latest, Predicate<Node> wanted, DatasetGraph dataset) {
        Graph graph = dataset.getDefaultGraph();
        Set<Node> told = new HashSet<>();
        List<RecentChanges.Change> fresh = new ArrayList<>();
        added.forEach(change -> {
            List<Node> meetings = change.meetings().stream()
                    .filter(meeting -> isMeeting(meeting, graph))
                    .filter(wanted)
                    .map(meeting -> representative(meeting, graph))
                    .filter(told::add)
                    .toList();
            fresh.add(new RecentChanges.Change(change.commit(), meetings, change.large()));
        });
        List<Node> others = latest.map(Dated::meeting)
                .filter(meeting -> isMeeting(meeting, graph))
                .map(meeting -> representative(meeting, graph))
                .filter(told::add)
                .limit(MOST)
                .toList();
        return new News(fresh, others);
    }

    private static boolean isMeeting(Node thing, Graph graph) {
        return graph.contains(thing, RDF.type.asNode(), Ties.MEETING);
    }

    private static Node representative(Node meeting, Graph graph) {
        return graph.stream(meeting, Ties.IDENTIFIED_WITH, Node.ANY)
                .map(Triple::getObject)
                .filter(Node::isURI)
                .min(Comparator.comparing(Node::getURI))
                .orElse(meeting);
    }

    private static List<Dated> rows(Query query, Map<String, Node> given, DatasetGraph dataset) {
        QueryExecBuilder builder = QueryExec.dataset(dataset).query(query);
        given.forEach(builder::substitution);
        List<Dated> rows = new ArrayList<>();
        try (QueryExec execution = builder.build()) {
            execution.select().forEachRemaining(row -> {
                Node latest = row.get("latest");
                rows.add(new Dated(row.get("meeting"), latest == null ? "" : latest.getLiteralLexicalForm()));
            });
        }
        return rows;
    }

    private static Query query(String file) {
        return Sparql.parse(TextFile.read(MeetingNews.class.getResourceAsStream(file), file));
    }
}
