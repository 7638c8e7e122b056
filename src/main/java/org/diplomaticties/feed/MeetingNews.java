package org.diplomaticties.feed;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Predicate;
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
import org.diplomaticties.file.TextFile;
import org.diplomaticties.ontology.Ties;
import org.diplomaticties.query.Sparql;

/** Chooses the meetings of a feed: those that the last changes added, then those with the latest dates. */
final class MeetingNews {

    /** So many entries a feed has at most. */
    static final int MOST = 50;

    private final RecentChanges changes;
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

    /** A meeting, by the one that stands for all records of it, and the last day that its date can mean. */
    private record Dated(Node meeting, String latest) {}

    /** The news of all. */
    News of(Version version, DatasetGraph dataset) {
        List<Node> latest =
                rows(newest, Map.of(), dataset).stream().map(Dated::meeting).toList();
        List<RecentChanges.Change> added = changes.before(version);
        return news(added.stream(), latest, meeting -> true, dataset);
    }

    /** The news of a thing: the meetings in which it took part, or somebody for it. */
    News of(Node thing, Version version, DatasetGraph dataset) {
        List<Dated> all = rows(ofThing, Map.of("given", thing), dataset);
        Set<Node> its = new HashSet<>();
        all.forEach(dated -> its.add(dated.meeting()));
        List<Node> latest = all.stream()
                .sorted(Comparator.comparing(Dated::latest)
                        .reversed()
                        .thenComparing(dated -> dated.meeting().getURI()))
                .map(Dated::meeting)
                .distinct()
                .limit(MOST)
                .toList();
        return news(changes.before(version).stream().filter(change -> !change.large()), latest, its::contains, dataset);
    }

    private static News news(
            Stream<RecentChanges.Change> added, List<Node> latest, Predicate<Node> wanted, DatasetGraph dataset) {
        Graph graph = dataset.getDefaultGraph();
        Set<Node> told = new LinkedHashSet<>();
        List<RecentChanges.Change> kept = new ArrayList<>();
        added.forEach(change -> {
            List<Node> meetings = change.meetings().stream()
                    .filter(meeting -> graph.contains(meeting, RDF.type.asNode(), Ties.MEETING))
                    .map(meeting -> representative(meeting, graph))
                    .filter(wanted)
                    .filter(told::add)
                    .toList();
            kept.add(new RecentChanges.Change(change.commit(), meetings, change.large()));
        });
        return new News(
                kept, latest.stream().filter(meeting -> !told.contains(meeting)).toList());
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
