package org.diplomaticties.benchmark.peers;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;

/**
 * What a question may cost this program beside the others, in work of the process.
 *
 * @param questions for which it holds
 * @param fuseki at least so many times less than it
 * @param rdf4j at least so many times less than it
 * @param duckdb at most so many times as much as it
 */
record Aims(Set<String> questions, double fuseki, double rdf4j, double duckdb) {

    private static final List<Aims> ALL = List.of(
            new Aims(Set.of("03", "04", "05", "10"), 20, 5, 2),
            new Aims(Set.of("01", "02", "06", "07", "08", "08b", "09", "12"), 5, 1, 3));

    /** A line for each question, whether its aims are met; none for questions that have none. */
    static List<String> lines(Report report) {
        List<String> lines = new ArrayList<>();
        for (String question : report.questions()) {
            for (Aims aims : ALL) {
                Map<String, Double> cpu = report.cpuMillis(question);
                if (aims.questions.contains(question) && cpu.containsKey(PeerSystem.TIES.label())) {
                    lines.add(aims.line(question, cpu));
                }
            }
        }
        return lines;
    }

    /** All in one sentence. */
    static String summary() {
        List<String> sentences = new ArrayList<>();
        for (Aims aims : ALL) {
            sentences.add(String.format(
                    Locale.ROOT,
                    "%s: at least %.0f times less than fuseki-tdb2, %s rdf4j-memory, at most %.0f times as much as duckdb.",
                    String.join(", ", new TreeSet<>(aims.questions)),
                    aims.fuseki,
                    aims.rdf4j > 1
                            ? String.format(Locale.ROOT, "at least %.0f times less than", aims.rdf4j)
                            : "no more than",
                    aims.duckdb));
        }
        return String.join(" ", sentences);
    }

    private String line(String question, Map<String, Double> cpu) {
        double ours = cpu.get(PeerSystem.TIES.label());
        return "| " + question + " | "
                + less(ours, cpu.get(PeerSystem.FUSEKI.label()), fuseki) + " | "
                + less(ours, cpu.get(PeerSystem.RDF4J.label()), rdf4j) + " | "
                + more(ours, cpu.get(PeerSystem.DUCKDB.label())) + " |";
    }

    private static String less(double ours, Double theirs, double times) {
        return theirs == null
                ? "–"
                : String.format(Locale.ROOT, "%s (%.1f of %.0f)", met(theirs >= times * ours), theirs / ours, times);
    }

    private String more(double ours, Double theirs) {
        return theirs == null
                ? "–"
                : String.format(Locale.ROOT, "%s (%.1f of %.0f)", met(ours <= duckdb * theirs), ours / theirs, duckdb);
    }

    private static String met(boolean yes) {
        return yes ? "yes" : "**no**";
    }
}
