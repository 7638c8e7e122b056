package org.diplomaticties.server;

import java.io.OutputStream;
import java.util.function.LongConsumer;
import org.apache.jena.graph.Graph;
import org.apache.jena.sparql.exec.RowSet;
import org.apache.jena.sparql.resultset.ResultsWriter;
import org.diplomaticties.engine.Execution;
import org.diplomaticties.problem.Problem;
import org.diplomaticties.problem.TiesException;
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

    /** Triples in JSON-LD: writing twice as many takes four times as long, and cannot be stopped. */
    static final int MOST_IN_JSON = 10_000;

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
        if (format.equals(Format.JSON_LD) && graph.size() > MOST_IN_JSON) {
            throw new TiesException(Problem.notOffered(
                    "Accept",
                    "An answer in JSON-LD has at most " + MOST_IN_JSON + " triples; this has " + graph.size() + ".",
                    "Ask for " + Format.TURTLE.mediaType() + ", or for less."));
        }
        RdfWriter.write(graph, format, out);
    }
}
