package org.diplomaticties.engine.differential;

import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** Makes up queries over all of SPARQL 1.1. */
final class MadeUpQueries {

    /** A column of this name holds any of several values. */
    static final String ANY = "any";

    /** A column of this name holds values in any order, with {@link #BETWEEN} between them. */
    static final String TOGETHER = "together";

    static final String BETWEEN = "|";

    private static final List<String> AGGREGATES = List.of(
            "COUNT(*)",
            "COUNT(DISTINCT *)",
            "COUNT(%)",
            "COUNT(DISTINCT %)",
            "SUM(%)",
            "SUM(DISTINCT %)",
            "AVG(%)",
            "MIN(%)",
            "MAX(%)");

    private final Random random;
    private final int depth;
    private final MadeUpExpressions expressions;
    private final MadeUpPatterns patterns;

    MadeUpQueries(Random random, Palette palette, int depth) {
        this.depth = depth;
        this.random = random;
        this.expressions = new MadeUpExpressions(random, palette);
        this.patterns = new MadeUpPatterns(random, palette, expressions, this);
    }

    /** A query, without its prologue; not always one that the grammar allows. */
    Piece query() {
        Piece from = from();
        Piece where = patterns.group(depth);
        Piece values = random.nextInt(25) == 0 ? Piece.option(" %", patterns.values()) : Piece.option("");
        return switch (random.nextInt(20)) {
            case 0, 1 -> query("ASK %WHERE { % }", from, where);
            case 2 -> query("CONSTRUCT { % } %WHERE { % }%", template(), from, where, slice(8));
            case 3 -> query("DESCRIBE " + describe() + " %WHERE { % }%", from, where, slice(8));
            case 4, 5, 6, 7, 8 -> grouped(from, where, true);
            default -> plain(from, where, values);
        };
    }

    private static Piece query(String shape, Piece... pieces) {
        return Piece.of(Piece.Kind.QUERY, shape, pieces);
    }

    private Piece from() {
        if (random.nextInt(18) > 0) {
            return Piece.option("");
        }
        List<Piece> clauses = MadeUpExpressions.some(
                1 + random.nextInt(3),
                () -> Piece.option(
                        (random.nextBoolean() ? "FROM " : "FROM NAMED ") + Palette.pick(Palette.GRAPHS, random) + " "));
        return Piece.list("", clauses);
    }

    private Piece template() {
        List<Piece> triples = Stream.of(
                        "?a :made ?b .", "?c ?p ?a .", "?b :r [] .", "?c :r ?x .", "?d :q _:n . _:n :p ?c .")
                .filter(triple -> random.nextBoolean())
                .map(Piece::word)
                .toList();
        return Piece.list(" ", triples.isEmpty() ? List.of(Piece.word("?a :made ?d .")) : triples);
    }

    private String describe() {
        return Palette.pick(List.of("?a", "?a ?b", ":a", "?c :b", "*"), random);
    }

    private Piece plain(Piece from, Piece where, Piece values) {
        Piece distinct = distinct();
        if (random.nextInt(3) == 0) {
            return query(
                    "SELECT %* %WHERE { % }%%%",
                    distinct, from, where, order(MadeUpExpressions.VARIABLES), slice(4), values);
        }
        List<String> columns = columns();
        List<Piece> projected =
                new ArrayList<>(columns.stream().map(Piece::word).toList());
        if (random.nextInt(4) == 0) {
            projected.add(Piece.of(Piece.Kind.WORD, "(% AS ?z)", expressions.value(2)));
            columns.add("?z");
        }
        return query(
                "SELECT %% %WHERE { % }%%%",
                distinct, Piece.list(" ", projected), from, where, order(columns), slice(4), values);
    }

    private Piece distinct() {
        return switch (random.nextInt(8)) {
            case 0, 1, 2 -> Piece.option("DISTINCT ");
            case 3 -> Piece.option("REDUCED ");
            default -> Piece.option("");
        };
    }

    private List<String> columns() {
        List<String> columns =
                new ArrayList<>(Stream.concat(MadeUpExpressions.VARIABLES.stream(), Stream.of("?x", "?g"))
                        .filter(name -> random.nextInt(3) == 0)
                        .toList());
        if (columns.isEmpty()) {
            columns.add("?a");
        }
        return columns;
    }

