package org.diplomaticties.benchmark.peers;

import java.io.IOException;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
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
    private static final int STATES = 195;
    private static final int PLACES = 400;
    private static final int TOPICS = 120;
    private static final LocalDate FIRST_DAY = LocalDate.of(1990, 1, 1);
    private static final int DAYS = 13_148;
    private static final int MOST_TOGETHER = 6;

    private static final List<String> ROLES = List.of(
            "President",
            "Foreign Minister",
            "Ambassador",
            "Envoy",
            "Secretary General",
            "Prime Minister",
            "Deputy Minister",
            "Director");

    private static final List<String> OCCASIONS =
            List.of("Bilateral talks", "Summit", "Working visit", "Courtesy call", "Consultations", "Signing");

    /** An official, as meetings need him. */
    private record Official(String name, int state, List<Integer> posts) {}

    private final int meetings;
    private final int gazettes;
    private final int posts;
    private final Random random = new Random(1815);
    private final Words words = new Words(random);
    private final Zipf oftenStates = new Zipf(STATES, 0.8);
    private final Zipf oftenPlaces = new Zipf(PLACES, 0.9);
    private final Zipf oftenTopics = new Zipf(TOPICS, 0.8);
    private final Zipf oftenOfficials;
    private final Official[] officials;
    private int tenures;
    private int participations;

    PeersGraph(int meetings) {
        this.meetings = meetings;
        this.gazettes = Math.min(GAZETTES, (meetings + LEAST_OF_A_GAZETTE - 1) / LEAST_OF_A_GAZETTE);
        this.posts = Math.max(50, meetings / 40);
        this.officials = new Official[officials(meetings)];
        this.oftenOfficials = new Zipf(officials.length, 0.7);
    }

    /** How many officials there are among so many meetings. */
    static int officials(int meetings) {
        return Math.max(100, meetings / 20);
    }

    /** Writes all files into a folder. */
    void write(Path folder) throws IOException {
        try (GraphFiles out = new GraphFiles(folder)) {
            reference(out);
            for (int official = 0; official < officials.length; official++) {
                official(out, official);
            }
            for (int gazette = 0; gazette < gazettes; gazette++) {
                gazette(out, gazette);
            }
            vocabulary(out);
        }
    }

    private void reference(GraphFiles out) throws IOException {
        for (int state = 0; state < STATES; state++) {
            String label = words.word(2, 3);
            out.thing("state", state, "dt:State", label).end();
            out.row("state", state, label);
        }
        for (int topic = 0; topic < TOPICS; topic++) {
            String label = "topic " + words.word(2, 3);
            out.thing("topic", topic, "skos:Concept", label)
                    .with("skos:inScheme", "dt:topics")
                    .end();
            out.row("topic", topic, label);
        }
        for (int place = 0; place < PLACES; place++) {
            String label = words.word(2, 3);
            int state = oftenStates.next(random);
            out.thing("place", place, "dt:Place", label)
                    .with("dt:inState", GraphFiles.thing("state", state))
                    .end();
            out.row("place", place, label, state);
        }
        for (int post = 0; post < posts; post++) {
            String label = ROLES.get(random.nextInt(ROLES.size())) + " " + words.word(2, 4);
            int state = oftenStates.next(random);
            out.thing("post", post, "dt:Post", label)
                    .with("dt:ofState", GraphFiles.thing("state", state))
                    .end();
            out.row("post", post, label, state);
        }
    }

    private void official(GraphFiles out, int official) throws IOException {
        String name = words.word(2, 3) + " " + words.word(2, 4);
        List<Integer> held = new ArrayList<>();
        int day = random.nextInt(DAYS - 4000);
        for (int left = 1 + random.nextInt(2); left > 0; left--) {
            int post = random.nextInt(posts);
            int days = 365 + random.nextInt(2500);
            LocalDate begin = FIRST_DAY.plusDays(day);
            LocalDate end = begin.plusDays(days);
            String label = name + " in office " + tenures;
            out.thing("tenure", tenures, "dt:Tenure", label)
                    .with("org:member", GraphFiles.thing("official", official))
                    .with("dt:post", GraphFiles.thing("post", post))
                    .with("dt:begin", day(begin))
                    .with("dt:end", day(end))
                    .end();
            out.row("tenure", tenures++, label, official, post, begin, end);
            held.add(post);
            day += days + random.nextInt(500);
        }
        officials[official] = new Official(name, oftenStates.next(random), held);
        named(out, official);
        out.row("official", official, name);
    }

    private void named(GraphFiles out, int official) throws IOException {
        out.thing("official", official, "dt:Official", officials[official].name())
                .end();
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
            named(out, official);
        }
    }

    private Set<Integer> meeting(GraphFiles out, int meeting, int article) throws IOException {
        String occasion = OCCASIONS.get(random.nextInt(OCCASIONS.size()));
        String label = occasion + " " + words.word(2, 3) + " " + words.word(2, 3) + " " + meeting;
        LocalDate date = FIRST_DAY.plusDays(random.nextInt(DAYS));
        Integer place = random.nextInt(10) < 7 ? oftenPlaces.next(random) : null;
        out.thing("meeting", meeting, "dt:Meeting", label)
                .with("dt:date", day(date))
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
        int middle = officials.length / 4;
        if (official == MIDDLE) {
            return middle;
        }
        return official == middle ? MIDDLE : official;
    }

    private void participation(GraphFiles out, int meeting, int number) throws IOException {
        Official official = officials[number];
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

    private static String day(LocalDate date) {
        return "\"" + date + "\"^^xsd:date";
    }
}
