package org.diplomaticties.kill;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assumptions.assumeThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.util.List;
import java.util.Set;
import org.diplomaticties.ChildJava;
import org.diplomaticties.change.Commit;
import org.diplomaticties.change.FileLog;
import org.diplomaticties.change.Patch;
import org.diplomaticties.change.Reason;
import org.diplomaticties.ontology.Ontology;
import org.diplomaticties.problem.TiesException;
import org.diplomaticties.store.DiskStore;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** A disk without room at each step of a change: a small one of its own, where the machine lets the test mount it. */
final class FullDiskIT {

    @TempDir
    private Path parent;

    private boolean mounted;

    @AfterEach
    void unmount() throws Exception {
        if (mounted) {
            assertThat(run("umount", "--lazy", parent.resolve("disk").toString()))
                    .isZero();
        }
    }

    @Test
    void a_disk_without_room_is_told_when_the_store_is_made() throws Exception {
        Path disk = mount("16m");
        assertThatThrownBy(() -> open(disk))
                .isInstanceOf(TiesException.class)
                .hasMessageContaining("The disk has less than 64 MB left. Make room");
    }

    @Test
    void a_disk_without_a_single_byte_is_told_when_the_store_is_made() throws Exception {
        Path disk = mount("16m");
        DiskFiller.fill(disk.resolve("filler"), 0);
        assertThatThrownBy(() -> open(disk))
                .isInstanceOf(TiesException.class)
                .hasMessageContaining("store")
                .hasMessageMatching("(?s).*(has room|Make room).*");
        Files.delete(disk.resolve("filler"));
        run("mount", "-o", "remount,size=400m", disk.toString());
        try (DiskStore store = open(disk)) {
            assertThat(store.commits()).hasSize(1);
        }
    }

    @Test
    void a_store_on_a_full_disk_opens_for_reading_and_takes_changes_once_there_is_room() throws Exception {
        Path disk = mount("400m");
        try (DiskStore store = open(disk)) {
            Work.WRITE.once(store, "before");
        }
        DiskFiller.fill(disk.resolve("filler"), 0);
        try (DiskStore store = open(disk)) {
            assertThat(store.commits()).hasSize(2);
            assertThatThrownBy(() -> Work.WRITE.once(store, "full"))
                    .isInstanceOf(TiesException.class)
                    .hasMessageContaining("Make room, and send the change again; nothing of it was kept.");
            Files.delete(disk.resolve("filler"));
            assertThat(Work.WRITE.once(store, "room")).isPresent();
        }
    }

    @Test
    void a_log_that_cannot_grow_keeps_what_it_has_and_grows_once_there_is_room() throws Exception {
        Path disk = mount("1m");
        Reason reason = new Reason("ann", "because");
        Patch nothing = new Patch(Set.of(), Set.of());
        try (FileLog log = FileLog.open(disk.resolve("log"), 0, Clock.systemUTC())) {
            DiskFiller.fill(disk.resolve("filler"), 4096);
            int kept = 0;
            while (appends(log, nothing, reason)) {
                kept++;
            }
            assertThat(log.commits()).hasSize(kept);
            assertThat(FileLog.verify(disk.resolve("log"))).isEmpty();
            Files.delete(disk.resolve("filler"));
            assertThat(appends(log, nothing, reason)).isTrue();
            assertThat(log.commits()).hasSize(kept + 1);
        }
    }

    @Test
    void no_room_for_the_log_is_told_and_leaves_nothing() throws Exception {
        Path disk = mount("400m");
        List<String> outcomes = fill(disk, 0, Work.RELOAD);
        assertThat(outcomes.get(1)).startsWith("problem ").contains("Make room on the disk, and send the change again");
        assertThat(outcomes.get(2)).startsWith("problem ").contains("less than 64 MB left");
        assertThat(outcomes.get(3)).startsWith("made ");
        assertThat(markers(disk)).containsExactly("before", "room");
    }

    @Test
    void no_room_to_apply_a_logged_change_is_told_and_the_next_start_applies_it() throws Exception {
        Path disk = mount("400m");
        List<String> outcomes = fill(disk, 64 << 10, Work.RELOAD);
        assertThat(outcomes.get(1)).startsWith("problem ").contains("Make room on the disk and start again");
        assertThat(outcomes.get(2)).startsWith("problem ");
        assertThat(outcomes.get(3)).startsWith("problem ").contains("so the store only reads");
        assertThat(markers(disk)).containsExactly("before", "full");
    }

    @ParameterizedTest
    @ValueSource(longs = {0, 3_000_000})
    void no_room_to_write_all_of_the_data_anew_is_told_and_leaves_nothing(long left) throws Exception {
        Path disk = mount("400m");
        List<String> outcomes = fill(disk, left, Work.REWRITE);
        assertThat(outcomes.get(1)).startsWith("problem ").contains("Make room on the disk");
        assertThat(outcomes.get(2)).startsWith("problem ").contains("MB left");
        assertThat(outcomes.get(3)).startsWith("made ");
        assertThat(markers(disk)).containsExactly("before", "room");
    }

    /** What the attempts to change a store on a disk that fills up come to; then there is room again. */
    private List<String> fill(Path disk, long left, Work work) throws IOException, InterruptedException {
        Path filler = disk.resolve("filler");
        Process process = ChildJava.run(
                        List.of("-Xmx512m"),
                        DiskFiller.class.getName(),
                        disk.resolve("store").toString(),
                        filler.toString(),
                        Long.toString(left),
                        work.name())
                .redirectError(parent.resolve("err").toFile())
                .start();
        List<String> lines = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8)
                .lines()
                .toList();
        process.waitFor();
        Files.deleteIfExists(filler);
        assertThat(lines)
                .as(Files.readString(parent.resolve("err")))
                .hasSize(4)
                .first()
                .asString()
                .startsWith("made ");
        return lines;
    }

    /** The markers of the changes that a store has, when it is opened with room on the disk; each is whole. */
    private static List<String> markers(Path disk) {
        try (DiskStore store = open(disk)) {
            List<Commit> commits = store.commits();
            store.dataset().executeRead(() -> Whole.check(store, commits));
            return commits.stream()
                    .skip(1)
                    .map(commit -> commit.reason().text())
                    .toList();
        }
    }

    private static boolean appends(FileLog log, Patch patch, Reason reason) {
        try {
            log.append(patch, reason);
            return true;
        } catch (TiesException e) {
            assertThat(e)
                    .hasMessageContaining("Make room on the disk, and send the change again; nothing of it was kept");
            return false;
        }
    }

    private static DiskStore open(Path disk) {
        return DiskStore.open(disk.resolve("store"), Ontology.bundled(), Clock.systemUTC());
    }

    private Path mount(String size) throws IOException, InterruptedException {
        Path disk = Files.createDirectories(parent.resolve("disk"));
        mounted = Files.isExecutable(Path.of("/bin/mount"))
                && run("mount", "-t", "tmpfs", "-o", "size=" + size, "tmpfs", disk.toString()) == 0;
        assumeThat(mounted)
                .as("this machine lets the test mount a small disk (root on Linux)")
                .isTrue();
        return disk;
    }

    private static int run(String... command) throws IOException, InterruptedException {
        return new ProcessBuilder(command)
                .redirectErrorStream(true)
                .redirectOutput(ProcessBuilder.Redirect.DISCARD)
                .start()
                .waitFor();
    }
}
