package org.diplomaticties.engine;

import java.util.List;
import java.util.Random;
import java.util.function.IntFunction;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

/**
 * Makes up queries over the whole grammar of SPARQL 1.1, most of them with far too much to do: patterns that share nothing,
 * paths over everything, expressions that grow. The same seed gives the same queries.
 */
public final class GeneratedQueries {

    private static final List<String> PROPERTIES = List.of(
            "dt:participant", "dt:participation", "dt:latest", "skos:prefLabel", "a", "dt:organOf", "dt:nothing", "?p");
    private static final List<String> ONE = List.of(
            "STR",
            "UCASE",
            "LCASE",
            "STRLEN",
            "ENCODE_FOR_URI",
            "ABS",
            "CEIL",
            "ROUND",
            "YEAR",
            "MONTH",
            "LANG",
            "DATATYPE",
            "IRI",
            "SHA256",
            "isIRI",
            "isLiteral",
            "!",
            "-",
            "xsd:integer",
            "xsd:decimal",
            "xsd:string",
            "xsd:dateTime",
            "SECONDS",
            "TZ",
            "BNODE");
    private static final List<String> TWO = List.of(
            "CONTAINS",
            "STRSTARTS",
            "STRENDS",
            "STRBEFORE",
            "STRAFTER",
            "CONCAT",
            "REGEX",
            "sameTerm",
            "STRLANG",
            "STRDT",
            "COALESCE");
    private static final List<String> OPERATORS = List.of("+", "-", "*", "/", "=", "!=", "<", ">", "&&", "||");
    private static final List<String> AGGREGATES = List.of(
            "COUNT", "SUM", "MIN", "MAX", "AVG", "SAMPLE", "GROUP_CONCAT", "COUNT(DISTINCT", "GROUP_CONCAT(DISTINCT");
    private static final List<String> CONSTANTS = List.of(
            "1",
            "-1",
            "0.5",
            "1e300",
            "99999999999999999999",
            "true",
            "\"a\"",
            "\"^(a|a)*$\"",
            "\"(.*a){12}\"",
            "\"x\"@en",
            "\"2020-01-01\"^^xsd:date",
            "\"P9999999D\"^^xsd:dayTimeDuration",
            "\"P99Y\"^^xsd:duration",
            "dt:Meeting",
            "\"no number\"^^xsd:integer",
            "\"NaN\"^^xsd:double",
            "\"999999-01-01T00:00:00Z\"^^xsd:dateTime");

    private final Random random;

    private GeneratedQueries(Random random) {
        this.random = random;
    }

    /** Some queries. */
    public static List<HostileQuery> some(int count, long seed) {
        GeneratedQueries queries = new GeneratedQueries(new Random(seed));
        return IntStream.range(0, count)
                .mapToObj(number -> new HostileQuery("generated-" + number, HostileQuery.PREFIXES + queries.query()))
                .toList();
    }

    private String query() {
        String where = "{ " + group(3) + " }";
        return switch (random.nextInt(10)) {
            case 0 -> "ASK " + where;
            case 1 -> "CONSTRUCT { ?a dt:x ?b . ?c dt:y [] } WHERE " + where + slice();
            case 2 -> "DESCRIBE ?a ?b WHERE " + where + slice();
            case 3, 4 -> "SELECT ?a (" + aggregate() + " AS ?x) WHERE " + where + " GROUP BY ?a" + having() + order();
            case 5 -> "SELECT (" + aggregate() + " AS ?x) (" + aggregate() + " AS ?y) WHERE " + where;
            case 6 -> "SELECT DISTINCT * WHERE " + where + order() + slice();
            case 7 -> "SELECT (" + expression(4) + " AS ?x) WHERE " + where + order();
            default -> "SELECT * WHERE " + where + order() + slice();
        };
    }

    private String group(int depth) {
        return many(1 + random.nextInt(3), any -> pattern(depth), " ");
    }

