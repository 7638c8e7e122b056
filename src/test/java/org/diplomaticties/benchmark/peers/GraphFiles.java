package org.diplomaticties.benchmark.peers;

import java.io.BufferedWriter;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.Map;

/**
 * The files of a made-up graph: {@code data/KEY/facts.ttl} for each source, {@code tables/NAME.csv} for each table. One source
 * is written after the other.
 */
final class GraphFiles implements AutoCloseable {

    private static final String PREFIXES = """
            @base <https://w3id.org/diplomatic-ties/id/> .
            @prefix dcterms: <http://purl.org/dc/terms/> .
            @prefix dt: <https://w3id.org/diplomatic-ties/ontology#> .
            @prefix org: <http://www.w3.org/ns/org#> .
            @prefix prov: <http://www.w3.org/ns/prov#> .
            @prefix skos: <http://www.w3.org/2004/02/skos/core#> .
            @prefix xsd: <http://www.w3.org/2001/XMLSchema#> .
            """;

    private final Path folder;
    private final Map<String, BufferedWriter> tables = new LinkedHashMap<>();
    private BufferedWriter facts;

    GraphFiles(Path folder) throws IOException {
        this.folder = folder;
        Files.createDirectories(folder.resolve("tables"));
        source(0, "Reference");
    }

    /** Begins another source; the facts that follow are its. */
    void source(int number, String label) throws IOException {
        if (facts != null) {
            facts.close();
        }
        String key = "%07d".formatted(number);
        facts = Files.newBufferedWriter(
                Files.createDirectories(folder.resolve("data").resolve(key)).resolve("facts.ttl"));
        facts.write(PREFIXES);
        thing("source", number, "dt:Source", label).end();
        row("source", number, label);
    }

    /** Begins what is said of a thing that has a class and a name. */
    GraphFiles thing(String kind, int number, String type, String label) throws IOException {
        facts.write(thing(kind, number) + " a " + type + " ;\n  skos:prefLabel \"" + label + "\"@en");
        return this;
    }

    /** Goes on with what is said of the thing. */
    GraphFiles with(String property, String value) throws IOException {
        facts.write(" ;\n  " + property + " " + value);
        return this;
    }

    /** That is all of the thing. */
    void end() throws IOException {
        facts.write(" .\n");
    }

    /** A thing as Turtle. Numbers have all their digits, so that they sort as text as they do as numbers. */
    static String thing(String kind, int number) {
        return "<%s/%07d>".formatted(kind, number);
    }

    /** A day as Turtle. */
    static String day(LocalDate date) {
        return "\"" + date + "\"^^xsd:date";
    }

    /** Adds a row to a table; null for a value that is not there. */
    void row(String table, Object... values) throws IOException {
        BufferedWriter out = tables.get(table);
        if (out == null) {
            out = Files.newBufferedWriter(folder.resolve("tables").resolve(table + ".csv"));
            tables.put(table, out);
        }
        for (int i = 0; i < values.length; i++) {
            out.write((i == 0 ? "" : ",") + (values[i] == null ? "" : values[i]));
        }
        out.write('\n');
    }

    @Override
    public void close() throws IOException {
        facts.close();
        for (BufferedWriter table : tables.values()) {
            table.close();
        }
    }
}
