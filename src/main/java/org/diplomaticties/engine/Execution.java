package org.diplomaticties.engine;

import java.time.Duration;
import org.apache.jena.atlas.iterator.Iter;
import org.apache.jena.datatypes.DatatypeFormatException;
import org.apache.jena.graph.Graph;
import org.apache.jena.graph.JenaNodeException;
import org.apache.jena.graph.Node;
import org.apache.jena.query.Query;
import org.apache.jena.query.QueryCancelledException;
import org.apache.jena.query.QueryException;
import org.apache.jena.shared.JenaException;
import org.apache.jena.sparql.algebra.Algebra;
import org.apache.jena.sparql.algebra.Op;
import org.apache.jena.sparql.core.DatasetDescription;
import org.apache.jena.sparql.core.DatasetGraph;
import org.apache.jena.sparql.core.DynamicDatasets;
import org.apache.jena.sparql.exec.QueryExec;
import org.apache.jena.sparql.exec.QueryExecBuilder;
import org.apache.jena.sparql.exec.RowSet;
import org.apache.jena.sparql.graph.GraphFactory;
import org.diplomaticties.guard.Guard;
import org.diplomaticties.problem.Problem;
import org.diplomaticties.problem.TiesException;

/** A query being carried out, by one thread, under its guard. */
public final class Execution implements AutoCloseable {

    private final Query query;
    private final QueryExec running;

    private Execution(Query query, QueryExec running) {
        this.query = query;
        this.running = running;
    }

    /** Begins to carry out a query that asks no other servers. */
    public static Execution of(Query query, DatasetGraph dataset, DatasetDescription graphs) {
        return of(query, dataset, graphs, OtherServers.NONE);
    }

    /**
     * Begins to carry out a query.
     *
     * @param dataset what is asked, within a read transaction
     * @param graphs those of the data set to ask, in place of those that the query itself names with FROM; empty for these.
     *     They are never fetched: one that the data set does not have is empty.
     * @param others the servers that it may ask with SERVICE
     */
    public static Execution of(Query query, DatasetGraph dataset, DatasetDescription graphs, OtherServers others) {
        DatasetDescription asked = graphs.isEmpty() ? DatasetDescription.create(query) : graphs;
        if (asked == null || asked.isEmpty()) {
            return new Execution(query, begin(query, dataset, others));
        }
        Query without = query.cloneQuery();
        without.getGraphURIs().clear();
        without.getNamedGraphURIs().clear();
        DatasetGraph chosen = DynamicDatasets.dynamicDataset(asked, dataset, false);
        chosen.getContext().putAll(dataset.getContext());
        return new Execution(query, begin(without, chosen, others));
    }

    private static QueryExec begin(Query query, DatasetGraph dataset, OtherServers others) {
        Query carriedOut = query.isDescribeType() ? Describing.ofDistinctRows(query) : query;
        QueryExecBuilder builder = QueryExec.dataset(dataset).query(carriedOut);
        others.allowIn(builder);
        return builder.build();
    }

    /**
     * Has the answer made.
     *
     * @throws TiesException if it takes more than the guard allows, or the query turns out wrong
     */
    public void answer(AnswerWriter writer) {
        try {
            if (query.isSelectType()) {
                writer.rows(running.select());
            } else if (query.isAskType()) {
                writer.yes(running.ask());
            } else {
                Graph graph = new KeptGraph(GraphFactory.createDefaultGraph(), Guard.current());
                writer.graph(query.isConstructType() ? running.construct(graph) : running.describe(graph));
            }
        } catch (QueryCancelledException e) {
            Guard.current().explain(e);
            throw e;
        } catch (StackOverflowError e) {
            throw PartCheck.tooDeep("query");
        } catch (QueryException | Node.NotLiteral | JenaNodeException | DatatypeFormatException e) {
            throw e.getCause() instanceof TiesException known ? known : wrong(e);
        }
    }

    /**
     * Carries it out to its end, and throws the answer away.
     *
     * @throws TiesException as for an answer
     */
    public Explained explain() {
        PlansMade made = new PlansMade();
        running.getContext().set(PlansMade.KEY, made);
        Counting counting = new Counting();
        long start = System.nanoTime();
        answer(counting);
        Duration time = Duration.ofNanos(System.nanoTime() - start);
        Op algebra = Algebra.optimize(Algebra.compile(query), running.getContext());
        return new Explained(
                counting.rows, time, made.explanations(), made.others(), algebra.toString(query.getPrefixMapping()));
    }

    private static TiesException wrong(JenaException failure) {
        return new TiesException(
                Problem.invalid("query", "It cannot be answered: " + failure.getMessage() + ".", "Mend it."), failure);
    }

    @Override
    public void close() {
        running.close();
    }

    /** Counts the rows of an answer, and keeps none. */
    private static final class Counting implements AnswerWriter {

        private long rows;

        @Override
        public void rows(RowSet answer) {
            rows = Iter.count(answer);
        }

        @Override
        public void yes(boolean answer) {
            rows = 1;
        }

        @Override
        public void graph(Graph graph) {
            rows = graph.size();
        }
    }

    /** What becomes of an answer, which is of one of three kinds. */
    public interface AnswerWriter {

        /** Of a SELECT; the rows end with the call. */
        void rows(RowSet rows);

        /** Of an ASK. */
        void yes(boolean answer);

        /** Of a CONSTRUCT or a DESCRIBE. */
        void graph(Graph graph);
    }
}
