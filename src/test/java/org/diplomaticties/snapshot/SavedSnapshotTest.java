package org.diplomaticties.snapshot;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.Set;
import org.apache.jena.atlas.iterator.Iter;
import org.apache.jena.riot.system.PrefixMapFactory;
import org.apache.jena.sparql.core.DatasetGraph;
import org.apache.jena.sparql.core.DatasetGraphFactory;
import org.apache.jena.sparql.core.Quad;
import org.apache.jena.sparql.sse.SSE;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

final class SavedSnapshotTest {

    @TempDir
    private Path folder;

    private Path file;
    private Snapshot snapshot;
    private Set<Quad> quads;

    @BeforeEach
    void save() throws IOException {
        file = folder.resolve("columns");
        DatasetGraph data = DatasetGraphFactory.create();
        for (int i = 0; i < 100; i++) {
            data.add(quad(i % 3, i % 7, i % 2, "'text " + i + "'@en"));
            data.add(quad(i % 5, i % 7, 3, String.valueOf(i % 11)));
        }
        quads = Iter.toSet(data.find());
        snapshot = Snapshot.of(Quads.of(data));
        SavedSnapshot.write(snapshot, "7-abc", file);
    }

    private static Quad quad(int graph, int subject, int predicate, String object) {
        return SSE.parseQuad("(<urn:g%d> <urn:s%d> <urn:p%d> %s)".formatted(graph, subject, predicate, object));
    }

    private static Set<Quad> quads(Snapshot snapshot) {
        return Iter.toSet(
                new SnapshotDataset(snapshot, PrefixMapFactory.emptyPrefixMap()).findNG(null, null, null, null));
    }

    @Test
    void what_was_written_is_read_and_can_be_changed() throws IOException {
        SavedSnapshot read = SavedSnapshot.read(file);
        assertThat(read.label()).isEqualTo("7-abc");
        assertThat(quads(read.snapshot())).isEqualTo(quads);
        Quad another = quad(1, 2, 9, "true");
        Snapshot changed = read.snapshot().with(Set.of(another), quads);
        assertThat(quads(changed)).containsExactly(another);
    }

    @Test
    void a_file_is_refused_that_differs_in_any_byte() throws IOException {
        byte[] bytes = Files.readAllBytes(file);
        for (int at = 0; at < bytes.length; at += 7) {
            byte[] damaged = bytes.clone();
            damaged[at] ^= (byte) (1 << (at % 8));
            Files.write(file, damaged);
            assertThatThrownBy(() -> SavedSnapshot.read(file)).isInstanceOf(IOException.class);
        }
    }

    @Test
    void a_file_is_refused_that_is_too_short_or_too_long() throws IOException {
        byte[] bytes = Files.readAllBytes(file);
        for (int length : new int[] {0, 3, 8, bytes.length / 2, bytes.length - 1, bytes.length + 1}) {
            Files.write(file, Arrays.copyOf(bytes, length));
            assertThatThrownBy(() -> SavedSnapshot.read(file)).isInstanceOf(IOException.class);
        }
    }

    @Test
    void changes_are_not_written() {
        Snapshot changed = snapshot.with(Set.of(quad(1, 1, 1, "'new'")), Set.of());
        assertThatThrownBy(() -> SavedSnapshot.write(changed, "8-abc", file))
                .isInstanceOf(IllegalArgumentException.class);
    }
}
