package org.diplomaticties.benchmark;

import java.io.BufferedReader;
import java.io.IOException;
import java.net.URI;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.time.Clock;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;
import org.apache.jena.atlas.iterator.Iter;
import org.apache.jena.dboe.base.file.Location;
import org.apache.jena.graph.Node;
import org.apache.jena.graph.Triple;
import org.apache.jena.query.Query;
import org.apache.jena.query.QueryFactory;
import org.apache.jena.sparql.core.DatasetGraph;
import org.apache.jena.sparql.core.DatasetGraphWrapper;
import org.apache.jena.sparql.exec.QueryExec;
import org.apache.jena.sparql.util.Context;
import org.apache.jena.system.Txn;
import org.apache.jena.tdb2.DatabaseMgr;
import org.apache.jena.tdb2.TDB2;
import org.apache.jena.tdb2.sys.TDBInternal;
import org.diplomaticties.ChildJava;
import org.diplomaticties.change.Edit;
import org.diplomaticties.change.Reason;
import org.diplomaticties.change.Version;
import org.diplomaticties.cli.Main;
import org.diplomaticties.file.TextFile;
import org.diplomaticties.ontology.Ontology;
import org.diplomaticties.rdf.SourceReader;
import org.diplomaticties.store.DiskStore;

/**
 * Loads a made-up graph of meetings into a store, and prints how fast that is and what the store can do then, each figure
 * beside one of what it is to be measured by. Argument: the number of meetings.
 */
public final class StoreBenchmark {

    private static final int COMMITS = 1000;

    /** With more meetings than that, a single query can take half a minute. */
    private static final int MOST_FOR_QUERIES = 20_000;

    private static final int RUNS = 7;
    private static final long WARM_UP_NANOS = 5_000_000_000L;
    private static final Triple ANYTHING = Triple.create(Node.ANY, Node.ANY, Node.ANY);
    private static final List<String> QUERIES = List.of("things-by-class", "who-met-whom", "meetings-by-state");

    private final String heap = "-Xmx" + (Runtime.getRuntime().maxMemory() >> 20) + "m";
    private final Path folder;
    private final Path data;
    private final Path plain;
    private final Path store;

    private StoreBenchmark(Path folder) {
        this.folder = folder;
        this.data = folder.resolve("data");
        this.plain = folder.resolve("plain");
        this.store = folder.resolve("store");
    }

    public static void main(String[] args) throws Exception {
        Path folder = Path.of("target", "store-benchmark");
        if (Files.exists(folder)) {
            delete(folder);
        }
        new StoreBenchmark(Files.createDirectories(folder)).run(Integer.parseInt(args[0]));
    }

    private void run(int meetings) throws Exception {
        print(
                "%,d meetings, %d processors, heap %s, JDK %s",
                meetings, Runtime.getRuntime().availableProcessors(), heap, Runtime.version());
        new MeetingsGraph(meetings).write(data);
        load();
        try (DiskStore opened = open()) {
            if (meetings <= MOST_FOR_QUERIES) {
                queries(opened);
            }
            new ProcessBuilder("sync").start().waitFor(); // what loading left to be written is not the commits'
            commits(opened);
            past(opened);
        }
        columns();
        ready();
    }

    private void load() throws Exception {
        List<String> files = files();
        List<String> loader = new ArrayList<>(List.of("--loader=phased", "--loc=" + plain));
        loader.addAll(files);
        double loaderSeconds = seconds("tdb2.tdbloader", loader);
        double loadSeconds =
                seconds(Main.class.getName(), List.of("load", "--store", store.toString(), data.toString()));
        long triples;
        try (DiskStore opened = open()) {
            triples = opened.commits().get(1).added();
        }
        print("load: %,d triples in %d sources", triples, files.size());
        print("  tdb2.tdbloader --loader=phased: %.1f s, %,.0f triples/s", loaderSeconds, triples / loaderSeconds);
        print(
                "  ties load, checked and logged:  %.1f s, %,.0f triples/s, %.0f %% of it (at least 50 %% wanted)",
                loadSeconds, triples / loadSeconds, 100 * loaderSeconds / loadSeconds);
        print(
                "on disk: %.0f bytes a triple in the data, %.0f in the log; tdbloader: %.0f",
                1024.0 * kilobytes(store.resolve("data")) / triples,
                1024.0 * kilobytes(store.resolve("log")) / triples,
                1024.0 * kilobytes(plain) / triples);
    }