    private String pattern(int depth) {
        if (depth == 0) {
            return triple();
        }
        return switch (random.nextInt(14)) {
            case 0 -> "OPTIONAL { " + group(depth - 1) + " }";
            case 1 -> "{ " + group(depth - 1) + " } UNION { " + group(depth - 1) + " }";
            case 2 -> "MINUS { " + group(depth - 1) + " }";
            case 3 -> "FILTER(" + expression(3) + ")";
            case 4 -> "FILTER " + (random.nextBoolean() ? "NOT " : "") + "EXISTS { " + group(depth - 1) + " }";
            case 5 -> "BIND(" + expression(3) + " AS ?n" + random.nextInt(1_000_000) + ")";
            case 6 -> "VALUES " + variable() + " { " + many(1 + random.nextInt(8), any -> constant(), " ") + " }";
            case 7 ->
                "{ SELECT " + (random.nextBoolean() ? "DISTINCT " : "") + "* WHERE { " + group(depth - 1) + " }"
                        + order() + slice() + " }";
            case 8 -> "GRAPH ?g" + random.nextInt(2) + " { " + group(depth - 1) + " }";
            case 9, 10 -> variable() + " " + path(3) + " " + variable() + " .";
            default -> triple();
        };
    }

    private String triple() {
        return variable() + " " + pick(PROPERTIES) + " " + (random.nextInt(6) == 0 ? constant() : variable()) + " .";
    }

    private String path(int depth) {
        if (depth == 0) {
            String property = pick(PROPERTIES.subList(0, 5));
            return switch (random.nextInt(4)) {
                case 0 -> "^" + property;
                case 1 -> "!(" + property + "|^dt:x)";
                default -> property;
            };
        }
        return switch (random.nextInt(6)) {
            case 0 -> "(" + path(depth - 1) + "/" + path(depth - 1) + ")";
            case 1 -> "(" + path(depth - 1) + "|" + path(depth - 1) + ")";
            case 2 -> "(" + path(depth - 1) + ")*";
            case 3 -> "(" + path(depth - 1) + ")+";
            case 4 -> "(" + path(depth - 1) + ")?";
            default -> path(depth - 1);
        };
    }

    private String expression(int depth) {
        if (depth == 0) {
            return random.nextBoolean() ? variable() : constant();
        }
        return switch (random.nextInt(9)) {
            case 0, 1 -> "(" + expression(depth - 1) + " " + pick(OPERATORS) + " " + expression(depth - 1) + ")";
            case 2 -> pick(ONE) + "(" + expression(depth - 1) + ")";
            case 3 -> pick(TWO) + "(" + expression(depth - 1) + ", " + expression(depth - 1) + ")";
            case 4 -> "IF(" + many(3, any -> expression(depth - 1), ", ") + ")";
            case 5 -> "REPLACE(" + many(3, any -> expression(depth - 1), ", ") + ")";
            case 6 -> expression(depth - 1) + " IN (" + many(3, any -> expression(depth - 1), ", ") + ")";
            case 7 -> "CONCAT(" + many(9, any -> "STR(" + expression(depth - 1) + ")", ", ") + ")";
            default -> "SUBSTR(STR(" + expression(depth - 1) + "), " + expression(0) + ")";
        };
    }

    private String aggregate() {
        String name = pick(AGGREGATES);
        return name.endsWith("DISTINCT") ? name + " " + expression(2) + ")" : name + "(" + expression(2) + ")";
    }

    private String having() {
        return random.nextInt(3) == 0 ? " HAVING (" + aggregate() + " > 1)" : "";
    }

    private String order() {
        return random.nextInt(3) == 0
                ? " ORDER BY " + (random.nextBoolean() ? "DESC(?a)" : "(" + expression(2) + ")")
                : "";
    }

    private String slice() {
        return switch (random.nextInt(4)) {
            case 0 -> " LIMIT 10";
            case 1 -> " OFFSET 1000000000";
            default -> "";
        };
    }

    private String variable() {
        return "?" + (char) ('a' + random.nextInt(5));
    }

    private String constant() {
        return pick(CONSTANTS);
    }

    private String pick(List<String> from) {
        return from.get(random.nextInt(from.size()));
    }

    private static String many(int count, IntFunction<String> part, String between) {
        return IntStream.range(0, count).mapToObj(part).collect(Collectors.joining(between));
    }
}
