package org.diplomaticties.benchmark;

import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.atomic.AtomicLong;
import org.apache.jena.graph.Graph;
import org.apache.jena.query.Query;
import org.apache.jena.sparql.core.DatasetDescription;
import org.apache.jena.sparql.exec.RowSet;
import org.diplomaticties.ChildJava;
import org.diplomaticties.cli.Main;
import org.diplomaticties.engine.Execution;
import org.diplomaticties.engine.GeneratedQueries;
import org.diplomaticties.engine.HostileQuery;
import org.diplomaticties.engine.Sparql;
import org.diplomaticties.file.TextFile;
import org.diplomaticties.guard.Guard;
import org.diplomaticties.guard.Limits;
import org.diplomaticties.ontology.Ontology;
import org.diplomaticties.problem.TiesException;
import org.diplomaticties.store.DiskStore;

/**
 * Asks a store of made-up meetings the hostile queries of the tests, then generated ones, and prints how each ended and how
 * far the slowest went beyond its time. Arguments: meetings, generated queries, perhaps the name of the
 * hostile query to begin with. It fails if one went further than it may.
 */
public final class GuardBenchmark {

    private static final Duration HOSTILE_TIME = Duration.ofSeconds(2);
    private static final Duration GENERATED_TIME = Duration.ofMillis(200);
    private static final long MOST_BEYOND = 250;

    private final DiskStore store;
    private long mostBeyond;
    private int beyond;

    private GuardBenchmark(DiskStore store) {
        this.store = store;
    }

    public static void main(String[] args) throws Exception {
        Path folder = Path.of("target", "guard-benchmark-" + args[0]);
        Path data = folder.resolve("data");
        Path store = folder.resolve("store");
        if (!store.toFile().exists()) {
            new MeetingsGraph(Integer.parseInt(args[0])).write(data);
            ChildJava.run(List.of("-Xmx2g"), Main.class.getName(), "load", "--store", store.toString(), data.toString())
                    .inheritIO()
                    .start()
                    .waitFor();
        }
        try (DiskStore opened = DiskStore.open(store, Ontology.bundled(), Clock.systemUTC())) {
            GuardBenchmark benchmark = new GuardBenchmark(opened);
            String from = args.length > 2 ? args[2] : "";
            List<HostileQuery> hostile = HostileQuery.all().stream()
                    .dropWhile(query -> !query.name().startsWith(from))
                    .toList();
            benchmark.ask(hostile, HOSTILE_TIME, true);
            benchmark.ask(GeneratedQueries.some(Integer.parseInt(args[1]), 1815), GENERATED_TIME, false);
            System.exit(benchmark.beyond == 0 ? 0 : 1);
        }
    }

    private void ask(List<HostileQuery> queries, Duration time, boolean each) {
        int answered = 0;
        int stopped = 0;
        int refused = 0;
        mostBeyond = 0;
        for (HostileQuery query : queries) {
            long start = System.nanoTime();
            String end = end(query, time);
            long millis = (System.nanoTime() - start) / 1_000_000;
            long over = millis - time.toMillis();
            answered += end.startsWith("answered") ? 1 : 0;
            stopped += end.startsWith("TOO_DEAR") ? 1 : 0;
            refused += end.startsWith("INVALID") ? 1 : 0;
            mostBeyond = Math.max(mostBeyond, over);
            if (over > MOST_BEYOND) {
                beyond++;
            }
            if (each || over > MOST_BEYOND || end.startsWith("failed")) {
                System.out.printf("%-26s %6d ms  %s%n", query.name(), millis, end);
            }
        }
        System.out.printf(
                "%d queries, %d ms each: %d answered, %d stopped, %d refused; the slowest ended %d ms after its time%n",
                queries.size(), time.toMillis(), answered, stopped, refused, mostBeyond);
    }

    private String end(HostileQuery text, Duration time) {
        AtomicLong count = new AtomicLong();
        try (Guard guard =
                Guard.start(new Limits(time, 100_000_000, Runtime.getRuntime().maxMemory() / 8))) {
            guard.check();
            Query query = Sparql.parse(new TextFile("query", "", text.text()));
            store.dataset().executeRead(() -> {
                try (Execution execution =
                        Execution.of(query, store.dataset(), DatasetDescription.create(List.of(), List.of()))) {
                    execution.answer(new Counter(count));
                }
            });
            return "answered, " + count + " rows";
        } catch (TiesException e) {
            String message = e.getMessage();
            return e.problem().kind() + " " + message.substring(0, Math.min(110, message.length()));
        } catch (RuntimeException | Error e) {
            StackTraceElement[] at = e.getStackTrace();
            return "failed: " + e + (at.length > 0 ? " at " + at[0] : "");
        }
    }

    /** Reads an answer and keeps nothing of it. */
    private record Counter(AtomicLong count) implements Execution.AnswerWriter {

        @Override
        public void rows(RowSet rows) {
            while (rows.hasNext()) {
                rows.next();
                count.incrementAndGet();
            }
        }

        @Override
        public void yes(boolean answer) {
            count.set(1);
        }

        @Override
        public void graph(Graph graph) {
            count.set(graph.size());
        }
    }
}
