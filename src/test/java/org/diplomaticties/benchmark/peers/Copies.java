package org.diplomaticties.benchmark.peers;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Properties;
import java.util.stream.Stream;
import org.diplomaticties.cli.Main;

/**
 * The same graph in each system, in a folder of its own; what is there already is used again, with how long it took to make. The
 * peers get what queries of the store see, so that all hold the same facts.
 */
final class Copies {

    /** With more at once, checking them takes more memory than there may be. */
    private static final int MEETINGS_A_LOAD = 200_000;

    private final Path folder;
    private final int meetings;
    private final Programs programs;
    private final Properties made = new Properties();

    Copies(Path folder, int meetings, Programs programs) throws IOException {
        this.folder = Files.createDirectories(folder);
        this.meetings = meetings;
        this.programs = programs;
        if (Files.exists(folder.resolve("made.properties"))) {
            try (InputStream in = Files.newInputStream(folder.resolve("made.properties"))) {
                made.load(in);
            }
        }
    }

    /** Something that makes a copy. */
    private interface Making {
        void run() throws IOException, InterruptedException;
    }

    Path store() throws IOException, InterruptedException {
        once("graph", () -> new PeersGraph(meetings).write(folder));
        once("store", this::load);
        return folder.resolve("store");
    }

    Path triples() throws IOException, InterruptedException {
        Path store = store();
        Path file = folder.resolve("merged.nt");
        once(
                "merged",
                () -> programs.finish(
                        "merged",
                        programs.ours(MergedFacts.class.getName(), List.of(store.toString(), file.toString()))));
        return file;
    }

    Path tdb2() throws IOException, InterruptedException {
        Path triples = triples();
        Path location = folder.resolve("tdb2");
        once(
                "tdb2",
                () -> programs.finish(
                        "tdb2",
                        programs.jena(
                                "tdb2.tdbloader",
                                List.of("--loader=phased", "--loc=" + location, triples.toString()))));
        return location;
    }

    Path duckdb() throws IOException, InterruptedException {
        once("graph", () -> new PeersGraph(meetings).write(folder));
        Path file = folder.resolve("duckdb");
        once(
                "duckdb",
                () -> programs.finish(
                        "duckdb",
                        programs.peer(
                                DuckDbAsked.class.getName(),
                                List.of(
                                        "load",
                                        file.toString(),
                                        folder.resolve("tables").toString(),
                                        Question.FOLDER.resolve("tables.sql").toString()))));
        return file;
    }

    /** How many facts queries see. */
    long facts() throws IOException, InterruptedException {
        if (!made.containsKey("facts")) {
            try (Stream<String> lines = Files.lines(triples())) {
                keep("facts", Long.toString(lines.count()));
            }
        }
        return Long.parseLong(made.getProperty("facts"));
    }

    /** Seconds that it took to make one. */
    double seconds(String name) {
        return Double.parseDouble(made.getProperty(name));
    }

    /** Seconds that processes worked to make one. */
    double work(String name) {
        return Double.parseDouble(made.getProperty(name + ".work", "0"));
    }

    /** What the disk gives a folder or a file; TDB2's files are longer than that. */
    long bytes(String name) throws IOException {
        Process process = new ProcessBuilder("du", "-sk", folder.resolve(name).toString()).start();
        String out = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        return 1024 * Long.parseLong(out.substring(0, out.indexOf('\t')));
    }

    private void load() throws IOException, InterruptedException {
        List<String> sources;
        try (Stream<Path> folders = Files.list(folder.resolve("data"))) {
            sources = folders.sorted().map(Path::toString).toList();
        }
        int loads = (meetings + MEETINGS_A_LOAD - 1) / MEETINGS_A_LOAD;
        int size = (sources.size() + loads - 1) / loads;
        for (int first = 0; first < sources.size(); first += size) {
            List<String> arguments = new ArrayList<>(
                    List.of("load", "--store", folder.resolve("store").toString()));
            arguments.addAll(sources.subList(first, Math.min(sources.size(), first + size)));
            programs.finish("store", programs.ours(Main.class.getName(), arguments));
        }
    }

    private void once(String name, Making making) throws IOException, InterruptedException {
        if (!made.containsKey(name)) {
            System.out.println("Making " + folder + ": " + name);
            double work = ChildrensWork.seconds();
            long start = System.nanoTime();
            making.run();
            keep(name + ".work", Double.toString(ChildrensWork.seconds() - work));
            keep(name, Double.toString((System.nanoTime() - start) / 1e9));
        }
    }

    private void keep(String name, String value) throws IOException {
        made.setProperty(name, value);
        try (OutputStream out = Files.newOutputStream(folder.resolve("made.properties"))) {
            made.store(out, null);
        }
    }
}
