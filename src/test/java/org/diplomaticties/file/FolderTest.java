package org.diplomaticties.file;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.diplomaticties.problem.TiesException;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

final class FolderTest {

    @TempDir
    private Path folder;

    @Test
    void files_are_read_with_the_folders_below_and_sorted() throws IOException {
        Files.createDirectories(folder.resolve("b"));
        Files.writeString(folder.resolve("b/two.ttl"), "2");
        Files.writeString(folder.resolve("a.ttl"), "1");
        Files.writeString(folder.resolve("note.txt"), "no");
        assertThat(Folder.at(folder).files(".ttl"))
                .extracting(TextFile::text, TextFile::folder)
                .containsExactly(
                        org.assertj.core.groups.Tuple.tuple(
                                "1", folder.getFileName().toString()),
                        org.assertj.core.groups.Tuple.tuple("2", "b"));
    }

    @Test
    void files_that_are_no_text_do_no_harm() throws IOException {
        Files.write(folder.resolve("photo.jpg"), new byte[] {(byte) 0xFF, (byte) 0xD8});
        Files.writeString(folder.resolve("a.ttl"), "1");
        assertThat(Folder.at(folder).files(".ttl")).extracting(TextFile::text).containsExactly("1");
    }

    @Test
    void the_jar_carries_the_data_with_one_folder_per_source() {
        assertThat(Folder.bundled("data").files(".ttl"))
                .extracting(TextFile::folder)
                .contains("tdi-2022-09-12", "reference");
    }

    @Test
    void a_folder_that_is_not_there_is_told_by_name() {
        assertThatThrownBy(() -> Folder.at(folder.resolve("none")))
                .isInstanceOf(TiesException.class)
                .hasMessageContaining("none: There is no such folder.");
    }

    @Test
    void a_file_in_another_encoding_is_refused() throws IOException {
        Path file = Files.write(folder.resolve("latin.ttl"), new byte[] {'C', 'h', (byte) 0xE9});
        assertThatThrownBy(() -> TextFile.read(file))
                .isInstanceOf(TiesException.class)
                .hasMessageContaining("latin.ttl: It is not encoded in UTF-8. Save it as UTF-8");
    }
}
