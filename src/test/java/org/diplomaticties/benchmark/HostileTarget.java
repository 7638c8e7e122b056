package org.diplomaticties.benchmark;

import java.net.URI;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Random;

/**
 * A server under load, and how it is asked.
 *
 * @param name what it is called in what is printed
 * @param endpoint path of its SPARQL endpoint
 * @param light paths of requests of a known size, with {@code %d} for the number of an official
 * @param officials how many there are
 */
record HostileTarget(String name, int port, String endpoint, List<String> light, int officials) {

    /** Officials of lower numbers meet so often that their pages are no longer light. */
    private static final int FIRST = 20;

    private static final List<String> HEAVY = List.of(
            "SELECT (COUNT(*) AS ?n) { ?a ?b ?c . ?d ?e ?f . ?g ?h ?i FILTER(?c != ?f) }",
            "SELECT * { ?a ?b ?c . ?d ?b ?f } ORDER BY ?f ?c",
            "SELECT (COUNT(DISTINCT ?z) AS ?n) { ?x (!<urn:x>)+ ?z }",
            "SELECT ?c (COUNT(?f) AS ?n) { ?a ?b ?c . ?d ?b ?f } GROUP BY ?c");

    private static final String EVERYTHING = "SELECT * { ?s ?p ?o }";

    /** Any light request. */
    URI light(Random random) {
        String path = light.get(random.nextInt(light.size())).formatted(FIRST + random.nextInt(officials - FIRST));
        return URI.create("http://127.0.0.1:" + port + path);
    }

    /** Any query that runs until it is stopped. */
    String heavy(Random random) {
        return asked(HEAVY.get(random.nextInt(HEAVY.size())));
    }

    /** A query with an answer of many megabytes. */
    String everything() {
        return asked(EVERYTHING);
    }

    private String asked(String query) {
        return endpoint + "?query=" + URLEncoder.encode(query, StandardCharsets.UTF_8);
    }
}
