package org.diplomaticties.conformance;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.apache.jena.rdf.model.Resource;
import org.diplomaticties.store.QueryEngine;

/** Runs the tests of a folder against the server, and keeps what came of each. */
final class Conformance {

    private static final Map<String, Check> CHECKS = Map.ofEntries(
            Map.entry("QueryEvaluationTest", QueryCheck::run),
            Map.entry("CSVResultFormatTest", QueryCheck::csv),
            Map.entry("PositiveSyntaxTest", SyntaxCheck::goodQuery),
            Map.entry("PositiveSyntaxTest11", SyntaxCheck::goodQuery),
            Map.entry("NegativeSyntaxTest", SyntaxCheck::badQuery),
            Map.entry("NegativeSyntaxTest11", SyntaxCheck::badQuery),
            Map.entry("PositiveUpdateSyntaxTest11", SyntaxCheck::goodUpdate),
            Map.entry("NegativeUpdateSyntaxTest11", SyntaxCheck::badUpdate),
            Map.entry("UpdateEvaluationTest", UpdateEffectCheck::run),
            Map.entry("ProtocolTest", HttpCheck::run),
            Map.entry("GraphStoreProtocolTest", HttpCheck::run),
            Map.entry("ServiceDescriptionTest", DescriptionCheck::run));

    private final Exclusions exclusions;
    private final Map<String, Score> scores = new TreeMap<>();
    private final List<String> failures = new ArrayList<>();

    private Conformance(Exclusions exclusions) {
        this.exclusions = exclusions;
    }

    /** Whether there is a way to run tests of a class. */
    static boolean knows(Resource type) {
        return type.isURIResource() && CHECKS.containsKey(type.getLocalName());
    }

    /** Runs all tests of a folder, also those that are excluded. */
    static Conformance of(Path folder, Exclusions exclusions, QueryEngine engine) throws IOException {
        Conformance conformance = new Conformance(exclusions);
        List<Entry> entries = Manifests.read(folder);
        try (Endpoint endpoint = new Endpoint(engine)) {
            for (Entry entry : entries) {
                conformance.run(entry, endpoint);
            }
        }
        exclusions.without(entries).forEach(iri -> conformance.failures.add(iri + " is excluded, but is no test"));
        return conformance;
    }

    private void run(Entry entry, Endpoint endpoint) throws IOException {
        Score score = scores.computeIfAbsent(entry.suite(), suite -> new Score());
        boolean excluded = exclusions.has(entry.iri());
        try {
            CHECKS.get(entry.type()).run(entry, endpoint);
        } catch (AssertionError | RuntimeException e) {
            if (excluded) {
                score.excluded++;
            } else {
                score.failed++;
                failures.add(entry.iri() + "\n"
                        + String.valueOf(e.getMessage()).strip().indent(2));
            }
            return;
        }
        if (excluded) {
            score.failed++;
            failures.add(entry.iri() + " is excluded, but passes");
        } else {
            score.passed++;
        }
    }

    int passed() {
        return scores.values().stream().mapToInt(score -> score.passed).sum();
    }

    /** What went wrong, each with the test's IRI. */
    List<String> failures() {
        return List.copyOf(failures);
    }

    /** How many tests of each suite passed, are excluded, failed. */
    String table() {
        StringBuilder table = new StringBuilder(row("Suite", "passed", "excluded", "failed"));
        Score all = new Score();
        scores.forEach((suite, score) -> {
            table.append(score.row(suite));
            all.add(score);
        });
        return table.append(all.row("all")).toString();
    }

    private static String row(String suite, Object passed, Object excluded, Object failed) {
        return String.format("%-40s %8s %8s %8s%n", suite, passed, excluded, failed);
    }

    /** How many tests of a suite came out in which way. */
    private static final class Score {

        private int passed;
        private int excluded;
        private int failed;

        void add(Score other) {
            passed += other.passed;
            excluded += other.excluded;
            failed += other.failed;
        }

        String row(String suite) {
            return Conformance.row(suite, passed, excluded, failed);
        }
    }
}