    private void queries(DiskStore opened) throws Exception {
        DatasetGraph merge = opened.dataset();
        DatasetGraph tdb2 = ((DatasetGraphWrapper) merge).getWrapped();
        DatasetGraph single = DatabaseMgr.connectDatasetGraph(Location.create(plain));
        Context union = TDB2.getContext().copy().set(TDB2.symUnionDefaultGraph, true);
        Context asIs = TDB2.getContext().copy();
        for (String name : QUERIES) {
            Timing.Task one = asking(name, single, asIs);
            Timing.Task merged = asking(name, merge, asIs);
            Timing.Task united = asking(name, tdb2, union);
            for (Timing.Task task : List.of(one, merged, united)) {
                warmUp(task);
            }
            double plainMillis = Timing.of(3 * RUNS, one).median();
            double mergedMillis = Timing.of(3 * RUNS, merged).median();
            double unitedMillis = Timing.of(3 * RUNS, united).median();
            print(
                    "query %s: one plain graph %.0f ms; merge as triples of its own %.0f ms (%+.0f %%, at most +20 %%"
                            + " wanted); TDB2's union graph %.0f ms (%+.0f %%)",
                    name,
                    plainMillis,
                    mergedMillis,
                    100 * (mergedMillis / plainMillis - 1),
                    unitedMillis,
                    100 * (unitedMillis / plainMillis - 1));
        }
        TDBInternal.expel(single, true);
    }

    /** Lets the Java machine compile what a task needs: a short one takes many runs for that. */
    private static void warmUp(Timing.Task task) throws Exception {
        long end = System.nanoTime() + WARM_UP_NANOS;
        do {
            task.run();
        } while (System.nanoTime() < end);
    }

    private static Timing.Task asking(String name, DatasetGraph dataset, Context context) {
        Query question = QueryFactory.create(resource(name));
        return () -> Txn.executeRead(dataset, () -> {
            try (QueryExec query =
                    QueryExec.dataset(dataset).context(context).query(question).build()) {
                query.select().materialize();
            }
        });
    }

    private void commits(DiskStore opened) throws Exception {
        int[] number = {0};
        long before = Files.size(store.resolve("log"));
        Timing commit = Timing.of(COMMITS, () -> {
            Edit edit = note(number[0]++);
            opened.change(edit, new Reason("benchmark", "a small change"));
        });
        int size = (int) ((Files.size(store.resolve("log")) - before) / COMMITS);
        print("commit of 10 triples: %s (%d times)", commit, COMMITS);
        try (FileChannel file =
                FileChannel.open(folder.resolve("bare"), StandardOpenOption.CREATE, StandardOpenOption.WRITE)) {
            Timing bare = Timing.of(COMMITS, () -> {
                file.write(ByteBuffer.allocate(size));
                file.force(true);
            });
            print("  %d bytes written and forced to the same disk: %s", size, bare);
            print("  besides one such: median %.1f ms (at most 20 ms wanted)", commit.median() - bare.median());
        }
    }

    private static void past(DiskStore opened) throws Exception {
        int[] first = {opened.commits().size() - 1 - COMMITS};
        Timing.Task open = () -> { // another version each time: those that were asked for last are kept
            Version then = opened.commits().get(first[0]++).version();
            Txn.executeRead(
                    opened.dataset(), () -> opened.at(then).getDefaultGraph().contains(ANYTHING));
        };
        print("version %d commits back, to its first triple: %s (at most 5 s wanted)", COMMITS, Timing.of(RUNS, open));
    }

