package org.diplomaticties.kill;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assumptions.assumeThat;

import java.io.BufferedReader;
import java.io.BufferedWriter;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardWatchEventKinds;
import java.nio.file.WatchService;
import java.nio.file.attribute.PosixFilePermissions;
import java.time.Clock;
import java.util.List;
import org.diplomaticties.ChildJava;
import org.diplomaticties.change.Commit;
import org.diplomaticties.change.Version;
import org.diplomaticties.cli.Main;
import org.diplomaticties.cli.Shell;
import org.diplomaticties.ontology.Ontology;
import org.diplomaticties.problem.TiesException;
import org.diplomaticties.store.DiskStore;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What can go wrong around a store, other than kill -9 and a full disk. */
final class StoreFaultsIT {

    private static final int MANY = 50_000;

    /** So many officials have a million triples. */
    private static final int VERY_MANY = 500_000;

    @TempDir
    private Path parent;

    private Path folder;
    private Version version;

    @BeforeEach
    void make() {
        folder = parent.resolve("store");
        try (DiskStore store = open()) {
            Work.WRITE.once(store, "first");
            version = store.version();
        }
    }

    @AfterEach
    void give_permissions_back() throws IOException {
        for (Path path : List.of(folder, folder.resolve("data"))) {
            permit(path, "rwxr-xr-x");
        }
        permit(folder.resolve("log"), "rw-r--r--");
    }

    @Test
    void a_folder_without_permission_is_told() throws IOException {
        assumeNotRoot();
        permit(folder, "---------");
        assertRefused("The store cannot be opened: AccessDeniedException. Check that you may read and write");
    }

    @Test
    void a_log_without_permission_is_told() throws IOException {
        assumeNotRoot();
        permit(folder.resolve("log"), "r--r--r--");
        assertRefused("The log cannot be opened: AccessDeniedException. Check that you may read and write it.");
    }

    @Test
    void data_without_permission_are_told() throws IOException {
        assumeNotRoot();
        permit(folder.resolve("data"), "---------");
        assertRefused("The data cannot be opened. Check that you may write there.");
    }

    @Test
    void a_second_process_is_refused_with_the_number_of_the_first() throws Exception {
        Process first = ChildJava.run(
                        List.of("-Xmx256m"), Worker.class.getName(), folder.toString(), Work.WRITE.name(), "other")
                .redirectError(ProcessBuilder.Redirect.DISCARD)
                .start();
        try (BufferedReader out = first.inputReader(StandardCharsets.UTF_8)) {
            assertThat(List.of(out.readLine(), out.readLine())).containsExactly("opening", "open");
            Shell second = Shell.ties("log", "--store", folder.toString());
            assertThat(second.exitCode()).isEqualTo(1);
            assertThat(second.err()).contains("Process " + first.pid() + " has this store open. Stop it");
        } finally {
            first.destroyForcibly().waitFor();
        }
    }

    @Test
    void one_bad_triple_among_a_million_is_told_by_line_and_column_and_nothing_is_loaded() throws IOException {
        Path file = many(VERY_MANY, "<official/bad> a dt:Offical .");
        Shell shell = Shell.ties("load", "--store", folder.toString(), file.toString());
        assertThat(shell.exitCode()).isEqualTo(1);
        assertThat(shell.err())
                .contains("facts.ttl:" + (VERY_MANY / 2 + 4) + ":18: official/bad: dt:Offical is not a known class.");
        assertUnchanged();
    }

    @Test
    void one_syntax_error_among_many_triples_is_told_by_line_and_column_and_nothing_is_loaded() throws IOException {
        Path file = many(MANY, "<official/bad> a a dt:Official .");
        Shell shell = Shell.ties("load", "--store", folder.toString(), file.toString());
        assertThat(shell.exitCode()).isEqualTo(1);
        assertThat(shell.err()).contains("facts.ttl:" + (MANY / 2 + 4) + ":18: This cannot be read as Turtle");
        assertUnchanged();
    }

    @Test
    void a_load_that_is_interrupted_by_Ctrl_C_leaves_the_store_as_it_was() throws Exception {
        Path status = Path.of("/proc/self/status");
        assumeThat(Files.exists(status) && Files.readString(status).matches("(?s).*SigIgn:\\s[0-9a-f]+[014589cd]\\n.*"))
                .as("SIGINT is not ignored by this process, and so not by those that it starts")
                .isTrue();
        Path file = many(MANY, "<official/good> a dt:Official ; skos:prefLabel \"Good\"@en .");
        try (WatchService watch = folder.getFileSystem().newWatchService()) {
            folder.register(watch, StandardWatchEventKinds.ENTRY_MODIFY);
            Process load = ChildJava.run(
                            List.of("-Xmx1g"),
                            Main.class.getName(),
                            "load",
                            "--store",
                            folder.toString(),
                            file.toString())
                    .redirectErrorStream(true)
                    .start();
            watch.take(); // it has taken the lock, and starts to check what it has read
            ChildJava.signal(load, "INT");
            assertThat(load.waitFor()).isEqualTo(130);
            assertThat(load.getInputStream().readAllBytes())
                    .asString(StandardCharsets.UTF_8)
                    .doesNotContain("Version");
        }
        assertUnchanged();
        try (DiskStore store = open()) {
            assertThat(Work.WRITE.once(store, "second")).isPresent();
        }
    }

    private void assertRefused(String message) {
        assertThatThrownBy(this::open).isInstanceOf(TiesException.class).hasMessageContaining(message);
    }

    private void assertUnchanged() {
        try (DiskStore store = open()) {
            List<Commit> commits = store.commits();
            assertThat(store.version()).isEqualTo(version);
            store.dataset().executeRead(() -> Whole.check(store, commits));
        }
    }

    private DiskStore open() {
        return DiskStore.open(folder, Ontology.bundled(), Clock.systemUTC());
    }

    /** A file of many officials, two triples each, with a line in the middle. */
    private Path many(int officials, String middle) throws IOException {
        Path file = Files.createDirectories(parent.resolve("many")).resolve("facts.ttl");
        try (BufferedWriter out = Files.newBufferedWriter(file)) {
            out.write("""
                    @base <https://w3id.org/diplomatic-ties/id/> . @prefix dt: <https://w3id.org/diplomatic-ties/ontology#> .
                    @prefix skos: <http://www.w3.org/2004/02/skos/core#> .
                    <source/many> a dt:Source ; skos:prefLabel "Many"@en .
                    """);
            for (int i = 0; i < officials; i++) {
                if (i == officials / 2) {
                    out.write(middle + "\n");
                }
                out.write("<official/%d> a dt:Official ; skos:prefLabel \"Official %d\"@en .%n".formatted(i, i));
            }
        }
        return file;
    }

    private static void permit(Path path, String permissions) throws IOException {
        Files.setPosixFilePermissions(path, PosixFilePermissions.fromString(permissions));
    }

    private static void assumeNotRoot() {
        assumeThat(System.getProperty("user.name"))
                .as("root may read and write everything, whatever the permissions say")
                .isNotEqualTo("root");
    }
}
