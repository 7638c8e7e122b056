package org.diplomaticties.store;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import java.util.zip.ZipEntry;
import java.util.zip.ZipFile;
import java.util.zip.ZipOutputStream;
import org.diplomaticties.change.Reason;
import org.diplomaticties.ontology.Ontology;
import org.diplomaticties.problem.TiesException;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Backups, and what restoring makes of them. */
final class RestoreTest {

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
    void a_store_that_is_replaced_is_kept_under_its_version() throws IOException {
        StoreState written = store.backup(archive);
        store.change(SmallSource.of("herald", "Strakencz"), REASON);
        String later = store.version().toString();
        store.close();
        Restore.Replaced replaced = restore().inPlaceOf(folder);
        assertThat(replaced.old().getFileName()).hasToString("store.before-" + later);
        assertThat(names(parent)).containsExactly("backup.zip", "store", "store.before-" + later);
        try (DiskStore old = DiskStore.openExisting(replaced.old(), ONTOLOGY, Clock.systemUTC())) {
            assertThat(old.version()).hasToString(later);
        }
        store = DiskStore.openExisting(folder, ONTOLOGY, Clock.systemUTC());
        assertThat(store.check().state()).isEqualTo(written);
    }

    @Test
    void a_store_whose_log_is_damaged_can_be_replaced() throws IOException {
        StoreState written = store.backup(archive);
        store.close();
        byte[] log = Files.readAllBytes(folder.resolve("log"));
        log[0] ^= 1;
        Files.write(folder.resolve("log"), log);
        assertThat(restore().inPlaceOf(folder).old().getFileName()).hasToString("store.before-none");
        store = DiskStore.openExisting(folder, ONTOLOGY, Clock.systemUTC());
        assertThat(store.check().state()).isEqualTo(written);
    }

    @Test
    void a_store_that_is_open_is_not_replaced() throws IOException {
        store.backup(archive);
        assertThatThrownBy(() -> restore().inPlaceOf(folder))
                .isInstanceOf(TiesException.class)
                .hasMessageContaining("has this store open");
        assertThat(names(parent)).containsExactly("backup.zip", "store");
    }

    @Test
    void a_folder_that_is_not_empty_is_left_alone() throws IOException {
        store.backup(archive);
        Files.createDirectories(target);
        Files.writeString(target.resolve("letter.txt"), "Dear Ann");
        assertThatThrownBy(() -> restore().into(target))
                .isInstanceOf(TiesException.class)
                .hasMessageContaining("The folder is not empty");
        assertThatThrownBy(() -> restore().inPlaceOf(target))
                .isInstanceOf(TiesException.class)
                .hasMessageContaining("There is no store");
        assertThat(names(target)).containsExactly("letter.txt");
    }

    @Test
    void an_empty_folder_and_the_rest_of_a_restoring_that_was_cut_short_are_no_hindrance() throws IOException {
        StoreState written = store.backup(archive);
        Files.createDirectories(target);
        Path rest = Files.createDirectories(parent.resolve("restored.restoring"));
        Files.writeString(rest.resolve("store.json"), "{\"format\":1}");
        Files.writeString(rest.resolve("log"), "change 1 0000");
        Files.createDirectories(rest.resolve("data/Data-0001"));
        assertThat(restore().into(target)).isEqualTo(written);
        assertThat(rest).doesNotExist();
    }

    @Test
    void a_truncated_archive_is_refused() throws IOException {
        store.backup(archive);
        byte[] whole = Files.readAllBytes(archive);
        for (int length : List.of(0, 10, 200, whole.length / 2, whole.length - 1)) {
            refuses(Arrays.copyOf(whole, length), "This is no backup that can be restored: it is no whole ZIP archive");
        }
    }

    @Test
    void an_archive_with_a_flipped_byte_is_refused_or_restored_as_it_was() throws IOException {
        StoreState written = store.backup(archive);
        byte[] whole = Files.readAllBytes(archive);
        int refused = 0;
        for (int at = 0; at < whole.length; at += Math.max(1, whole.length / 40)) {
            byte[] flipped = whole.clone();
            flipped[at] ^= 0x10;
            Files.write(archive, flipped);
            try {
                assertThat(restore().into(target)).isEqualTo(written);
                Files.move(target, parent.resolve("kept" + at)); // a time of day, or the like, was flipped
            } catch (TiesException e) {
                refused++;
                assertThat(target).doesNotExist();
                assertThat(parent.resolve("restored.restoring")).doesNotExist();
            }
        }
        assertThat(refused).isGreaterThan(35);
    }

    @Test
    void an_archive_with_other_entries_is_refused() throws IOException {
        store.backup(archive);
        Map<String, byte[]> more = entries();
        more.put("../../evil", new byte[] {1});
        refuses(zip(more), "it should hold manifest.json and log and nothing else");
        Map<String, byte[]> climbing = new LinkedHashMap<>();
        climbing.put("manifest.json", entries().get("manifest.json"));
        climbing.put("../log", entries().get("log"));
        refuses(zip(climbing), "it should hold manifest.json and log and nothing else");
        assertThat(parent.resolve("log")).doesNotExist();
        refuses(zip(Map.of("letter.txt", new byte[] {1})), "it should hold manifest.json and log and nothing else");
        refuses("Dear Ann".getBytes(StandardCharsets.UTF_8), "it is no whole ZIP archive");
    }

