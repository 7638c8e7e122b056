package org.diplomaticties.rdf;

import java.io.OutputStream;
import java.util.HashSet;
import java.util.Set;
import java.util.function.Consumer;
import org.apache.jena.graph.Graph;
import org.apache.jena.graph.Node;
import org.apache.jena.graph.Triple;
import org.apache.jena.riot.Lang;
import org.apache.jena.riot.system.StreamRDF;
import org.apache.jena.riot.system.StreamRDFWriter;
import org.apache.jena.sparql.core.Quad;
import org.apache.jena.sparql.graph.GraphFactory;
import org.diplomaticties.fact.Fact;
import org.diplomaticties.fact.ThingKey;

/**
 * Writes the facts of one source as they come: to a stream in a format that can be written piece by piece, or into a
 * graph. What several records say alike of a state, a post or a place is written once.
 */
public final class FactWriter implements Consumer<Fact>, AutoCloseable {

    private final FactTriples triples;
    private final Runnable finish;
    private final Set<Fact> shared = new HashSet<>();

    private FactWriter(Consumer<Triple> out, Runnable finish) {
        this.triples = new FactTriples(out);
        this.finish = finish;
    }

    /**
     * Writes to a stream, which stays open; in a format of data sets, into the named graph of the source.
     *
     * @param format Turtle, N-Triples, TriG or N-Quads
     */
    public static FactWriter to(OutputStream stream, Format format, ThingKey source) {
        Lang lang = format.lang();
        if (!StreamRDFWriter.registered(lang)) {
            throw new IllegalArgumentException("Not written piece by piece: " + format.name());
        }
        StreamRDF out = StreamRDFWriter.getWriterStream(stream, lang);
        out.start();
        if (lang.equals(Lang.TURTLE) || lang.equals(Lang.TRIG)) {
            Prefixes.ALL.forEach(out::prefix);
        }
        Node graph = IriMinter.iri(source);
        Consumer<Triple> each =
                Format.OF_DATASETS.contains(format) ? triple -> out.quad(Quad.create(graph, triple)) : out::triple;
        return new FactWriter(each, out::finish);
    }

    /** Writes into a graph. */
    public static FactWriter to(Graph graph) {
        return new FactWriter(graph::add, () -> {});
    }

    /** An empty source, to be filled by a writer. */
    public static SourceGraph empty(ThingKey source) {
        return new SourceGraph(IriMinter.iri(source), source.key(), GraphFactory.createDefaultGraph(), new Locations());
    }

    @Override
    public void accept(Fact fact) {
        if (!fact.isShared() || shared.add(fact)) {
            triples.write(fact);
        }
    }

    /** Writes what is still held back. */
    @Override
    public void close() {
        finish.run();
    }
}
