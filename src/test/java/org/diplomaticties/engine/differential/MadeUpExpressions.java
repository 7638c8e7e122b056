package org.diplomaticties.engine.differential;

import java.util.List;
import java.util.Random;
import java.util.function.Supplier;
import java.util.stream.Stream;

/** Makes up expressions; many of them are errors, as they may be. */
final class MadeUpExpressions {

    static final List<String> VARIABLES = List.of("?a", "?b", "?c", "?d");
    private static final List<String> NAMED_LATER = List.of("?x", "?y", "?g", "?n1");

    private static final List<String> COMPARISONS = List.of("=", "!=", "<", ">", "<=", ">=");
    private static final List<String> SUMS = List.of("+", "-", "*", "/");

    private static final List<String> OF_ONE = List.of(
            "STR(%)",
            "LANG(%)",
            "DATATYPE(%)",
            "LCASE(%)",
            "UCASE(STR(%))",
            "STRLEN(STR(%))",
            "YEAR(%)",
            "MONTH(%)",
            "DAY(%)",
            "HOURS(%)",
            "TZ(%)",
            "isIRI(%)",
            "isBlank(%)",
            "isLiteral(%)",
            "isNumeric(%)",
            "(-%)",
            "ABS(%)",
            "CEIL(%)",
            "FLOOR(%)",
            "ROUND(%)",
            "IRI(STR(%))",
            "ENCODE_FOR_URI(STR(%))",
            "xsd:integer(%)",
            "xsd:decimal(%)",
            "xsd:double(%)",
            "xsd:float(%)",
            "xsd:string(%)",
            "xsd:boolean(%)",
            "xsd:dateTime(%)",
            "xsd:date(%)");

    private static final List<String> OF_ONE_TRUE_OR_FALSE = List.of(
            "LANGMATCHES(LANG(%), \"en\")",
            "LANGMATCHES(LANG(%), \"*\")",
            "REGEX(STR(%), \"a\")",
            "REGEX(%, \"^A\", \"i\")",
            "CONTAINS(STR(%), \"a\")",
            "CONTAINS(%, \"a\")",
            "STRSTARTS(STR(%), \"http\")",
            "(LANG(%) = \"en\")",
            "(DATATYPE(%) = xsd:integer)",
            "(YEAR(%) = 2022)",
            "isIRI(%)",
            "isLiteral(%)",
            "isBlank(%)");

    private static final List<String> OF_TWO = List.of(
            "CONCAT(STR(%), STR(%))",
            "STRBEFORE(STR(%), STR(%))",
            "STRAFTER(%, %)",
            "STRDT(STR(%), DATATYPE(%))",
            "STRLANG(STR(%), LANG(%))",
            "COALESCE(%, %)",
            "SUBSTR(STR(%), %)",
            "REPLACE(STR(%), \"a\", STR(%))");

    private final Random random;
    private final Palette palette;

    MadeUpExpressions(Random random, Palette palette) {
        this.random = random;
        this.palette = palette;
    }

    Piece variable() {
        return Piece.word(Palette.pick(random.nextInt(8) == 0 ? NAMED_LATER : VARIABLES, random));
    }

    private Piece leaf() {
        return Piece.expression(random.nextInt(5) < 3 ? variable().text() : palette.constant(random));
    }

    /** Something to filter by. */
    Piece condition(int depth) {
        if (depth <= 0) {
            return random.nextInt(3) == 0 ? Piece.expression("BOUND(%)", variable()) : comparison(0);
        }
        return switch (random.nextInt(14)) {
            case 0, 1, 2 -> comparison(depth - 1);
            case 3 -> Piece.expression("(% != %)", variable(), value(0));
            case 4 -> Piece.expression("(% && %)", condition(depth - 1), condition(depth - 1));
            case 5 -> Piece.expression("(% || %)", condition(depth - 1), condition(depth - 1));
            case 6 -> Piece.expression("(! %)", condition(depth - 1));
            case 7 -> Piece.expression("BOUND(%)", variable());
            case 8 -> Piece.expression("sameTerm(%, %)", value(depth - 1), value(depth - 1));
            case 9 -> in(depth - 1);
            case 10, 11 -> Piece.expression(Palette.pick(OF_ONE_TRUE_OR_FALSE, random), value(depth - 2));
            case 12 ->
                Piece.expression("IF(%, %, %)", condition(depth - 1), condition(depth - 1), condition(depth - 1));
            default -> value(depth - 1);
        };
    }

    private Piece comparison(int depth) {
        return Piece.expression("(% " + Palette.pick(COMPARISONS, random) + " %)", value(depth - 1), value(depth - 1));
    }

    private Piece in(int depth) {
        List<Piece> terms = some(1 + random.nextInt(3), () -> value(depth - 2));
        String shape = random.nextInt(3) == 0 ? "(% NOT IN (%))" : "(% IN (%))";
        return Piece.expression(shape, value(depth - 1), Piece.list(", ", terms));
    }

    /** Something that has a value, or is an error. */
    Piece value(int depth) {
        if (depth <= 0 || random.nextInt(3) == 0) {
            return leaf();
        }
        return switch (random.nextInt(8)) {
            case 0, 1, 2 -> Piece.expression(Palette.pick(OF_ONE, random), value(depth - 1));
            case 3 -> Piece.expression(Palette.pick(OF_TWO, random), value(depth - 1), value(depth - 1));
            case 4, 5 ->
                Piece.expression("(% " + Palette.pick(SUMS, random) + " %)", value(depth - 1), value(depth - 1));
            case 6 -> Piece.expression("IF(%, %, %)", condition(depth - 1), value(depth - 1), value(depth - 1));
            default -> condition(depth - 1);
        };
    }

    static List<Piece> some(int count, Supplier<Piece> piece) {
        return Stream.generate(piece).limit(count).toList();
    }
}
