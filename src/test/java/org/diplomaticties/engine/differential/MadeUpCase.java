package org.diplomaticties.engine.differential;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Random;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import net.jqwik.api.Shrinkable;
import net.jqwik.api.ShrinkingDistance;
import org.apache.jena.query.Query;
import org.apache.jena.riot.RDFDataMgr;
import org.apache.jena.sparql.core.DatasetGraph;
import org.apache.jena.sparql.core.Quad;
import org.diplomaticties.engine.Sparql;
import org.diplomaticties.file.TextFile;
import org.diplomaticties.problem.TiesException;

/**
 * Data and a query over it.
 *
 * @param quads in named graphs
 * @param query without its prologue
 */
record MadeUpCase(List<Quad> quads, Piece query) {

    private static final int DEEP = 3;
    private static final int FLAT = 1;
    private static final int QUAD = 20; // signs of a query that are as much to read as a quad

    /** A case with little data, most often one that finds something. */
    static MadeUpCase draw(Random random) {
        Palette palette = Palette.draw(random);
        return draw(random, palette.quads(random), new MadeUpQueries(random, palette, DEEP));
    }

    /** A case whose data does not fit into one batch of rows; its query is not as deep. */
    static MadeUpCase drawLarge(Random random) {
        Palette palette = Palette.drawMany(random);
        return draw(random, palette.manyQuads(random), new MadeUpQueries(random, palette, FLAT));
    }

    /** A case whose query the grammar allows. Of queries that find nothing, which show little, most are drawn again. */
    private static MadeUpCase draw(Random random, List<Quad> quads, MadeUpQueries queries) {
        DatasetGraph merged = Asking.merged(quads);
        MadeUpCase drawn = new MadeUpCase(quads, queries.query());
        while (!drawn.isAllowed() || (random.nextInt(3) > 0 && !drawn.finds(merged))) {
            drawn = new MadeUpCase(quads, queries.query());
        }
        return drawn;
    }

    private boolean finds(DatasetGraph merged) {
        return !Asking.ask(parsed(), merged).isEmpty();
    }

    private Query parsed() {
        return Sparql.parse(new TextFile("query", "", text()));
    }

    private boolean isAllowed() {
        try {
            parsed();
            return true;
        } catch (TiesException e) {
            return false;
        }
    }

    /** The query with its prologue. */
    String text() {
        return Palette.PROLOGUE + query.text() + "\n";
    }

    String nquads() {
        ByteArrayOutputStream nquads = new ByteArrayOutputStream();
        RDFDataMgr.writeQuads(nquads, quads.iterator());
        return nquads.toString(StandardCharsets.UTF_8);
    }

    /** Writes it down as a case. */
    void write(Path folder) {
        try {
            Files.createDirectories(folder);
            Files.writeString(folder.resolve("data.nq"), nquads());
            Files.writeString(folder.resolve("query.rq"), text());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    int size() {
        return query.text().length() + QUAD * quads.size();
    }

    /** Cases with less data or a smaller query. */
    Stream<MadeUpCase> smaller() {
        Stream<MadeUpCase> less = fewer().map(fewer -> new MadeUpCase(fewer, query));
        Stream<MadeUpCase> shorter = query.smaller().map(piece -> new MadeUpCase(quads, piece));
        return Stream.concat(less, shorter)
                .filter(smaller -> smaller.size() < size())
                .filter(MadeUpCase::isAllowed);
    }

    private Stream<List<Quad>> fewer() {
        int size = quads.size();
        Stream<List<Quad>> halves =
                size < 4 ? Stream.empty() : Stream.of(quads.subList(0, size / 2), quads.subList(size / 2, size));
        Stream<List<Quad>> others = IntStream.range(0, size).mapToObj(index -> {
            List<Quad> without = new ArrayList<>(quads);
            without.remove(index);
            return List.copyOf(without);
        });
        Stream<List<Quad>> once = Stream.of(List.copyOf(new HashSet<>(quads)));
        return Stream.of(halves, once, others).flatMap(lists -> lists);
    }

    /** This, as jqwik makes it smaller. */
    Shrinkable<MadeUpCase> shrinkable() {
        return new Shrunk(this);
    }

    @Override
    public String toString() {
        return nquads() + text();
    }

    /** A case that jqwik tries to make smaller. */
    private record Shrunk(MadeUpCase value) implements Shrinkable<MadeUpCase> {

        @Override
        public Stream<Shrinkable<MadeUpCase>> shrink() {
            return value.smaller().map(Shrunk::new);
        }

        @Override
        public ShrinkingDistance distance() {
            return ShrinkingDistance.of(value.size());
        }
    }
}
