package org.diplomaticties.change;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.time.Clock;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import org.apache.jena.graph.NodeFactory;
import org.apache.jena.sparql.core.Quad;
import org.diplomaticties.problem.TiesException;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

final class FileLogTest {

    private static final Reason REASON = new Reason("ann", "because");

    @TempDir
    private Path folder;

    @Test
    void a_change_that_is_only_written_is_not_in_the_log() {
        try (FileLog log = open()) {
            ChangeLog.Pending pending = log.write(1, 0, patch("a")::read, REASON);
            assertThat(log.commits()).isEmpty();
            pending.acknowledge();
            assertThat(log.commits()).containsExactly(pending.commit());
            assertThat(log.patch(pending.commit())).isEqualTo(patch("a"));
        }
    }

    @Test
    void a_change_that_was_never_acknowledged_is_cut_off_at_the_next_start() throws IOException {
        long before;
        try (FileLog log = open()) {
            log.append(patch("a"), REASON);
            before = Files.size(file());
            log.write(1, 0, patch("b")::read, REASON);
        }
        assertThat(Files.size(file())).isGreaterThan(before);
        try (FileLog log = open()) {
            assertThat(log.commits()).hasSize(1);
            assertThat(Files.size(file())).isEqualTo(before);
        }
    }

    @Test
    void a_change_whose_first_line_was_being_written_is_cut_off_at_the_next_start() throws IOException {
        long before;
        try (FileLog log = open()) {
            log.append(patch("a"), REASON);
            before = Files.size(file());
            log.write(1, 0, patch("b")::read, REASON);
        }
        overwrite(before, "change 1 00000");
        try (FileLog log = open()) {
            assertThat(log.commits()).hasSize(1);
        }
    }

    @Test
    void a_change_that_is_dropped_leaves_the_log_as_it_was() throws IOException {
        try (FileLog log = open()) {
            Commit first = log.append(patch("a"), REASON);
            long before = Files.size(file());
            log.write(1, 0, patch("a long one that is dropped")::read, REASON).drop();
            assertThat(Files.size(file())).isEqualTo(before);
            Commit second = log.append(patch("c"), REASON);
            assertThat(second.previous()).isEqualTo(first.sha256());
            assertThat(FileLog.verify(file())).isEmpty();
        }
    }

    @Test
    void a_first_line_that_is_damaged_in_the_middle_is_refused() throws IOException {
        List<Commit> commits;
        try (FileLog log = open()) {
            log.append(patch("a"), REASON);
            log.append(patch("b"), REASON);
            commits = log.commits();
        }
        overwrite(0, "chance");
        assertThat(commits).hasSize(2);
        assertThatThrownBy(this::open)
                .isInstanceOf(TiesException.class)
                .hasMessageContaining("damaged from change 1 on: its first line is damaged");
    }

    @Test
    void stretches_of_many_changes_come_to_what_their_changes_do() throws IOException {
        try (FileLog log = open()) {
            appendMany(log);
            assertThat(log.stretches(1, 600))
                    .startsWith(new Stretch(1, 256), new Stretch(257, 512), new Stretch(513, 513))
                    .hasSize(2 + 88);
            assertThat(log.stretches(2, 300)).hasSize(255 + 44).allMatch(stretch -> stretch.length() == 1);
            Patch net = Patch.net(log.commits().subList(0, 256).stream().map(log::patch));
            assertThat(log.patch(new Stretch(1, 256))).isEqualTo(net);
            assertThat(net.added()).hasSize(1);
        }
    }

    @Test
    void what_is_kept_of_stretches_is_made_again_where_it_is_damaged_or_lost() throws IOException {
        try (FileLog log = open()) {
            appendMany(log);
            Stretch first = new Stretch(1, 256);
            Patch net = log.patch(first);
            List<Path> kept;
            try (Stream<Path> files = Files.list(folder.resolve("log.net"))) {
                kept = files.sorted().toList();
            }
            assertThat(kept).hasSize(2);
            Files.writeString(kept.get(0), "damaged");
            Files.delete(kept.get(1));
            assertThat(log.patch(first)).isEqualTo(net);
            assertThat(log.patch(new Stretch(257, 512)).added()).hasSize(1);
            assertThat(kept.get(0)).isNotEmptyFile();
            assertThat(kept.get(1)).exists();
        }
    }

    @Test
    void a_change_is_kept_where_what_a_stretch_comes_to_cannot_be() throws IOException {
        Files.writeString(folder.resolve("log.net"), "in the way");
        try (FileLog log = open()) {
            appendMany(log);
            assertThat(log.commits()).hasSize(600);
            assertThat(log.patch(new Stretch(1, 256)).added()).hasSize(1);
        }
    }

    /** 600 changes, each of which adds a triple and takes back that of the change before. */
    private static void appendMany(FileLog log) {
        for (int i = 0; i < 600; i++) {
            log.append(
                    new Patch(
                            patch("n" + i).added(),
                            i == 0 ? Set.of() : patch("n" + (i - 1)).added()),
                    REASON);
        }
    }

    private FileLog open() {
        return FileLog.open(file(), 0, Clock.systemUTC());
    }

    private Path file() {
        return folder.resolve("log");
    }

    private void overwrite(long position, String text) throws IOException {
        try (FileChannel channel = FileChannel.open(file(), StandardOpenOption.WRITE)) {
            channel.write(ByteBuffer.wrap(text.getBytes(java.nio.charset.StandardCharsets.US_ASCII)), position);
        }
    }

    private static Patch patch(String name) {
        return new Patch(
                Set.of(Quad.create(
                        NodeFactory.createURI("http://example.org/g"),
                        NodeFactory.createURI("http://example.org/s"),
                        NodeFactory.createURI("http://example.org/p"),
                        NodeFactory.createLiteralString(name))),
                Set.of());
    }
}
