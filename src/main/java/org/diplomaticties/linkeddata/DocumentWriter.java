package org.diplomaticties.linkeddata;

import java.io.OutputStream;
import org.apache.jena.graph.Graph;
import org.apache.jena.graph.GraphUtil;
import org.apache.jena.sparql.graph.GraphFactory;
import org.diplomaticties.rdf.CompactJsonLd;
import org.diplomaticties.rdf.Format;
import org.diplomaticties.rdf.Prefixes;
import org.diplomaticties.rdf.RdfWriter;

/** Writes documents: the same one is the same bytes every time. */
public final class DocumentWriter {

    /** Where, on this server, the context stands that its JSON-LD names. */
    public static final String CONTEXT = "/ontology/context.jsonld";

    private DocumentWriter() {}

    /**
     * Writes a page of a description and what the document says of itself. TriG and N-Quads tell which sources say a
     * triple; there, what the document says of itself is in the default graph.
     */
    public static void write(Description description, Document document, Graph facts, Format format, OutputStream out) {
        if (format.equals(Format.TRIG) || format.equals(Format.N_QUADS)) {
            RdfWriter.write(facts, description.bySource(document.page()), Prefixes.OF_DOCUMENTS, format, out);
            return;
        }
        Graph graph = GraphFactory.createDefaultGraph();
        GraphUtil.addInto(graph, description.graph(document.page()));
        GraphUtil.addInto(graph, facts);
        write(graph, document.server(), format, out);
    }

    /** Writes a graph that is about what this server has. */
    public static void write(Graph graph, PublicUrl server, Format format, OutputStream out) {
        if (format.equals(Format.JSON_LD)) {
            CompactJsonLd.write(graph, server.of(CONTEXT), out);
        } else {
            RdfWriter.write(graph, Prefixes.OF_DOCUMENTS, format, out);
        }
    }
}
