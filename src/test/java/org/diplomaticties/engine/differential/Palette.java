package org.diplomaticties.engine.differential;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import org.apache.jena.graph.Node;
import org.apache.jena.graph.NodeFactory;
import org.apache.jena.riot.system.PrefixMap;
import org.apache.jena.riot.system.PrefixMapFactory;
import org.apache.jena.sparql.core.Quad;
import org.apache.jena.sparql.util.NodeFactoryExtra;

/**
 * The few terms that one case is made of, so that things meet: those of the graph are those of the query. Terms are written
 * as in SPARQL.
 *
 * @param things subjects, and most of the objects
 * @param literals the other objects
 */
record Palette(List<String> things, List<String> literals) {

    static final String NAMESPACE = "http://e/";
    static final List<String> PREDICATES = List.of(":p", ":q", ":r");
    static final List<String> GRAPHS = List.of(":g1", ":g2", ":g3");
    static final String PROLOGUE = "PREFIX : <" + NAMESPACE + ">\nPREFIX xsd: <http://www.w3.org/2001/XMLSchema#>\n";

    /** Those of the prologue. */
    static final PrefixMap PREFIXES = prefixes();

    private static final int MOST_QUADS = 40;
    private static final int MANY_QUADS = 3_000;

    private static final List<String> THINGS = List.of(":a", ":b", ":c", ":d", ":e", ":p", "_:b0", "_:b1");

    private static final List<String> NUMBERS = List.of(
            "1",
            "\"01\"^^xsd:integer",
            "1.0",
            "1e0",
            "\"1\"^^xsd:float",
            "\"1\"^^xsd:byte",
            "2",
            "-3",
            "0",
            "2.5",
            "\"NaN\"^^xsd:double",
            "\"NaN\"^^xsd:float",
            "\"INF\"^^xsd:double",
            "\"-INF\"^^xsd:double",
            "\"-0.0\"^^xsd:double",
            "0e0",
            "12345678901234567890",
            "9007199254740993",
            "9007199254740992e0",
            "\"abc\"^^xsd:integer",
            "\" 1 \"^^xsd:integer",
            "\"1.5\"^^xsd:integer");

    private static final List<String> TEXTS = List.of(
            "\"\"",
            "\"a\"",
            "\"A\"",
            "\"b\"",
            "\"abc\"",
            "\"1\"",
            "\"http://e/a\"",
            "\"a\"@en",
            "\"a\"@EN",
            "\"a\"@en-GB",
            "\"b\"@de",
            "\"\\U0001F600\"",
            "\"\\uFF5E\"",
            "\"é\"",
            "\"a\"^^:unknown",
            "\"1\"^^:unknown",
            "\"b\"^^:unknown");

    private static final List<String> TIMES = List.of(
            "\"2022-02-28\"^^xsd:date",
            "\"2022-02-28Z\"^^xsd:date",
            "\"2022-02-28+14:00\"^^xsd:date",
            "\"2022-03-01\"^^xsd:date",
            "\"2022-02-30\"^^xsd:date",
            "\"-0044-03-15\"^^xsd:date",
            "\"2022-02-28T00:00:00\"^^xsd:dateTime",
            "\"2022-02-28T00:00:00Z\"^^xsd:dateTime",
            "\"2022-02-28T01:00:00+01:00\"^^xsd:dateTime",
            "\"2022-02-28T00:00:00.000Z\"^^xsd:dateTime",
            "\"2022-02-28T12:30:15\"^^xsd:dateTime",
            "\"2022\"^^xsd:gYear",
            "\"2022Z\"^^xsd:gYear",
            "\"2022-02\"^^xsd:gYearMonth",
            "\"10:00:00\"^^xsd:time",
            "\"P1D\"^^xsd:dayTimeDuration",
            "\"P1Y\"^^xsd:duration");

    private static final List<String> YES_AND_NO =
            List.of("true", "false", "\"1\"^^xsd:boolean", "\"0\"^^xsd:boolean", "\"yes\"^^xsd:boolean");

    static Palette draw(Random random) {
        List<String> literals = new ArrayList<>();
        for (List<String> kind : List.of(NUMBERS, TEXTS, TIMES, YES_AND_NO)) {
            if (random.nextInt(3) > 0) {
                literals.addAll(some(kind, random.nextInt(5), random));
            }
        }
        literals.add("1");
        return new Palette(some(THINGS, 3 + random.nextInt(4), random), List.copyOf(literals));
    }

    /** Many terms, for data that does not fit into one batch of rows. */
    static Palette drawMany(Random random) {
        Palette few = draw(random);
        List<String> things = new ArrayList<>(few.things);
        List<String> literals = new ArrayList<>(few.literals);
        int count = 20 << random.nextInt(5);
        for (int number = 0; number < count; number++) {
            things.add(":n" + number);
            literals.add(String.valueOf(number));
        }
        return new Palette(List.copyOf(things), List.copyOf(literals));
    }

    /** So many quads of these terms. */
    List<Quad> manyQuads(Random random) {
        return quads(random, MANY_QUADS, GRAPHS);
    }

    private static List<String> some(List<String> terms, int count, Random random) {
        List<String> shuffled = new ArrayList<>(terms);
        Collections.shuffle(shuffled, random);
        return List.copyOf(shuffled.subList(0, Math.min(count, shuffled.size())));
    }

    /** Quads of these terms, in one to three graphs that repeat each other here and there. */
    List<Quad> quads(Random random) {
        List<String> graphs = GRAPHS.subList(0, 1 + random.nextInt(GRAPHS.size()));
        return quads(random, random.nextInt(5) == 0 ? random.nextInt(6) : random.nextInt(MOST_QUADS + 1), graphs);
    }

    private List<Quad> quads(Random random, int count, List<String> graphs) {
        List<Quad> quads = new ArrayList<>();
        while (quads.size() < count) {
            String object = pick(random.nextInt(3) > 0 ? things : literals, random);
            Quad quad = Quad.create(
                    node(pick(graphs, random)),
                    node(pick(things, random)),
                    node(pick(PREDICATES, random)),
                    node(object));
            quads.add(quad);
            if (random.nextInt(5) == 0) {
                quads.add(Quad.create(node(pick(graphs, random)), quad.asTriple()));
            }
        }
        return List.copyOf(quads);
    }

    /** A term that a query can name: no blank node. */
    String constant(Random random) {
        List<String> named =
                things.stream().filter(thing -> !thing.startsWith("_")).toList();
        return random.nextBoolean() && !named.isEmpty() ? pick(named, random) : pick(literals, random);
    }

    static <T> T pick(List<T> from, Random random) {
        return from.get(random.nextInt(from.size()));
    }

    private static Node node(String term) {
        return term.startsWith("_:")
                ? NodeFactory.createBlankNode(term.substring(2))
                : NodeFactoryExtra.parseNode(term, PREFIXES);
    }

    private static PrefixMap prefixes() {
        PrefixMap prefixes = PrefixMapFactory.create();
        prefixes.add("", NAMESPACE);
        prefixes.add("xsd", "http://www.w3.org/2001/XMLSchema#");
        return PrefixMapFactory.unmodifiablePrefixMap(prefixes);
    }
}
