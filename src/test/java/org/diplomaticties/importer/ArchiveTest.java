package org.diplomaticties.importer;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.Map;
import java.util.TreeMap;
import org.diplomaticties.problem.TiesException;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Files, folders and ZIPs, also those that are not to be trusted. */
final class ArchiveTest {

    private static final InflationLimits SMALL = new InflationLimits(1 << 21, 3 << 20, 200);

    @TempDir
    private Path folder;

    @Test
    void the_folder_at_the_top_of_a_zip_is_no_part_of_names() throws IOException {
        Path zip = zip(Map.of("set-master/data/a.xml", "a", "set-master/README.md", "b"));
        try (Archive archive = Archive.open(zip)) {
            assertThat(archive.files()).extracting(ArchiveFile::name).containsExactly("README.md", "data/a.xml");
            assertThat(archive.files("data", ".xml")).hasSize(1);
            assertThat(archive.files("data", ".xml").get(0).path()).isEqualTo(zip + "/data/a.xml");
            assertThat(archive.size()).isEqualTo(2);
        }
    }

    @Test
    void a_zip_without_such_a_folder_keeps_its_names() throws IOException {
        try (Archive archive = Archive.open(zip(Map.of("data/a.xml", "a", "README.md", "b")))) {
            assertThat(archive.files()).extracting(ArchiveFile::name).containsExactly("README.md", "data/a.xml");
        }
    }

    @Test
    void a_single_file_is_an_archive_of_one() throws IOException {
        Path file = Files.writeString(folder.resolve("meetings.csv"), "date");
        try (Archive archive = Archive.open(file)) {
            assertThat(archive.name()).isEqualTo("meetings.csv");
            assertThat(archive.files()).extracting(ArchiveFile::name).containsExactly("meetings.csv");
            assertThat(archive.files().get(0).stem()).isEqualTo("meetings");
        }
    }

    @Test
    void a_link_that_leads_out_of_a_folder_is_not_followed() throws IOException {
        Path inside = Files.createDirectories(folder.resolve("set/data"));
        Path secret = Files.writeString(folder.resolve("secret.xml"), "secret");
        Files.createSymbolicLink(inside.resolve("link.xml"), secret);
        try (Archive archive = Archive.open(folder.resolve("set"))) {
            assertThat(archive.files()).isEmpty();
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"../evil.xml", "set/../../evil.xml", "/etc/evil.xml", "C:/evil.xml", "set\\..\\evil.xml"})
    void a_zip_that_leads_out_of_its_folder_is_refused(String name) throws IOException {
        Path zip = zip(Map.of(name, "evil"));
        assertThatThrownBy(() -> Archive.open(zip))
                .isInstanceOf(TiesException.class)
                .hasMessage(zip + ": The ZIP holds \"" + name + "\", which leads out of its folder."
                        + " Do not trust it; get it from where it was published.");
    }

    @Test
    void a_truncated_zip_is_refused() throws IOException {
        Path zip = zip(Map.of("set/data/a.xml", "a".repeat(1000), "set/data/b.xml", "b".repeat(1000)));
        byte[] whole = Files.readAllBytes(zip);
        Files.write(zip, Arrays.copyOf(whole, whole.length / 2));
        assertThatThrownBy(() -> Archive.open(zip))
                .isInstanceOf(TiesException.class)
                .hasMessageStartingWith(zip + ": It is no whole ZIP: ")
                .hasMessageEndingWith(" It may have been cut off; download it again.");
    }

    @Test
    void a_file_that_inflates_without_end_is_refused_while_it_is_read() throws IOException {
        Path zip = Zips.of(Map.of("set/bomb.xml", new byte[1 << 21]), folder.resolve("bomb.zip"));
        try (Archive archive = Archive.open(zip)) {
            assertThatThrownBy(() -> readAll(archive.files().get(0)))
                    .isInstanceOf(TiesException.class)
                    .hasMessageStartingWith(zip + ": The ZIP inflates to more than it may: ")
                    .hasMessageEndingWith(" If you trust it, unpack it and name the folder.");
        }
    }

    @Test
    void files_that_together_inflate_to_too_much_are_refused() throws IOException {
        Map<String, byte[]> files = new TreeMap<>();
        for (int i = 0; i < 4; i++) {
            files.put("set/" + i + ".xml", noise(1 << 20));
        }
        Path zip = Zips.of(files, folder.resolve("many.zip"));
        try (Archive archive = Archive.open(zip, SMALL, bytes -> {})) {
            for (ArchiveFile file : archive.files().subList(0, 3)) {
                readAll(file);
            }
            assertThatThrownBy(() -> readAll(archive.files().get(3))).isInstanceOf(TiesException.class);
        }
    }

    @Test
    void a_folder_of_the_wrong_kind_is_refused_and_what_was_looked_for_is_named() throws IOException {
        Files.createDirectories(folder.resolve("photos"));
        try (Archive archive = Archive.open(folder.resolve("photos"))) {
            assertThatThrownBy(() -> archive.require("data", ".xml", "visits"))
                    .isInstanceOf(TiesException.class)
                    .hasMessageContaining("This does not look like visits: it has no files data/*.xml.");
        }
    }

    @Test
    void what_is_not_there_is_told() {
        assertThatThrownBy(() -> Archive.open(folder.resolve("none.zip")))
                .isInstanceOf(TiesException.class)
                .hasMessageEndingWith("none.zip: There is no such file or folder. Check the name.");
    }

    private Path zip(Map<String, String> texts) throws IOException {
        Map<String, byte[]> entries = new TreeMap<>();
        texts.forEach((name, text) -> entries.put(name, text.getBytes(UTF_8)));
        return Zips.of(entries, folder.resolve("set.zip"));
    }

    private static byte[] noise(int size) {
        byte[] noise = new byte[size];
        new java.util.Random(7).nextBytes(noise);
        return noise;
    }

    private static void readAll(ArchiveFile file) throws IOException {
        try (InputStream in = file.open()) {
            in.transferTo(java.io.OutputStream.nullOutputStream());
        }
    }
}
