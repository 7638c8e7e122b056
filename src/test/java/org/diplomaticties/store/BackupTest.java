package org.diplomaticties.store;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.Stream;
import org.diplomaticties.change.Reason;
import org.diplomaticties.ontology.Ontology;
import org.diplomaticties.problem.TiesException;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Backups, and what restoring makes of them. */
final class BackupTest {

    private static final Ontology ONTOLOGY = Ontology.bundled();
    private static final Reason REASON = new Reason("ann", "because");

    @TempDir
    private Path parent;

    private Path folder;
    private Path archive;
    private Path target;
    private DiskStore store;

    @BeforeEach
    void fill() {
        folder = parent.resolve("store");
        archive = parent.resolve("backup.zip");
        target = parent.resolve("restored");
        store = DiskStore.open(folder, ONTOLOGY, Clock.systemUTC());
        store.change(SmallSource.of("gazette", "Sapt", "Tarlenheim"), REASON);
        store.change(SmallSource.of("gazette", "Sapt"), REASON);
    }

    @AfterEach
    void close() {
        store.close();
    }

    @Test
    void what_is_restored_is_what_was_backed_up() throws IOException {
        StoreState written = store.backup(archive);
        assertThat(written).isEqualTo(store.check().state());
        assertThat(restore().into(target)).isEqualTo(written);
        assertThat(names(parent)).containsExactly("backup.zip", "restored", "store");
        try (DiskStore restored = DiskStore.openExisting(target, ONTOLOGY, Clock.systemUTC())) {
            assertThat(restored.commits()).isEqualTo(store.commits());
            assertThat(restored.check().problems()).isEmpty();
            assertThat(restored.check().state()).isEqualTo(written);
        }
    }

    @Test
    void a_file_that_is_there_is_never_overwritten() throws IOException {
        Files.writeString(archive, "Dear Ann");
        assertThatThrownBy(() -> store.backup(archive))
                .isInstanceOf(TiesException.class)
                .hasMessageContaining("The file is there already");
        assertThat(archive).hasContent("Dear Ann");
    }

    @Test
    void the_rest_of_a_backup_that_was_cut_short_is_no_hindrance() throws IOException {
        Files.writeString(parent.resolve("backup.zip.part"), "x".repeat(100_000));
        StoreState written = store.backup(archive);
        assertThat(parent.resolve("backup.zip.part")).doesNotExist();
        assertThat(restore().into(target)).isEqualTo(written);
    }

    @Test
    void a_backup_into_no_folder_is_a_problem() {
        assertThatThrownBy(() -> store.backup(parent.resolve("no/such/backup.zip")))
                .isInstanceOf(TiesException.class)
                .hasMessageContaining("The backup cannot be written");
    }

    @Test
    void a_damaged_log_is_not_backed_up() throws IOException {
        byte[] log = Files.readAllBytes(folder.resolve("log"));
        log[log.length - 100] ^= 1;
        Files.write(folder.resolve("log"), log);
        assertThatThrownBy(() -> store.backup(archive))
                .isInstanceOf(TiesException.class)
                .hasMessageContaining("The log is damaged from change 3 on");
        assertThat(names(parent)).containsExactly("store");
    }

    @Test
    void a_backup_taken_while_others_commit_is_one_version() throws Exception {
        ExecutorService writer = Executors.newSingleThreadExecutor();
        CountDownLatch started = new CountDownLatch(3);
        try {
            Future<?> writing = writer.submit(() -> {
                for (int i = 0; i < 25; i++) {
                    store.change(SmallSource.of("herald", "Strakencz" + i, "Helsing" + i), REASON);
                    started.countDown();
                }
            });
            started.await();
            List<StoreState> written = new ArrayList<>();
            while (!writing.isDone() && written.size() < 2) {
                written.add(store.backup(parent.resolve("backup" + written.size() + ".zip")));
                assertThat(store.check().problems()).isEmpty();
            }
            writing.get();
            assertThat(written).isNotEmpty();
            for (int i = 0; i < written.size(); i++) {
                Path each = parent.resolve("restored" + i);
                StoreState state = new Restore(parent.resolve("backup" + i + ".zip"), ONTOLOGY).into(each);
                assertThat(state).isEqualTo(written.get(i));
                assertThat(store.commits().get((int) state.changes() - 1).sha256())
                        .isEqualTo(state.sha256());
            }
        } finally {
            writer.shutdownNow();
        }
    }

    private Restore restore() {
        return new Restore(archive, ONTOLOGY);
    }

    private static List<String> names(Path folder) throws IOException {
        try (Stream<Path> paths = Files.list(folder)) {
            return paths.map(path -> path.getFileName().toString()).sorted().toList();
        }
    }
}
