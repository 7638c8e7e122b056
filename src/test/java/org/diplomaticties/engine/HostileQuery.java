package org.diplomaticties.engine;

import java.util.List;
import java.util.regex.Pattern;
import org.diplomaticties.file.TextFile;

/**
 * A query that asks for more than a server can give, or for what it must not.
 *
 * @param name what it tries
 * @param text SPARQL
 */
public record HostileQuery(String name, String text) {

    private static final Pattern REPEATED = Pattern.compile("«([^×»]+)×(\\d+)»");
    static final String PREFIXES = "PREFIX dt: <https://w3id.org/diplomatic-ties/ontology#>"
            + " PREFIX skos: <http://www.w3.org/2004/02/skos/core#> PREFIX xsd: <http://www.w3.org/2001/XMLSchema#>"
            + " PREFIX afn: <http://jena.apache.org/ARQ/function#> PREFIX apf: <http://jena.apache.org/ARQ/property#> ";

    /** Those in the file. */
    public static List<HostileQuery> all() {
        return TextFile.read(HostileQuery.class.getResourceAsStream("hostile.tsv"), "hostile.tsv")
                .text()
                .lines()
                .skip(1)
                .map(line -> line.split("\t", 2))
                .map(parts -> new HostileQuery(parts[0], PREFIXES + written(parts[1])))
                .toList();
    }

    static String written(String text) {
        return REPEATED.matcher(text)
                .replaceAll(repeat -> java.util.regex.Matcher.quoteReplacement(
                        repeat.group(1).repeat(Integer.parseInt(repeat.group(2)))));
    }

    @Override
    public String toString() {
        return name;
    }
}