    /** How fast the graph comes into memory, and how much of that it takes. */
    private void columns() throws Exception {
        for (String from : List.of("from the data", "read back")) {
            try (DiskStore opened = open()) {
                long before = usedHeap();
                Timing held = Timing.of(1, () -> {
                    opened.holdInMemory();
                    while (!opened.health().reading().fromMemory()) {
                        Thread.onSpinWait();
                    }
                });
                long triples = Txn.calculateRead(
                        opened.dataset(),
                        () -> Iter.count(opened.dataset().getDefaultGraph().find()));
                print(
                        "columns, %s: %.1f s, %,.0f triples/s (at least 500,000 from the data wanted), %.0f bytes of heap a"
                                + " triple (at most 120 wanted)",
                        from,
                        held.median() / 1000,
                        triples / (held.median() / 1000),
                        (double) (usedHeap() - before) / triples);
                int[] number = {COMMITS};
                print(
                        "  commit of 10 triples with columns: %s",
                        Timing.of(
                                RUNS,
                                () -> opened.change(note(number[0]++), new Reason("benchmark", "a small change"))));
            } // closing waits until the columns are kept
        }
    }

    private static long usedHeap() {
        System.gc();
        Runtime runtime = Runtime.getRuntime();
        return runtime.totalMemory() - runtime.freeMemory();
    }

    private void ready() throws Exception {
        List<String> arguments = List.of("serve", "--port", "0", "--store", store.toString());
        Timing ready = Timing.of(RUNS, () -> {
            Process process = process(Main.class.getName(), arguments).start();
            try (BufferedReader out = process.inputReader(StandardCharsets.UTF_8)) {
                out.readLine();
                URI question = URI.create(out.readLine().replaceAll("^  curl '|'$", ""));
                question.toURL().openStream().close();
            } finally {
                process.destroyForcibly().waitFor(); // kill -9, so that the next start has to look for what was left
            }
        });
        print("start of the server after kill -9 to its first answer: %s (at most 10 s wanted)", ready);
    }

    private static Edit note(int number) {
        StringBuilder turtle = new StringBuilder("""
                @base <https://w3id.org/diplomatic-ties/id/> .
                @prefix dt: <https://w3id.org/diplomatic-ties/ontology#> .
                @prefix skos: <http://www.w3.org/2004/02/skos/core#> .
                """);
        turtle.append("<source/note-%d> a dt:Source ; skos:prefLabel 'Note'@en .%n".formatted(number));
        for (int i = 0; i < 4; i++) {
            turtle.append(
                    "<official/note-%d-%d> a dt:Official ; skos:prefLabel 'Official'@en .%n".formatted(number, i));
        }
        return Edit.sources(SourceReader.read(List.of(new TextFile("note.ttl", "note", turtle.toString()))));
    }

    private double seconds(String mainClass, List<String> arguments) throws Exception {
        Path output = folder.resolve("output");
        Timing timing = Timing.of(1, () -> {
            int exit = process(mainClass, arguments)
                    .redirectErrorStream(true)
                    .redirectOutput(output.toFile())
                    .start()
                    .waitFor();
            if (exit != 0) {
                throw new IllegalStateException(Files.readString(output));
            }
        });
        return timing.median() / 1000;
    }

    private ProcessBuilder process(String mainClass, List<String> arguments) {
        return ChildJava.run(List.of(heap), mainClass, arguments.toArray(String[]::new));
    }

    private List<String> files() throws IOException {
        try (Stream<Path> paths = Files.walk(data)) {
            return paths.filter(Files::isRegularFile)
                    .sorted()
                    .map(Path::toString)
                    .toList();
        }
    }

    private DiskStore open() {
        return DiskStore.open(store, Ontology.bundled(), Clock.systemUTC());
    }

    /** What the disk gives a folder; TDB2's files are longer than that. */
    private static long kilobytes(Path path) throws IOException {
        Process process = new ProcessBuilder("du", "-sk", path.toString()).start();
        String out = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        return Long.parseLong(out.substring(0, out.indexOf('\t')));
    }

    private static String resource(String name) {
        try (var in = StoreBenchmark.class.getResourceAsStream(name + ".rq")) {
            return new String(in.readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new java.io.UncheckedIOException(e);
        }
    }

    private static void delete(Path folder) throws IOException {
        try (Stream<Path> paths = Files.walk(folder)) {
            for (Path path : paths.sorted(Comparator.reverseOrder()).toList()) {
                Files.delete(path);
            }
        }
    }

    private static void print(String format, Object... values) {
        System.out.printf(Locale.ROOT, format + "%n", values);
    }
}
