package org.diplomaticties.engine.differential;

import java.util.ArrayList;
import java.util.List;
import java.util.Random;

/** Makes up what stands in the braces of a query. */
final class MadeUpPatterns {

    private final Random random;
    private final Palette palette;
    private final MadeUpExpressions expressions;
    private final MadeUpQueries queries;

    MadeUpPatterns(Random random, Palette palette, MadeUpExpressions expressions, MadeUpQueries queries) {
        this.random = random;
        this.palette = palette;
        this.expressions = expressions;
        this.queries = queries;
    }

    /** Some patterns; a lonely filter or OPTIONAL is rare, since it has little to do. */
    Piece group(int depth) {
        List<Piece> patterns = new ArrayList<>();
        if (random.nextInt(6) > 0) {
            patterns.add(random.nextInt(6) == 0 ? path() : triple());
        }
        int more = random.nextInt(depth > 1 ? 4 : 3);
        for (int number = 0; number < more; number++) {
            patterns.add(pattern(depth));
        }
        return Piece.group(patterns);
    }

    private Piece pattern(int depth) {
        if (depth <= 0) {
            return random.nextInt(3) == 0 ? filter(1) : triple();
        }
        return switch (random.nextInt(28)) {
            case 0, 1, 2 -> Piece.pattern("OPTIONAL { % }", group(depth - 1));
            case 3, 4 -> Piece.pattern("{ % } UNION { % }", group(depth - 1), group(depth - 1));
            case 5, 6 -> Piece.pattern("MINUS { % }", group(depth - 1));
            case 7, 8, 9 -> filter(3);
            case 10 -> Piece.pattern("FILTER EXISTS { % }", group(depth - 1));
            case 11 -> Piece.pattern("FILTER NOT EXISTS { % }", group(depth - 1));
            case 12, 13 -> bind();
            case 14 -> values();
            case 15, 16 -> Piece.pattern("{ % }", queries.inner(depth - 1));
            case 17 -> Piece.pattern("{ % }", group(depth - 1));
            case 18 -> Piece.pattern("GRAPH " + Palette.pick(Palette.GRAPHS, random) + " { % }", group(depth - 1));
            case 19 -> Piece.pattern("GRAPH " + graphVariable() + " { % }", group(depth - 1));
            case 20, 21 -> path();
            default -> triple();
        };
    }

    private String graphVariable() {
        return random.nextInt(4) == 0 ? "?a" : "?g";
    }

    private Piece filter(int depth) {
        if (random.nextInt(12) == 0) {
            return Piece.pattern("FILTER (% || EXISTS { % })", expressions.condition(1), group(0));
        }
        return Piece.pattern("FILTER (%)", expressions.condition(depth));
    }

    private Piece bind() {
        Piece value = random.nextInt(20) == 0 ? Piece.expression("BNODE()") : expressions.value(2);
        return Piece.pattern("BIND(% AS " + (random.nextBoolean() ? "?x" : "?y") + ")", value);
    }

    /** VALUES, with UNDEF among them. */
    Piece values() {
        if (random.nextBoolean()) {
            List<Piece> rows = MadeUpExpressions.some(1 + random.nextInt(3), this::given);
            return Piece.pattern("VALUES " + variable() + " { % }", Piece.list(" ", rows));
        }
        List<Piece> rows = MadeUpExpressions.some(
                1 + random.nextInt(3), () -> Piece.of(Piece.Kind.WORD, "(% %)", given(), given()));
        return Piece.pattern(
                "VALUES (?a " + Palette.pick(List.of("?b", "?c", "?x"), random) + ") { % }", Piece.list(" ", rows));
    }

    private Piece given() {
        return Piece.word(random.nextInt(5) == 0 ? "UNDEF" : palette.constant(random));
    }

    Piece triple() {
        String predicate = random.nextInt(6) == 0
                ? Palette.pick(List.of("?a", "?b", "?p"), random)
                : Palette.pick(Palette.PREDICATES, random);
        return Piece.pattern("% " + predicate + " % .", end(true), end(false));
    }

    private Piece path() {
        return Piece.pattern("% % % .", end(random.nextInt(4) > 0), path(3), end(false));
    }

    private Piece end(boolean subject) {
        int drawn = random.nextInt(40);
        if (drawn == 0) {
            return Piece.word(random.nextBoolean() ? "[]" : "_:n");
        }
        if (drawn == 1) {
            return Piece.word(":nowhere");
        }
        if (drawn > 5) {
            return variable();
        }
        return subject
                ? Piece.word(Palette.pick(List.of(":a", ":b", ":c"), random))
                : Piece.word(palette.constant(random));
    }

    private Piece variable() {
        return Piece.word(Palette.pick(MadeUpExpressions.VARIABLES, random));
    }

    private Piece path(int depth) {
        if (depth <= 0) {
            return Piece.path(Palette.pick(Palette.PREDICATES, random));
        }
        return switch (random.nextInt(11)) {
            case 0, 1 -> Piece.path("(%/%)", path(depth - 1), path(depth - 1));
            case 2 -> Piece.path("(%|%)", path(depth - 1), path(depth - 1));
            case 3 -> Piece.path("(^%)", path(depth - 1));
            case 4, 5 -> Piece.path("(%)+", path(depth - 1));
            case 6 -> Piece.path("(%)*", path(depth - 1));
            case 7 -> Piece.path("(%)?", path(depth - 1));
            case 8 -> Piece.path(Palette.pick(List.of("!:p", "!(:p|:q)", "!(^:p)", "!(:p|^:q)"), random));
            default -> path(0);
        };
    }
}
