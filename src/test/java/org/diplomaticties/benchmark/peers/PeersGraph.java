package org.diplomaticties.benchmark.peers;

import java.io.IOException;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import org.apache.jena.graph.Node;
import org.apache.jena.vocabulary.RDF;
import org.diplomaticties.ontology.Ontology;

/**
 * Writes a made-up graph of meetings, valid and the same for the same number, and the same facts as tables. A source of
 * reference data has states, places, topics, posts, officials and their tenures; at most 200 gazettes have the meetings, and the
 * names of the officials who met. A few officials, states and topics come often and most seldom, after Zipf; two to six take part
 * in a meeting. About 25 triples a meeting.
 */
final class PeersGraph {

    /** This official meets as often as one in the middle does, in a graph of any size. */
    static final int MIDDLE = 7;

    private static final int GAZETTES = 200;
    private static final int LEAST_OF_A_GAZETTE = 1000;
    private static final int MOST_TOGETHER = 6;

    private static final List<String> OCCASIONS =
            List.of("Bilateral talks", "Summit", "Working visit", "Courtesy call", "Consultations", "Signing");

    private final int meetings;
    private final int gazettes;
    private final Random random = new Random(1815);
    private final Words words = new Words(random);
    private final Zipf oftenPlaces = new Zipf(ReferenceFacts.PLACES, 0.9);
    private final Zipf oftenTopics = new Zipf(ReferenceFacts.TOPICS, 0.8);
    private final Zipf oftenOfficials;
    private final ReferenceFacts reference;
    private int participations;

    PeersGraph(int meetings) {
        this.meetings = meetings;
        this.gazettes = Math.min(GAZETTES, (meetings + LEAST_OF_A_GAZETTE - 1) / LEAST_OF_A_GAZETTE);
        this.reference = new ReferenceFacts(random, Math.max(50, meetings / 40), officials(meetings));
        this.oftenOfficials = new Zipf(officials(meetings), 0.7);
    }

    /** How many officials there are among so many meetings. */
    static int officials(int meetings) {
        return Math.max(100, meetings / 20);
    }

    /** Writes all files into a folder. */
    void write(Path folder) throws IOException {
        try (GraphFiles out = new GraphFiles(folder)) {
            reference.write(out);
            for (int gazette = 0; gazette < gazettes; gazette++) {
                gazette(out, gazette);
            }
            vocabulary(out);
        }
    }

    private void gazette(GraphFiles out, int gazette) throws IOException {
        int first = (int) ((long) meetings * gazette / gazettes);
        int end = (int) ((long) meetings * (gazette + 1) / gazettes);
        int articles = Math.max(1, (end - first) / 4);
        int firstArticle = 1 + gazettes + first / 4 + gazette;
        out.source(1 + gazette, "Gazette " + gazette);
        for (int article = firstArticle; article < firstArticle + articles; article++) {
            String label = "Article " + words.word(2, 4) + " " + words.word(2, 4) + " " + article;
            out.thing("source", article, "dt:Source", label).end();
            out.row("source", article, label);
        }
        Set<Integer> met = new TreeSet<>();
        for (int meeting = first; meeting < end; meeting++) {
            met.addAll(meeting(out, meeting, firstArticle + random.nextInt(articles)));
        }
        for (int official : met) {
            reference.name(out, official);
        }
    }

    private Set<Integer> meeting(GraphFiles out, int meeting, int article) throws IOException {
        String occasion = OCCASIONS.get(random.nextInt(OCCASIONS.size()));
        String label = occasion + " " + words.word(2, 3) + " " + words.word(2, 3) + " " + meeting;
        LocalDate date = ReferenceFacts.FIRST_DAY.plusDays(random.nextInt(ReferenceFacts.DAYS));
        Integer place = random.nextInt(10) < 7 ? oftenPlaces.next(random) : null;
        out.thing("meeting", meeting, "dt:Meeting", label)
                .with("dt:date", GraphFiles.day(date))
                .with("dt:dateBasis", "dt:DateStated")
                .with("prov:wasDerivedFrom", GraphFiles.thing("source", article));
        if (place != null) {
            out.with("dt:place", GraphFiles.thing("place", place));
        }
        for (int topic : topics()) {
            out.with("dt:topic", GraphFiles.thing("topic", topic));
            out.row("meeting_topic", meeting, topic);
        }
        Set<Integer> met = together();
        for (int i = 0; i < met.size(); i++) {
            out.with("dt:participation", GraphFiles.thing("participation", participations + i));
        }
        out.end();
        out.row("meeting", meeting, label, date, place, article);
        for (int official : met) {
            participation(out, meeting, official);
        }
        return met;
    }

    private Set<Integer> topics() {
        Set<Integer> topics = new TreeSet<>();
        int size = random.nextInt(10) == 0 ? 0 : 1 + random.nextInt(2);
        while (topics.size() < size) {
            topics.add(oftenTopics.next(random));
        }
        return topics;
    }

    private Set<Integer> together() {
        int size = 2;
        while (size < MOST_TOGETHER && random.nextInt(100) < 38) {
            size++;
        }
        Set<Integer> met = new TreeSet<>();
        while (met.size() < size) {
            met.add(exchanged(oftenOfficials.next(random)));
        }
        return met;
    }

    /** Exchanges the place of {@link #MIDDLE} among those that meet often with that of one in the middle. */
    private int exchanged(int official) {
        int middle = officials(meetings) / 4;
        if (official == MIDDLE) {
            return middle;
        }
        return official == middle ? MIDDLE : official;
    }

    private void participation(GraphFiles out, int meeting, int number) throws IOException {
        ReferenceFacts.Official official = reference.official(number);
        String label = official.name() + " at meeting " + meeting;
        Integer post = random.nextInt(2) == 0
                ? official.posts().get(random.nextInt(official.posts().size()))
                : null;
        out.thing("participation", participations, "dt:Participation", label)
                .with("dt:participant", GraphFiles.thing("official", number))
                .with("dt:onBehalfOf", GraphFiles.thing("state", official.state()));
        if (post != null) {
            out.with("dt:inCapacity", GraphFiles.thing("post", post));
        }
        out.end();
        out.row("participation", participations++, label, meeting, number, official.state(), post);
    }

    /** What every store of this program holds besides, and tables have to count, too. */
    private static void vocabulary(GraphFiles out) throws IOException {
        Map<String, Integer> classes = new TreeMap<>();
        Ontology.bundled().vocabulary().stream(Node.ANY, RDF.type.asNode(), Node.ANY)
                .forEach(triple ->
                        classes.merge(Fingerprint.key(triple.getObject().getURI()), 1, Integer::sum));
        for (Map.Entry<String, Integer> things : classes.entrySet()) {
            out.row("vocabulary", things.getKey(), things.getValue());
        }
    }
}
