package org.diplomaticties.benchmark;

import java.io.BufferedWriter;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import java.util.Random;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.IntStream;

/**
 * Writes a made-up graph of meetings, valid and the same for the same number: a source of reference data (states,
 * ministries, posts), and a source for each 1,000 meetings with the officials, tenures, meetings and participations that
 * it tells of. A few officials and states meet often and most seldom, after Zipf; what several sources tell of the same
 * official stands in each of them. About 26 triples a meeting.
 */
public final class MeetingsGraph {

    private static final int MEETINGS_A_SOURCE = 1000;
    private static final int STATES = 200;
    private static final LocalDate FIRST_DAY = LocalDate.of(1990, 1, 1);
    private static final List<String> TOPICS = List.of(
            "cooperation",
            "union-state-integration",
            "foreign-policy-coordination",
            "interregional-cooperation",
            "legislative-support",
            "priority-issues",
            "strengthening-bilateral-contacts");
    private static final List<String> MODES = List.of("InPersonMeeting", "Visit", "RemoteMeeting");
    private static final String PREFIXES = """
            @base <https://w3id.org/diplomatic-ties/id/> .
            @prefix dt: <https://w3id.org/diplomatic-ties/ontology#> .
            @prefix org: <http://www.w3.org/ns/org#> .
            @prefix skos: <http://www.w3.org/2004/02/skos/core#> .
            @prefix xsd: <http://www.w3.org/2001/XMLSchema#> .
            """;

    private final int meetings;
    private final Random random = new Random(1815);
    private final Zipf officials;
    private final Zipf topics = new Zipf(TOPICS.size());

    public MeetingsGraph(int meetings) {
        this.meetings = meetings;
        this.officials = new Zipf(Math.max(10, meetings / 10));
    }

    /** Writes a folder a source. */
    public void write(Path folder) throws IOException {
        reference(folder);
        for (int first = 0; first < meetings; first += MEETINGS_A_SOURCE) {
            String key = "gazette-%04d".formatted(first / MEETINGS_A_SOURCE);
            try (BufferedWriter out = file(folder, key)) {
                TreeSet<Integer> met = new TreeSet<>();
                for (int meeting = first; meeting < Math.min(meetings, first + MEETINGS_A_SOURCE); meeting++) {
                    met.addAll(meeting(out, meeting));
                }
                for (int official : met) {
                    official(out, official);
                }
            }
        }
    }

    private static void reference(Path folder) throws IOException {
        try (BufferedWriter out = file(folder, "reference")) {
            for (int state = 0; state < STATES; state++) {
                write(out, "<state/%d> a dt:State ; skos:prefLabel \"State %d\"@en .", state, state);
                write(out, "<place/%d> a dt:Place ; skos:prefLabel \"Capital %d\"@en .", state, state);
                write(
                        out,
                        "<organization/%d> a dt:Organization ; skos:prefLabel \"Ministry of State %d\"@en ;"
                                + " dt:organOf <state/%d> .",
                        state,
                        state,
                        state);
                write(
                        out,
                        "<post/%d> a dt:Post ; skos:prefLabel \"Minister of State %d\"@en ;"
                                + " org:postIn <organization/%d> .",
                        state,
                        state,
                        state);
            }
        }
    }

    private Set<Integer> meeting(BufferedWriter out, int meeting) throws IOException {
        TreeSet<Integer> met = new TreeSet<>();
        int participants = 2 + Math.min(4, (int) Math.abs(random.nextGaussian()));
        while (met.size() < participants) {
            met.add(officials.next(random));
        }
        LocalDate day = FIRST_DAY.plusDays(random.nextInt(12_000));
        write(out, "<meeting/%d> a dt:Meeting ; skos:prefLabel \"Meeting %d, %s\"@en ;", meeting, meeting, day);
        write(out, "  dt:date \"%s\"^^xsd:date ; dt:dateBasis dt:DateStated ;", day);
        write(out, "  dt:mode dt:%s ; dt:place <place/%d> ;", MODES.get(random.nextInt(3)), stateOf(met.first()));
        write(out, "  dt:topic <topic/%s> .", TOPICS.get(topics.next(random)));
        for (int official : met) {
            int state = stateOf(official);
            write(out, "<meeting/%d> dt:participation <participation/%d-%d> .", meeting, meeting, official);
            write(
                    out,
                    "<participation/%d-%d> a dt:Participation ; skos:prefLabel \"Official %d at meeting %d\"@en ;",
                    meeting,
                    official,
                    official,
                    meeting);
            write(out, "  dt:participant <official/%d> ; dt:onBehalfOf <state/%d> ;", official, state);
            write(out, "  dt:inCapacity <post/%d> .", state);
        }
        return met;
    }

    private static void official(BufferedWriter out, int official) throws IOException {
        int state = stateOf(official);
        int year = 1980 + official % 40;
        write(out, "<official/%d> a dt:Official ; skos:prefLabel \"Official %d\"@en .", official, official);
        write(
                out,
                "<tenure/%d> a dt:Tenure ; skos:prefLabel \"Official %d, Minister of State %d\"@en ;",
                official,
                official,
                state);
        write(out, "  org:member <official/%d> ; dt:post <post/%d> ;", official, state);
        write(out, "  dt:begin \"%d\"^^xsd:gYear ; dt:end \"%d\"^^xsd:gYear .", year, year + 10);
    }

    /** Officials of low number meet often, and so do states. */
    private static int stateOf(int official) {
        return official % STATES;
    }

    private static BufferedWriter file(Path folder, String key) throws IOException {
        Path file = Files.createDirectories(folder.resolve(key)).resolve("facts.ttl");
        BufferedWriter out = Files.newBufferedWriter(file);
        out.write(PREFIXES);
        write(out, "<source/%s> a dt:Source ; skos:prefLabel \"%s\"@en .", key, key);
        return out;
    }

    @SuppressWarnings("AnnotateFormatMethod") // not worth a dependency
    private static void write(BufferedWriter out, String line, Object... values) throws IOException {
        out.write(line.formatted(values));
        out.write('\n');
    }

    /** Numbers from 0, of which number n comes with a weight of 1/(n+1). */
    private static final class Zipf {

        private final double[] sums;

        Zipf(int size) {
            sums = IntStream.rangeClosed(1, size).mapToDouble(n -> 1.0 / n).toArray();
            java.util.Arrays.parallelPrefix(sums, Double::sum);
        }

        int next(Random random) {
            int place = java.util.Arrays.binarySearch(sums, random.nextDouble() * sums[sums.length - 1]);
            return place < 0 ? -place - 1 : place;
        }
    }
}