    /** GROUP BY, or aggregates alone. */
    private Piece grouped(Piece from, Piece where, boolean open) {
        List<String> keys = random.nextInt(4) == 0
                ? List.of()
                : MadeUpExpressions.VARIABLES.stream()
                        .filter(name -> random.nextInt(3) == 0)
                        .toList();
        List<Piece> columns = new ArrayList<>(keys.stream().map(Piece::word).toList());
        List<Piece> by = new ArrayList<>(columns);
        List<String> names = new ArrayList<>(keys);
        if (random.nextInt(5) == 0) {
            by.add(Piece.of(Piece.Kind.WORD, "(% AS ?k)", expressions.value(2)));
            columns.add(Piece.word("?k"));
            names.add("?k");
        }
        for (int number = 1; number <= 1 + random.nextInt(3); number++) {
            columns.add(Piece.of(Piece.Kind.WORD, "(% AS ?n" + number + ")", aggregate()));
            names.add("?n" + number);
        }
        if (open && random.nextInt(4) == 0) {
            columns.add(Piece.of(Piece.Kind.WORD, openAggregate(), expressions.value(1)));
        }
        Piece grouping =
                by.isEmpty() ? Piece.option("") : Piece.of(Piece.Kind.WORD, " GROUP BY %", Piece.list(" ", by));
        return query(
                "SELECT % %WHERE { % }%%%%",
                Piece.list(" ", columns),
                from,
                where,
                grouping,
                having(),
                order(names),
                open ? slice(4) : Piece.option(""));
    }

    private Piece aggregate() {
        String shape = Palette.pick(AGGREGATES, random);
        Piece aggregate = shape.contains("%")
                ? Piece.expression(shape, expressions.value(random.nextInt(3) == 0 ? 2 : 0))
                : Piece.expression(shape);
        return random.nextInt(8) == 0 ? Piece.expression("(% + 1)", aggregate) : aggregate;
    }

    private String openAggregate() {
        String together = "; SEPARATOR=\"" + BETWEEN + "\") AS ?" + TOGETHER + ")";
        return Palette.pick(
                List.of(
                        "(SAMPLE(%) AS ?" + ANY + ")",
                        "(GROUP_CONCAT(%" + together,
                        "(GROUP_CONCAT(DISTINCT %" + together),
                random);
    }

    private Piece having() {
        return random.nextInt(5) == 0
                ? Piece.option(
                        " HAVING (% " + Palette.pick(List.of(">", "=", "<="), random) + " " + random.nextInt(3) + ")",
                        aggregate())
                : Piece.option("");
    }

    /** ORDER BY; most often by columns of the answer, so that the order can be seen in it. */
    private Piece order(List<String> columns) {
        if (random.nextInt(3) > 0) {
            return Piece.option("");
        }
        List<Piece> conditions = MadeUpExpressions.some(1 + random.nextInt(3), () -> condition(columns));
        return Piece.option(" ORDER BY %", Piece.list(" ", conditions));
    }

    private Piece condition(List<String> columns) {
        String column = Palette.pick(columns, random);
        List<String> shapes = List.of(
                column,
                column,
                "DESC(" + column + ")",
                "ASC(" + column + ")",
                "DESC(STR(" + column + "))",
                "(" + column + " + 1)",
                "isLiteral(" + column + ")");
        return Piece.word(random.nextInt(12) == 0 ? expressions.variable().text() : Palette.pick(shapes, random));
    }

    private Piece slice(int oneOf) {
        if (random.nextInt(oneOf) > 0) {
            return Piece.option("");
        }
        return switch (random.nextInt(4)) {
            case 0 -> Piece.option(" OFFSET " + random.nextInt(4));
            case 1 -> Piece.option(" LIMIT " + random.nextInt(6) + " OFFSET " + random.nextInt(4));
            default -> Piece.option(" LIMIT " + random.nextInt(6));
        };
    }

    /** A query inside another: where it has a limit, an order that leaves nothing open. */
    Piece inner(int inside) {
        Piece where = patterns.group(inside);
        if (random.nextInt(3) == 0) {
            return grouped(Piece.option(""), where, false);
        }
        List<String> columns = columns();
        boolean limited = random.nextInt(3) == 0;
        String order = columns.stream().map(MadeUpQueries::total).collect(Collectors.joining(" "));
        return query(
                "SELECT %% WHERE { % }%",
                random.nextInt(3) == 0 ? Piece.option("DISTINCT ") : Piece.option(""),
                Piece.list(" ", columns.stream().map(Piece::word).toList()),
                where,
                limited ? Piece.option(" ORDER BY " + order + " LIMIT " + random.nextInt(5)) : Piece.option(""));
    }

    /** Conditions that put all terms but blank nodes in one order. */
    private static String total(String column) {
        return Stream.of("isBlank(%s)", "isIRI(%s)", "STR(%s)", "STR(DATATYPE(%s))", "LANG(%s)", "%s")
                .map(shape -> shape.replace("%s", column))
                .collect(Collectors.joining(" "));
    }
}
