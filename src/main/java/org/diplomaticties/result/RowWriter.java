package org.diplomaticties.result;

import java.io.OutputStream;
import java.util.HashMap;
import java.util.Map;
import org.apache.jena.atlas.iterator.Iter;
import org.apache.jena.graph.Node;
import org.apache.jena.graph.NodeFactory;
import org.apache.jena.sparql.engine.binding.Binding;
import org.apache.jena.sparql.engine.binding.BindingBuilder;
import org.apache.jena.sparql.engine.binding.BindingFactory;
import org.apache.jena.sparql.exec.RowSet;
import org.apache.jena.sparql.exec.RowSetStream;
import org.apache.jena.sparql.resultset.ResultsWriter;
import org.diplomaticties.rdf.Format;

/** Writes rows in one of the {@link Format#OF_ROWS}, as they are read. */
public final class RowWriter {

    private RowWriter() {}

    public static void write(RowSet rows, Format format, OutputStream out) {
        RowSet written = format.equals(Format.CSV) ? withLabels(rows) : rows;
        ResultsWriter.create().lang(format.lang()).write(out, written);
    }

    /**
     * Rows with the labels of blank nodes as texts, {@code _:b0} (SPARQL 1.1 Query Results CSV and TSV Formats, section
     * 3); Jena leaves out the start, and then the label cannot be told from a text.
     */
    private static RowSet withLabels(RowSet rows) {
        Map<Node, Node> labels = new HashMap<>();
        return RowSetStream.create(rows.getResultVars(), Iter.map(rows, row -> withLabels(row, labels)));
    }

    private static Binding withLabels(Binding row, Map<Node, Node> labels) {
        BindingBuilder written = BindingFactory.builder();
        row.forEach((name, term) -> written.add(
                name,
                term.isBlank()
                        ? labels.computeIfAbsent(term, node -> NodeFactory.createLiteralString("_:b" + labels.size()))
                        : term));
        return written.build();
    }
}
