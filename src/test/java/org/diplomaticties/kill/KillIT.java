package org.diplomaticties.kill;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.BufferedReader;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.Clock;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Random;
import java.util.Set;
import org.apache.jena.system.Txn;
import org.diplomaticties.ChildJava;
import org.diplomaticties.change.Commit;
import org.diplomaticties.change.Version;
import org.diplomaticties.ontology.Ontology;
import org.diplomaticties.store.DiskStore;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * Processes that work on a store are killed at random moments, and what they acknowledged is looked for. The number of
 * rounds is the system property {@code ties.kill.rounds}, that of changes before a kill at most {@code ties.kill.changes};
 * {@code ties.kill.seed} repeats a run, as far as two runs of processes can be the same.
 */
final class KillIT {

    private static final int ROUNDS = Integer.getInteger("ties.kill.rounds", 5);
    private static final long SEED = Long.getLong("ties.kill.seed", System.nanoTime());

    /** A round of small changes ends after at most so many. */
    private static final int MOST = Integer.getInteger("ties.kill.changes", 60);

    /** A bigger change takes the place of so many small ones. */
    private static final int SMALLER = 10;

    /** How many blocks can be hashed while a store is opened, about. */
    private static final int HASHES_OF_OPENING = 8_000_000;

    @TempDir
    private Path parent;

    private final Random random = new Random(SEED);
    private final Set<Version> acknowledged = new HashSet<>();

    @Test
    void what_a_killed_process_acknowledged_is_kept_and_nothing_is_seen_in_part() throws Exception {
        System.out.printf("ties.kill.rounds=%d ties.kill.seed=%d%n", ROUNDS, SEED);
        Path folder = parent.resolve("store");
        List<Work> works = List.of(Work.values());
        int unacknowledged = 0;
        for (int round = 0; round < ROUNDS; round++) {
            Work work = works.get(round % works.size());
            acknowledged.addAll(killed(folder, work, "r" + round));
            try (DiskStore store = DiskStore.open(folder, Ontology.bundled(), Clock.systemUTC())) {
                List<Commit> commits = store.commits();
                assertThat(commits)
                        .as("round %d", round)
                        .extracting(Commit::version)
                        .containsAll(acknowledged);
                Txn.executeRead(store.dataset(), () -> Whole.check(store, commits));
                unacknowledged = commits.size() - 1 - acknowledged.size();
            }
        }
        System.out.printf(
                "%d rounds, %d changes acknowledged, 0 lost, 0 seen in part; %d more were logged when the kill came%n",
                ROUNDS, acknowledged.size(), unacknowledged);
    }

    /** Lets a process work, kills it, and tells which versions it acknowledged. */
    private List<Version> killed(Path folder, Work work, String marker) throws IOException, InterruptedException {
        Path errors = parent.resolve(marker + ".err");
        Process process = ChildJava.run(
                        List.of("-Xmx256m"), Worker.class.getName(), folder.toString(), work.name(), marker)
                .redirectError(errors.toFile())
                .start();
        List<String> lines = new ArrayList<>();
        try (BufferedReader out = process.inputReader(StandardCharsets.UTF_8)) {
            // One in eight is killed while it opens the store.
            int most = random.nextInt(8) == 0
                    ? 1
                    : 3 + random.nextInt(work == Work.WRITE ? MOST : Math.max(1, MOST / SMALLER));
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
}
