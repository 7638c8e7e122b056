package org.diplomaticties.benchmark.peers;

import java.io.IOException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;

/** Made-up states, topics, places, posts, and officials with their tenures. */
final class ReferenceFacts {

    static final int PLACES = 400;
    static final int TOPICS = 120;
    static final LocalDate FIRST_DAY = LocalDate.of(1990, 1, 1);
    static final int DAYS = 13_148;
    private static final int STATES = 195;

    private static final List<String> ROLES = List.of(
            "President",
            "Foreign Minister",
            "Ambassador",
            "Envoy",
            "Secretary General",
            "Prime Minister",
            "Deputy Minister",
            "Director");

    /** An official, as meetings need him. */
    record Official(String name, int state, List<Integer> posts) {}

    private final Random random;
    private final Words words;
    private final Zipf oftenStates = new Zipf(STATES, 0.8);
    private final int posts;
    private final Official[] officials;
    private int tenures;

    ReferenceFacts(Random random, int posts, int officials) {
        this.random = random;
        this.words = new Words(random);
        this.posts = posts;
        this.officials = new Official[officials];
    }

    Official official(int number) {
        return officials[number];
    }

    /** Writes all. */
    void write(GraphFiles out) throws IOException {
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
        for (int official = 0; official < officials.length; official++) {
            official(out, official);
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
                    .with("dt:begin", GraphFiles.day(begin))
                    .with("dt:end", GraphFiles.day(end))
                    .end();
            out.row("tenure", tenures++, label, official, post, begin, end);
            held.add(post);
            day += days + random.nextInt(500);
        }
        officials[official] = new Official(name, oftenStates.next(random), held);
        name(out, official);
        out.row("official", official, name);
    }

    /** Writes what an official is called. */
    void name(GraphFiles out, int official) throws IOException {
        out.thing("official", official, "dt:Official", officials[official].name())
                .end();
    }
}
