package org.diplomaticties.engine.differential;

import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/**
 * A piece of a query, made of pieces; it prints itself, and knows the pieces that are smaller and could stand in its place.
 *
 * @param kind where it may stand
 * @param shape its text, {@code %} for each of its pieces; of a list, what stands between them
 * @param pieces in the order in which they are written
 */
record Piece(Kind kind, String shape, List<Piece> pieces) {

    /** What may stand in the place of what. */
    enum Kind {
        /** A whole query, or one inside another. */
        QUERY,
        /** The patterns between two braces; there may be none. */
        GROUP,
        /** One of them. */
        PATTERN,
        /** What has a value. */
        EXPRESSION,
        /** A path between two terms. */
        PATH,
        /** A list of anything else, of at least one. */
        LIST,
        /** What may be left out. */
        OPTION,
        /** What stays as it is. */
        WORD
    }

    static Piece of(Kind kind, String shape, Piece... pieces) {
        return new Piece(kind, shape, List.of(pieces));
    }

    static Piece word(String text) {
        return of(Kind.WORD, text);
    }

    static Piece pattern(String shape, Piece... pieces) {
        return of(Kind.PATTERN, shape, pieces);
    }

    static Piece expression(String shape, Piece... pieces) {
        return of(Kind.EXPRESSION, shape, pieces);
    }

    static Piece path(String shape, Piece... pieces) {
        return of(Kind.PATH, shape, pieces);
    }

    static Piece option(String shape, Piece... pieces) {
        return of(Kind.OPTION, shape, pieces);
    }

    static Piece group(List<Piece> patterns) {
        return new Piece(Kind.GROUP, " ", List.copyOf(patterns));
    }

    static Piece list(String between, List<Piece> pieces) {
        return new Piece(Kind.LIST, between, List.copyOf(pieces));
    }

    private boolean isList() {
        return kind == Kind.GROUP || kind == Kind.LIST;
    }

    /** What it says in SPARQL. */
    String text() {
        if (isList()) {
            return pieces.stream().map(Piece::text).collect(Collectors.joining(shape));
        }
        StringBuilder text = new StringBuilder();
        int next = 0;
        for (int i = 0; i < shape.length(); i++) {
            char sign = shape.charAt(i);
            text.append(sign == '%' ? pieces.get(next++).text() : String.valueOf(sign));
        }
        return text.toString();
    }

    /** This and all that stands in it. */
    Stream<Piece> all() {
        return Stream.concat(Stream.of(this), pieces.stream().flatMap(Piece::all));
    }

    /** What could stand in its place and is smaller; the smallest first. */
    Stream<Piece> smaller() {
        return Stream.of(left(), raised(), fewer(), within()).flatMap(Function.identity());
    }

    private Stream<Piece> left() {
        return kind == Kind.OPTION && !shape.isEmpty() ? Stream.of(option("")) : Stream.empty();
    }

    /** The pieces in it that are of its own kind. */
    private Stream<Piece> raised() {
        return kind == Kind.LIST || kind == Kind.OPTION || kind == Kind.WORD
                ? Stream.empty()
                : pieces.stream().flatMap(Piece::all).filter(piece -> piece.kind == kind);
    }

    private Stream<Piece> fewer() {
        int size = pieces.size();
        if (!isList() || size < (kind == Kind.LIST ? 2 : 1)) {
            return Stream.empty();
        }
        Stream<Piece> halves = size < 4 ? Stream.empty() : Stream.of(part(0, size / 2), part(size / 2, size));
        return Stream.concat(halves, IntStream.range(0, size).mapToObj(this::without));
    }

    private Piece part(int from, int to) {
        return new Piece(kind, shape, pieces.subList(from, to));
    }

    private Piece without(int index) {
        List<Piece> others = new ArrayList<>(pieces);
        others.remove(index);
        return new Piece(kind, shape, List.copyOf(others));
    }

    private Stream<Piece> within() {
        return IntStream.range(0, pieces.size())
                .boxed()
                .flatMap(index -> pieces.get(index).smaller().map(piece -> with(index, piece)));
    }

    private Piece with(int index, Piece piece) {
        List<Piece> changed = new ArrayList<>(pieces);
        changed.set(index, piece);
        return new Piece(kind, shape, List.copyOf(changed));
    }
}
