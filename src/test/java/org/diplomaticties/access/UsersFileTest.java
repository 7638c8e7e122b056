package org.diplomaticties.access;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.DisabledOnOs;
import org.junit.jupiter.api.condition.OS;
import org.junit.jupiter.api.io.TempDir;

final class UsersFileTest {

    private static final String ANN = "ann:writer:" + FastHash.HASH + "\n";
    private static final String BOB = "bob:reader:" + FastHash.HASH + "\n";

    @TempDir
    private Path folder;

    @Test
    void a_file_that_has_changed_is_read_again() throws IOException {
        Path file = Files.writeString(folder.resolve("users"), ANN);
        UsersFile users = new UsersFile(file);
        assertThat(users.get()).isSameAs(users.get());
        Files.writeString(file, ANN + BOB);
        assertThat(users.get().named("bob")).isPresent();
        Files.writeString(file, BOB);
        assertThat(users.get().named("ann")).isEmpty();
    }

    @Test
    void those_before_are_users_while_the_file_cannot_be_used() throws IOException {
        Path file = Files.writeString(folder.resolve("users"), ANN);
        UsersFile users = new UsersFile(file);
        Files.writeString(file, ANN + "bob:wri");
        assertThat(users.get().named("ann")).isPresent();
        Files.delete(file);
        assertThat(users.get().named("ann")).isPresent();
        Files.writeString(file, BOB);
        assertThat(users.get().named("ann")).isEmpty();
        assertThat(users.get().named("bob")).isPresent();
    }

    @Test
    void a_file_that_cannot_be_used_from_the_start_is_told() throws IOException {
        Path file = Files.writeString(folder.resolve("users"), "ann");
        assertThatThrownBy(() -> new UsersFile(file)).hasMessageContaining("users:1: This is no user.");
    }

    @Test
    @DisabledOnOs(value = OS.WINDOWS, disabledReason = "needs the permissions of POSIX")
    void whether_others_may_read_it_is_known() throws IOException {
        Path file = Files.writeString(folder.resolve("users"), ANN);
        Files.setPosixFilePermissions(file, PosixFilePermissions.fromString("rw-r--r--"));
        assertThat(new UsersFile(file).isOpenToOthers()).isTrue();
        Files.setPosixFilePermissions(file, PosixFilePermissions.fromString("rw-------"));
        assertThat(new UsersFile(file).isOpenToOthers()).isFalse();
    }
}
