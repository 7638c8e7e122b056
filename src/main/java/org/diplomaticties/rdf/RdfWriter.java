package org.diplomaticties.rdf;

import java.io.OutputStream;
import java.util.Comparator;
import java.util.Iterator;
import java.util.Map;
import java.util.stream.Stream;
import org.apache.jena.atlas.iterator.Iter;
import org.apache.jena.graph.Graph;
import org.apache.jena.graph.Node;
import org.apache.jena.graph.Triple;
import org.apache.jena.riot.Lang;
import org.apache.jena.riot.RDFFormat;
import org.apache.jena.riot.RDFWriter;
import org.apache.jena.riot.system.StreamRDF;
import org.apache.jena.riot.system.StreamRDFWriter;
import org.apache.jena.sparql.core.DatasetGraph;
import org.apache.jena.sparql.core.DatasetGraphFactory;
import org.apache.jena.sparql.core.Quad;
import org.apache.jena.sparql.graph.GraphFactory;
import org.apache.jena.sparql.util.NodeCmp;
import org.apache.jena.vocabulary.RDF;

/**
 * Writes graphs and data sets. Turtle, TriG, N-Triples and N-Quads come out sorted: the same triples are the same bytes
 * every time.
 */
public final class RdfWriter {

    /** The order of triples in what is written: by subject, the types first, by predicate, by object. */
    public static final Comparator<Triple> ORDER = Comparator.comparing(Triple::getSubject, NodeCmp::compareRDFTerms)
            .thenComparing(triple -> !triple.predicateMatches(RDF.type.asNode()))
            .thenComparing(Triple::getPredicate, NodeCmp::compareRDFTerms)
            .thenComparing(Triple::getObject, NodeCmp::compareRDFTerms);

    private static final Map<Lang, RDFFormat> SORTED = Map.of(
            Lang.TURTLE, RDFFormat.TURTLE_BLOCKS,
            Lang.TRIG, RDFFormat.TRIG_BLOCKS,
            Lang.NTRIPLES, RDFFormat.NTRIPLES,
            Lang.NQUADS, RDFFormat.NQUADS);

    private RdfWriter() {}

    /** Writes one graph; in a format of data sets, as the default graph. */
    public static void write(Graph graph, Format format, OutputStream out) {
        write(graph, Prefixes.ALL, format, out);
    }

    /** Writes one graph with prefixes of its own; in a format of data sets, as the default graph. */
    public static void write(Graph graph, Map<String, String> prefixes, Format format, OutputStream out) {
        RDFFormat sorted = SORTED.get(format.lang());
        if (sorted == null) {
            Graph withPrefixes = GraphFactory.createDefaultGraph();
            sorted(graph.stream()).forEach(withPrefixes::add);
            withPrefixes.getPrefixMapping().setNsPrefixes(prefixes);
            RDFWriter.source(withPrefixes).lang(format.lang()).output(out);
            return;
        }
        StreamRDF stream = start(out, sorted, prefixes);
        sorted(graph.stream()).forEach(stream::triple);
        stream.finish();
    }

    /** Writes the named graphs of a data set, in the order of their names. The default graph, their merge, is left out. */
    public static void writeNamedGraphs(DatasetGraph dataset, Format format, OutputStream out) {
        write(Graph.emptyGraph, dataset, Prefixes.ALL, format, out);
    }

    /**
     * Writes a data set in a format of data sets: a default graph, and the named graphs of a data set in the order of their
     * names.
     */
    public static void write(
            Graph defaultGraph, DatasetGraph named, Map<String, String> prefixes, Format format, OutputStream out) {
        RDFFormat sorted = SORTED.get(format.lang());
        if (sorted == null) {
            DatasetGraph all = DatasetGraphFactory.create();
            defaultGraph.stream().forEach(triple -> all.add(Quad.create(Quad.defaultGraphIRI, triple)));
            named.stream(Quad.ANY.getGraph(), Node.ANY, Node.ANY, Node.ANY)
                    .filter(quad -> !quad.isDefaultGraph())
                    .forEach(all::add);
            prefixes.forEach((prefix, namespace) -> all.prefixes().add(prefix, namespace));
            RDFWriter.source(all).lang(format.lang()).output(out);
            return;
        }
        StreamRDF stream = start(out, sorted, prefixes);
        sorted(defaultGraph.stream()).forEach(stream::triple);
        for (Node name : graphNames(named.listGraphNodes())) {
            sorted(named.getGraph(name).stream()).forEach(triple -> stream.quad(Quad.create(name, triple)));
        }
        stream.finish();
    }

    private static Iterable<Node> graphNames(Iterator<Node> names) {
        return Iter.asStream(names).sorted(NodeCmp::compareRDFTerms).toList();
    }

    private static StreamRDF start(OutputStream out, RDFFormat format, Map<String, String> prefixes) {
        StreamRDF stream = StreamRDFWriter.getWriterStream(out, format);
        stream.start();
        if (format.getLang().equals(Lang.TURTLE) || format.getLang().equals(Lang.TRIG)) {
            prefixes.forEach(stream::prefix);
        }
        return stream;
    }

    private static Stream<Triple> sorted(Stream<Triple> triples) {
        return triples.sorted(ORDER);
    }
}
