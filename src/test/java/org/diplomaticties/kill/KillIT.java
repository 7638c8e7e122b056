package org.diplomaticties.kill;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.Clock;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Random;
import java.util.Set;
import java.util.concurrent.TimeUnit;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import java.util.zip.ZipEntry;
import java.util.zip.ZipFile;
import org.apache.jena.graph.Node;
import org.apache.jena.system.Txn;
import org.diplomaticties.ChildJava;
import org.diplomaticties.benchmark.MeetingsGraph;
import org.diplomaticties.change.Commit;
import org.diplomaticties.change.Version;
import org.diplomaticties.cli.Main;
import org.diplomaticties.ontology.Ontology;
import org.diplomaticties.rdf.Things;
import org.diplomaticties.store.DiskStore;
import org.diplomaticties.store.StoreCheck;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * Processes that work on a store are killed at random moments, and what they acknowledged is looked for. System properties:
 * {@code ties.kill.rounds} is the number of rounds, {@code ties.kill.changes} that of changes before a kill at most,
 * {@code ties.kill.meetings} that of meetings that the store holds before (about 36 triples each), and
 * {@code ties.kill.seed} repeats a run, as far as two runs of processes can be the same.
 */
final class KillIT {

    private static final int ROUNDS = Integer.getInteger("ties.kill.rounds", 6);
    private static final int LOADS = Integer.getInteger("ties.kill.loads", 3);
    private static final int MEETINGS = Integer.getInteger("ties.kill.meetings", 0);
    private static final long SEED = Long.getLong("ties.kill.seed", System.nanoTime());

    /** A round of small changes ends after at most so many. */
    private static final int MOST = Integer.getInteger("ties.kill.changes", 60);

    /** So many rounds after each other, a store that held much before is read whole only once. */
    private static final int ROUNDS_A_CHECK = 50;

    /** How many blocks can be hashed while a store is opened, about. */
    private static final int HASHES_OF_OPENING = 8_000_000;

    @TempDir
    private Path parent;

    private final Random random = new Random(SEED);
    private final Set<Version> acknowledged = new HashSet<>();
    private final List<Double> seconds = new ArrayList<>();

    @Test
    void what_a_killed_process_acknowledged_is_kept_and_nothing_is_seen_in_part() throws Exception {
        print(
                "ties.kill.rounds=%d ties.kill.changes=%d ties.kill.meetings=%d ties.kill.seed=%d",
                ROUNDS, MOST, MEETINGS, SEED);
        Path folder = parent.resolve("store");
        Path backups = Files.createDirectories(parent.resolve("backups"));
        Set<Node> before = load(folder);
        int loads = before.isEmpty() ? 0 : 1;
        List<Work> works = List.of(Work.values());
        int unacknowledged = 0;
        int backedUp = 0;
        for (int round = 0; round < ROUNDS; round++) {
            Work work = works.get(round % works.size());
            acknowledged.addAll(killed(folder, work, "r" + round));
            try (DiskStore store = opened(folder)) {
                List<Commit> commits = store.commits();
                assertThat(commits)
                        .as("round %d", round)
                        .extracting(Commit::version)
                        .containsAll(acknowledged);
                check(store, before, commits, round);
                unacknowledged = commits.size() - 1 - loads - acknowledged.size();
            }
            backedUp += checkAndRemove(backups);
        }
        Collections.sort(seconds);
        print(
                "%d rounds, %d changes acknowledged, 0 lost, 0 seen in part; %d more were logged when the kill came;"
                        + " %d backups whole; opened again in %.1f s (median), %.1f s at most (10 s wanted)",
                ROUNDS,
                acknowledged.size(),
                unacknowledged,
                backedUp,
                seconds.get(seconds.size() / 2),
                seconds.get(seconds.size() - 1));
    }

    @Test
    void a_first_load_that_is_killed_leaves_nothing_or_all() throws Exception {
        Path data = parent.resolve("data");
        new MeetingsGraph(Math.max(1000, MEETINGS)).write(data);
        long started = System.nanoTime();
        assertThat(loading(parent.resolve("whole"), data).waitFor()).isZero();
        long nanos = System.nanoTime() - started;
        int whole = 0;
        for (int round = 0; round < LOADS; round++) {
            Path folder = parent.resolve("store" + round);
            Process process = loading(folder, data);
            boolean ended = process.waitFor((long) (nanos * random.nextDouble()), TimeUnit.NANOSECONDS);
            process.destroyForcibly().waitFor();
            try (DiskStore store = opened(folder)) {
                StoreCheck check = store.check();
                assertThat(check.problems()).isEmpty();
                assertThat(store.commits().size()).isLessThanOrEqualTo(2);
                assertThat(ended && store.commits().size() == 1).isFalse();
                whole += store.commits().size() - 1;
            }
        }
        print(
                "%d first loads killed: %d left nothing, %d all; opened again in %.1f s at most (10 s wanted)",
                LOADS, LOADS - whole, whole, Collections.max(seconds));
    }

