package org.diplomaticties.server;

import java.io.OutputStream;
import java.util.function.LongConsumer;
import org.apache.jena.graph.Graph;
import org.apache.jena.sparql.exec.RowSet;
import org.apache.jena.sparql.resultset.ResultsWriter;
import org.diplomaticties.engine.Execution;
import org.diplomaticties.rdf.Format;
import org.diplomaticties.rdf.RdfWriter;
import org.diplomaticties.result.RowWriter;

/**
 * Writes the answer to a query.
 *
 * @param format one that fits its kind
 * @param counted is told how many rows it had
 */
record SparqlAnswer(Format format, OutputStream out, LongConsumer counted) implements Execution.AnswerWriter {

    @Override
    public void rows(RowSet rows) {
        RowWriter.write(rows, format, out);
        counted.accept(rows.getRowNumber());
    }

    @Override
    public void yes(boolean answer) {
        ResultsWriter.create().lang(format.lang()).write(out, answer);
    }

    @Override
    public void graph(Graph graph) {
        RdfWriter.write(graph, format, out);
    }
}
