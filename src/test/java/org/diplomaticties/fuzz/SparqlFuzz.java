package org.diplomaticties.fuzz;

import com.code_intelligence.jazzer.junit.FuzzTest;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.Arrays;
import java.util.List;
import org.apache.jena.graph.Graph;
import org.apache.jena.query.Query;
import org.apache.jena.sparql.core.DatasetDescription;
import org.apache.jena.sparql.core.DatasetGraph;
import org.apache.jena.sparql.exec.RowSet;
import org.diplomaticties.TestData;
import org.diplomaticties.engine.Execution;
import org.diplomaticties.engine.Sparql;
import org.diplomaticties.file.TextFile;
import org.diplomaticties.guard.Guard;
import org.diplomaticties.guard.Limits;
import org.diplomaticties.ontology.Ties;
import org.diplomaticties.problem.TiesException;
import org.diplomaticties.query.Arguments;
import org.diplomaticties.query.Question;

/** Whatever text is sent as a query, an update or the parameters of a saved query, it is answered or refused, and ends. */
final class SparqlFuzz {

    private static final Limits LIMITS = new Limits(Duration.ofMillis(200), 1_000_000, 50 << 20);

    @FuzzTest(maxDuration = "1h")
    void query(byte[] bytes) {
        guarded(() -> {
            Query query = Sparql.parse(text(bytes));
            DatasetGraph dataset = TestData.store().dataset();
            dataset.executeRead(() -> {
                try (Execution execution =
                        Execution.of(query, dataset, DatasetDescription.create(List.of(), List.of()))) {
                    execution.answer(new Reader());
                }
            });
        });
    }

    @FuzzTest(maxDuration = "1h")
    void update(byte[] bytes) {
        guarded(() -> Sparql.update(text(bytes), Ties.THINGS));
    }

    /** The name of a saved query, then its parameters as {@code name=value}, one a line. */
    @FuzzTest(maxDuration = "1h")
    void parameters(byte[] bytes) {
        guarded(() -> {
            String[] lines = new String(bytes, StandardCharsets.UTF_8).split("\n", -1);
            Question question = TestData.questions().named(lines[0]);
            List<Arguments.Given> given = Arrays.stream(lines)
                    .skip(1)
                    .map(line -> line.split("=", 2))
                    .filter(parts -> parts.length == 2)
                    .map(parts -> new Arguments.Given(parts[0], parts[1]))
                    .toList();
            question.answer(
                    TestData.store().dataset(), Arguments.of(question.form(), given), rows -> new Reader().rows(rows));
        });
    }

    private static void guarded(Runnable work) {
        try (Guard guard = Guard.start(LIMITS)) {
            guard.check();
            work.run();
        } catch (TiesException told) {
            if (told.problem().what().isBlank()) {
                throw new AssertionError("Refused, and nobody is told why", told);
            }
        }
    }

    private static TextFile text(byte[] bytes) {
        return new TextFile("query", "", new String(bytes, StandardCharsets.UTF_8));
    }

    /** Reads an answer and keeps nothing of it. */
    private static final class Reader implements Execution.AnswerWriter {

        @Override
        public void rows(RowSet rows) {
            rows.forEachRemaining(row -> row.vars().forEachRemaining(row::get));
        }

        @Override
        public void yes(boolean answer) {}

        @Override
        public void graph(Graph graph) {
            graph.size();
        }
    }
}