    private Process loading(Path folder, Path data) throws IOException {
        return ChildJava.run(
                        List.of("-Xmx4g"), Main.class.getName(), "load", "--store", folder.toString(), data.toString())
                .redirectErrorStream(true)
                .redirectOutput(ProcessBuilder.Redirect.DISCARD)
                .start();
    }

    /** Loads what the store is to hold before, and tells which sources these are. */
    private Set<Node> load(Path folder) throws Exception {
        if (MEETINGS == 0) {
            return Set.of();
        }
        Path data = parent.resolve("before");
        new MeetingsGraph(MEETINGS).write(data);
        assertThat(loading(folder, data).waitFor()).isZero();
        try (Stream<Path> sources = Files.list(data)) {
            return sources.map(source ->
                            Things.thing("source", source.getFileName().toString()))
                    .collect(Collectors.toSet());
        }
    }

    /** Opens a store, and notes how long that takes. */
    private DiskStore opened(Path folder) {
        long start = System.nanoTime();
        DiskStore store = DiskStore.open(folder, Ontology.bundled(), Clock.systemUTC());
        seconds.add((System.nanoTime() - start) / 1e9);
        return store;
    }

    private static void check(DiskStore store, Set<Node> before, List<Commit> commits, int round) {
        if (before.isEmpty()) {
            Txn.executeRead(store.dataset(), () -> Whole.check(store, commits));
            return;
        }
        Txn.executeRead(store.dataset(), () -> Whole.checkBeside(before, store, commits));
        if ((round + 1) % ROUNDS_A_CHECK == 0 || round == ROUNDS - 1) {
            assertThat(store.check().problems()).isEmpty();
        }
    }

    /** Each backup that has its name is whole: the checksums of all that is in it are right. */
    private static int checkAndRemove(Path backups) throws IOException {
        int whole = 0;
        try (Stream<Path> files = Files.list(backups)) {
            for (Path file : files.toList()) {
                if (file.getFileName().toString().endsWith(".zip")) {
                    try (ZipFile zip = new ZipFile(file.toFile())) {
                        for (ZipEntry entry : Collections.list(zip.entries())) {
                            zip.getInputStream(entry).transferTo(OutputStream.nullOutputStream());
                        }
                    }
                    whole++;
                }
                Files.delete(file);
            }
        }
        return whole;
    }

    /** Lets a process work, kills it, and tells which versions it acknowledged. */
    private List<Version> killed(Path folder, Work work, String marker) throws IOException, InterruptedException {
        Path errors = parent.resolve(marker + ".err");
        Process process = ChildJava.run(
                        List.of(
                                MEETINGS == 0 ? "-Xmx512m" : "-Xmx3g",
                                "-D" + Work.BACKUPS + "=" + parent.resolve("backups")),
                        Worker.class.getName(),
                        folder.toString(),
                        work.name(),
                        marker)
                .redirectError(errors.toFile())
                .start();
        List<String> lines = new ArrayList<>();
        try (BufferedReader out = process.inputReader(StandardCharsets.UTF_8)) {
            // One in eight is killed while it opens the store.
            int most = random.nextInt(8) == 0 ? 1 : 2 + random.nextInt(2 + MOST / work.smaller());
            while (lines.size() < most) {
                String line = out.readLine();
                assertThat(line).as(() -> read(errors)).isNotNull();
                lines.add(line);
            }
            // Some work of a random length, so that the end comes anywhere in the next change.
            hash(random.nextInt(lines.size() == 1 ? HASHES_OF_OPENING : work.hashes()));
            process.toHandle().destroyForcibly(); // SIGKILL; what it has printed can still be read
            out.lines().forEach(lines::add);
        } finally {
            process.destroyForcibly().waitFor();
        }
        return lines.stream().flatMap(line -> Version.parse(line).stream()).toList();
    }

    private static void hash(int times) {
        try {
            MessageDigest digest = MessageDigest.getInstance("SHA-256");
            byte[] block = new byte[64];
            for (int i = 0; i < times; i++) {
                digest.update(block);
            }
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("Every Java platform has SHA-256", e);
        }
    }

    private static String read(Path file) {
        try {
            return Files.readString(file);
        } catch (IOException e) {
            return e.toString();
        }
    }

    private static void print(String format, Object... values) {
        System.out.printf(Locale.ROOT, format + "%n", values);
    }
}
