package org.diplomaticties.result;

import java.io.OutputStream;
import java.util.ArrayList;
import java.util.List;
import org.apache.jena.graph.Graph;
import org.apache.jena.sparql.exec.RowSet;
import org.diplomaticties.query.Form;
import org.diplomaticties.rdf.Format;
import org.diplomaticties.rdf.RdfWriter;

/** Writes answers in the formats that their rows can take. */
public final class Answers {

    /** The formats in which the things of the rows are described. */
    private static final List<Format> OF_THINGS =
            List.of(Format.TURTLE, Format.JSON_LD, Format.N_TRIPLES, Format.RDF_XML);

    private Answers() {}

    /** The formats that a question offers, as its columns allow; the first where a client takes all alike. */
    public static List<Format> formats(Form form) {
        List<Format> formats = new ArrayList<>(Format.OF_ROWS);
        formats.add(Format.XLSX);
        formats.addAll(OF_THINGS);
        if (Edges.of(form).isPresent()) {
            formats.add(Format.GRAPHML);
            formats.add(Format.GEXF);
        }
        if (Calendar.dated(form).isPresent()) {
            formats.add(Format.ICALENDAR);
        }
        return List.copyOf(formats);
    }

    /**
     * Writes an answer.
     *
     * @param format one of those that the question offers
     * @param rows the rows, which are read to their end
     * @param graph all that is said, for names that the rows lack; read in the transaction of the rows
     * @throws org.diplomaticties.problem.TiesException if the answer is too large for the format; then nothing was written
     */
    public static void write(Asking asking, Format format, RowSet rows, Graph graph, OutputStream out) {
        if (format.equals(Format.XLSX)) {
            Spreadsheet.write(asking, rows, out);
        } else if (format.equals(Format.GRAPHML)) {
            GraphMl.write(Network.of(asking, rows, graph), asking, out);
        } else if (format.equals(Format.GEXF)) {
            Gexf.write(Network.of(asking, rows, graph), asking, out);
        } else if (format.equals(Format.ICALENDAR)) {
            Calendar.write(asking, rows, graph, out);
        } else if (OF_THINGS.contains(format)) {
            RdfWriter.write(RowGraph.of(rows, graph), format, out);
        } else {
            RowWriter.write(rows, format, out);
        }
    }
}
