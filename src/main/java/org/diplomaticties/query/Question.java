package org.diplomaticties.query;

import java.util.Optional;
import java.util.function.Consumer;
import org.apache.jena.sparql.core.DatasetGraph;
import org.apache.jena.sparql.exec.RowSet;

/** A question that is asked by name and answered with rows: a saved query, or one that SPARQL cannot state. */
public interface Question {

    /** What it is about and what can be filled in. */
    Form form();

    /**
     * Answers the question.
     *
     * @param dataset the graph to ask; this method opens a read transaction of its own
     * @param arguments the values, which fit the form
     * @param reader takes the rows, which end with the call
     */
    void answer(DatasetGraph dataset, Arguments arguments, Consumer<RowSet> reader);

    /**
     * The question as a query that any SPARQL 1.1 endpoint answers, with the values in it.
     *
     * @return empty if SPARQL cannot state it
     */
    default Optional<String> sparql(Arguments arguments) {
        return Optional.empty();
    }
}
