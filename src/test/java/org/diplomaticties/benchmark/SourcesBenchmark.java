package org.diplomaticties.benchmark;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import org.apache.commons.io.file.PathUtils;
import org.diplomaticties.ChildJava;
import org.diplomaticties.cli.Main;

/**
 * Imports the published data sets into a store, each in a process of its own as its user would, and prints how long that
 * takes from file to loaded and validated. Argument: the folder of the data sets.
 */
public final class SourcesBenchmark {

    /** Formats and files of what is to be loaded into one store. */
    private static final List<List<String>> TOGETHER = List.of(
            List.of("visits", "visits.zip"),
            List.of("pocom", "pocom.zip"),
            List.of("gsh", "gsh.zip"),
            List.of("everypolitician", "everypolitician/russia-cabinet"),
            List.of("everypolitician", "everypolitician/belarus-ministers"));

    private static final List<String> EVENTS = List.of("icews", "icews/icews14_named.tsv");

    private final Path sources;
    private final Path folder;

    private SourcesBenchmark(Path sources, Path folder) {
        this.sources = sources;
        this.folder = folder;
    }

    public static void main(String[] args) throws Exception {
        Path folder = Path.of("target", "sources-benchmark");
        if (Files.exists(folder)) {
            PathUtils.deleteDirectory(folder);
        }
        new SourcesBenchmark(Path.of(args[0]), Files.createDirectories(folder)).run();
    }

    private void run() throws Exception {
        print("%d processors, JDK %s, -Xmx1g", Runtime.getRuntime().availableProcessors(), Runtime.version());
        double seconds = 0;
        for (List<String> set : TOGETHER) {
            seconds += load(set, "store");
        }
        print("together: %.1f s (at most 60 s wanted)", seconds);
        load(EVENTS, "events");
        print("  (at most 60 s wanted)");
    }

    private double load(List<String> set, String store) throws Exception {
        Path output = folder.resolve("output");
        String[] arguments = {
            "import",
            set.get(0),
            sources.resolve(set.get(1)).toString(),
            "--store",
            folder.resolve(store).toString()
        };
        Timing timing = Timing.of(1, () -> {
            int exit = ChildJava.run(List.of("-Xmx1g"), Main.class.getName(), arguments)
                    .redirectErrorStream(true)
                    .redirectOutput(output.toFile())
                    .start()
                    .waitFor();
            if (exit != 0) {
                throw new IllegalStateException(Files.readString(output));
            }
        });
        print("%s %s: %.1f s", set.get(0), set.get(1), timing.median() / 1000);
        Files.readAllLines(output).stream()
                .filter(line -> line.startsWith("Version ") || line.startsWith("source/"))
                .forEach(line -> print("  %s", line));
        return timing.median() / 1000;
    }

    private static void print(String format, Object... values) {
        System.out.printf(Locale.ROOT, format + "%n", values);
    }
}
