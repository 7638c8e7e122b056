package org.diplomaticties.benchmark.peers;

import java.nio.file.Path;
import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;
import org.apache.jena.graph.Graph;
import org.apache.jena.graph.Node;
import org.apache.jena.sparql.core.DatasetDescription;
import org.apache.jena.sparql.core.DatasetGraph;
import org.apache.jena.sparql.core.Var;
import org.apache.jena.sparql.engine.binding.Binding;
import org.apache.jena.sparql.exec.RowSet;
import org.diplomaticties.engine.Execution;
import org.diplomaticties.engine.Sparql;
import org.diplomaticties.file.TextFile;
import org.diplomaticties.guard.Guard;
import org.diplomaticties.guard.Limits;
import org.diplomaticties.ontology.Ontology;
import org.diplomaticties.store.DiskStore;
import org.diplomaticties.store.Reading;

/** This program over a store, without the network. Argument: the folder of the store. */
final class TiesAsked implements Asked {

    private static final Limits LIMITS = new Limits(MOST, Long.MAX_VALUE, Long.MAX_VALUE);

    private static final long POLL_MILLIS = 10;

    private final DiskStore store;
    private final long readingMillis;

    private TiesAsked(Path folder) throws InterruptedException {
        this.store = DiskStore.openExisting(folder, Ontology.bundled(), Clock.systemUTC());
        long start = System.nanoTime();
        store.holdInMemory();
        Reading preparing = store.health().reading();
        while (!preparing.fromMemory() && store.health().reading().equals(preparing)) {
            Thread.sleep(POLL_MILLIS);
        }
        if (!store.health().reading().fromMemory()) {
            throw new IllegalStateException(store.health().reading().text());
        }
        this.readingMillis = (System.nanoTime() - start) / 1_000_000;
    }

    public static void main(String[] args) throws Exception {
        AskedProcess.run(() -> new TiesAsked(Path.of(args[0])));
    }

    @Override
    public long readingMillis() {
        return readingMillis;
    }

    @Override
    public long read(String question) {
        long[] count = {0};
        ask(question, rows -> {
            List<Var> columns = rows.getResultVars();
            while (rows.hasNext()) {
                Binding row = rows.next();
                columns.forEach(row::get);
                count[0]++;
            }
        });
        return count[0];
    }

    @Override
    public Answer compare(String question) {
        List<Answer> answer = new ArrayList<>();
        ask(question, rows -> answer.add(fingerprint(rows)));
        return answer.get(0);
    }

    /** What rows of terms come down to. */
    static Answer fingerprint(RowSet rows) {
        Fingerprint answer = new Fingerprint();
        List<Var> columns = rows.getResultVars();
        while (rows.hasNext()) {
            Binding row = rows.next();
            columns.forEach(column -> answer.value(text(row.get(column))));
            answer.endRow();
        }
        return answer.answer();
    }

    private static String text(Node term) {
        if (term == null) {
            return "";
        }
        return term.isURI() ? Fingerprint.key(term.getURI()) : term.getLiteralLexicalForm();
    }

    private void ask(String question, Consumer<RowSet> reader) {
        DatasetGraph dataset = store.dataset();
        try (Guard guard = Guard.start(LIMITS)) {
            guard.check();
            dataset.executeRead(() -> {
                try (Execution execution = Execution.of(
                        Sparql.parse(new TextFile("question", "", question)), dataset, new DatasetDescription())) {
                    execution.answer(new RowsOnly(reader));
                }
            });
        }
    }

    @Override
    public void close() {
        store.close();
    }

    /** Of questions that are all SELECT. */
    private record RowsOnly(Consumer<RowSet> reader) implements Execution.AnswerWriter {

        @Override
        public void rows(RowSet rows) {
            reader.accept(rows);
        }

        @Override
        public void yes(boolean answer) {
            throw new IllegalStateException("The question asks for no rows.");
        }

        @Override
        public void graph(Graph graph) {
            throw new IllegalStateException("The question asks for no rows.");
        }
    }
}
