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