    @Test
    void a_manifest_that_does_not_fit_the_log_is_refused() throws IOException {
        store.backup(archive);
        refusesManifest("\"triples\" : ", "\"triples\" : 1", "but its log leads to");
        refusesManifest("\"version\" : \"3", "\"version\" : \"4", "but its log leads to");
        refusesManifest("\"logLength\" : ", "\"logLength\" : 9", "its log is not as long as its manifest.json says");
        refusesManifest("\"format\" : 1", "\"format\" : 2", "The backup has format 2");
        refusesManifest("\"format\"", "\"farmat\"", "does not say what it holds");
        refusesManifest("{", "(", "does not say what it holds");
    }

    @Test
    void a_log_that_is_damaged_within_a_sound_archive_is_refused() throws IOException {
        store.backup(archive);
        Map<String, byte[]> entries = entries();
        entries.get("log")[400] ^= 1;
        refuses(zip(entries), "its log is damaged: The log is damaged from change 1 on");
    }

    @Test
    void a_file_that_is_not_there_is_told() {
        assertThatThrownBy(() -> restore().into(target))
                .isInstanceOf(TiesException.class)
                .hasMessageContaining("There is no such file");
    }

    @Test
    void a_newest_change_that_is_damaged_after_a_restore_is_told_and_not_cut_off() throws IOException {
        store.backup(archive);
        restore().into(target);
        Path log = target.resolve("log");
        byte[] bytes = Files.readAllBytes(log);
        bytes[bytes.length - 20] ^= 1;
        Files.write(log, bytes);
        assertThatThrownBy(() -> DiskStore.openExisting(target, ONTOLOGY, Clock.systemUTC()))
                .isInstanceOf(TiesException.class)
                .hasMessageContaining("The log is damaged from change");
        assertThat(log).hasBinaryContent(bytes);
    }

    @Test
    void a_store_whose_new_content_was_whole_when_the_program_was_stopped_gets_it_at_the_next_start()
            throws IOException {
        StoreState written = store.backup(archive);
        restore().into(target);
        Path prepared = parent.resolve("restored.restoring");
        Files.move(target, prepared);
        Files.delete(prepared.resolve("whole"));
        assertThatThrownBy(() -> DiskStore.openExisting(target, ONTOLOGY, Clock.systemUTC()))
                .isInstanceOf(TiesException.class)
                .hasMessageContaining("There is no store");
        Files.writeString(prepared.resolve("whole"), "");
        try (DiskStore restored = DiskStore.openExisting(target, ONTOLOGY, Clock.systemUTC())) {
            assertThat(restored.check().state()).isEqualTo(written);
        }
        assertThat(names(parent)).containsExactly("backup.zip", "restored", "store");
        assertThat(names(target)).doesNotContain("whole");
    }

    private Restore restore() {
        return new Restore(archive, ONTOLOGY);
    }

    private void refusesManifest(String text, String other, String why) throws IOException {
        byte[] whole = Files.readAllBytes(archive);
        Map<String, byte[]> entries = entries();
        String manifest = new String(entries.get("manifest.json"), StandardCharsets.UTF_8);
        assertThat(manifest).contains(text);
        entries.put("manifest.json", manifest.replace(text, other).getBytes(StandardCharsets.UTF_8));
        refuses(zip(entries), why);
        Files.write(archive, whole);
    }

    private void refuses(byte[] bytes, String why) throws IOException {
        byte[] before = Files.exists(archive) ? Files.readAllBytes(archive) : new byte[0];
        Files.write(archive, bytes);
        assertThatThrownBy(() -> restore().into(target))
                .isInstanceOf(TiesException.class)
                .hasMessageContaining(why);
        assertThat(names(parent)).containsExactly("backup.zip", "store");
        Files.write(archive, before);
    }

    private Map<String, byte[]> entries() throws IOException {
        Map<String, byte[]> entries = new LinkedHashMap<>();
        try (ZipFile zip = new ZipFile(archive.toFile())) {
            for (ZipEntry entry : zip.stream().map(each -> (ZipEntry) each).toList()) {
                entries.put(entry.getName(), zip.getInputStream(entry).readAllBytes());
            }
        }
        return entries;
    }

    private static byte[] zip(Map<String, byte[]> entries) throws IOException {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try (ZipOutputStream zip = new ZipOutputStream(bytes)) {
            for (Map.Entry<String, byte[]> entry : entries.entrySet()) {
                zip.putNextEntry(new ZipEntry(entry.getKey()));
                zip.write(entry.getValue());
            }
        }
        return bytes.toByteArray();
    }

    private static List<String> names(Path folder) throws IOException {
        try (Stream<Path> paths = Files.list(folder)) {
            return paths.map(path -> path.getFileName().toString()).sorted().toList();
        }
    }
}
