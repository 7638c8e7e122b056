package org.diplomaticties.benchmark;

import java.io.BufferedOutputStream;
import java.io.BufferedWriter;
import java.io.IOException;
import java.io.OutputStream;
import java.lang.management.ManagementFactory;
import java.lang.management.MemoryType;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.Random;
import org.diplomaticties.fact.ThingKey;
import org.diplomaticties.file.Folder;
import org.diplomaticties.importer.Archive;
import org.diplomaticties.importer.CsvImporter;
import org.diplomaticties.importer.Sink;
import org.diplomaticties.importer.TableOptions;
import org.diplomaticties.rdf.FactWriter;
import org.diplomaticties.rdf.Format;
import org.diplomaticties.rdf.StateData;

/**
 * Imports a made-up table of meetings into a file, and prints how fast that is and in how much memory. Argument: the
 * number of meetings.
 */
public final class ImportBenchmark {

    private static final List<String> STATES = List.of(
            "Belarus", "Russia", "Poland", "France", "Germany", "Japan", "Canada", "Brazil", "India", "Kenya",
            "Mexico");
    private static final int PEOPLE_OF_A_STATE = 5000;
    private static final List<String> POSTS = List.of("President", "Prime Minister", "Minister of Foreign Affairs");
    private static final LocalDate FIRST_DAY = LocalDate.of(1993, 1, 1);
    private static final int DAYS = 11_000;

    private ImportBenchmark() {}

    public static void main(String[] args) throws IOException {
        int meetings = Integer.parseInt(args[0]);
        Path folder = Files.createDirectories(Path.of("target", "import-benchmark"));
        Path table = write(folder.resolve("meetings.csv"), meetings);
        Path facts = folder.resolve("meetings.nt");
        Instant start = Instant.now();
        Sink found = read(table, facts);
        double seconds = Duration.between(start, Instant.now()).toMillis() / 1000.0;
        print(
                "%,d meetings (%,d MB) in %.1f s: %,.0f rows/s, %,d MB written, %d problems",
                found.recordCount(),
                Files.size(table) >> 20,
                seconds,
                found.recordCount() / seconds,
                Files.size(facts) >> 20,
                found.problemCount());
        print(
                "heap: at most %,d MB, %,d MB used at the peak, %,d MB of them by what outlived collections",
                Runtime.getRuntime().maxMemory() >> 20, peak("") >> 20, peak("Old") >> 20);
        Files.delete(facts);
        Files.delete(table);
    }

    private static Sink read(Path table, Path facts) throws IOException {
        ThingKey source = ThingKey.source("import-benchmark");
        try (Archive archive = Archive.open(table);
                OutputStream out = new BufferedOutputStream(Files.newOutputStream(facts), 1 << 16);
                FactWriter writer = FactWriter.to(out, Format.N_TRIPLES, source)) {
            Sink sink = new Sink(source, writer);
            new CsvImporter(StateData.names(Folder.bundled("data")), TableOptions.DEFAULT).read(archive, sink);
            return sink;
        }
    }

    private static Path write(Path table, int meetings) throws IOException {
        Random random = new Random(7);
        try (BufferedWriter out = Files.newBufferedWriter(table)) {
            out.write("id,date,mode,place,name,post,state,counterpart,counterpart_post,counterpart_state\n");
            for (int i = 0; i < meetings; i++) {
                int guest = random.nextInt(STATES.size());
                int host = (guest + 1 + random.nextInt(STATES.size() - 1)) % STATES.size();
                out.write("m" + i + "," + FIRST_DAY.plusDays(random.nextInt(DAYS)) + ",visit,City " + host + ","
                        + person(random, guest) + "," + person(random, host) + "\n");
            }
        }
        return table;
    }

    private static String person(Random random, int state) {
        return "Person " + random.nextInt(PEOPLE_OF_A_STATE) + "," + POSTS.get(random.nextInt(POSTS.size())) + ","
                + STATES.get(state);
    }

    private static long peak(String pool) {
        return ManagementFactory.getMemoryPoolMXBeans().stream()
                .filter(each ->
                        each.getType() == MemoryType.HEAP && each.getName().contains(pool))
                .mapToLong(each -> each.getPeakUsage().getUsed())
                .sum();
    }

    private static void print(String format, Object... values) {
        System.out.println(String.format(Locale.ROOT, format, values));
    }
}
