package org.diplomaticties.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A store as its user meets it on the command line. */
final class StoreCommandsTest {

    @TempDir
    private Path parent;

    private String store;
    private Path edition;

    @BeforeEach
    void load() throws IOException {
        store = parent.resolve("store").toString();
        edition = Files.createDirectories(parent.resolve("data/gazette")).resolve("facts.ttl");
        write("Sapt");
        assertThat(ties("load", parent.resolve("data").toString(), "--author", "ann", "--reason", "first")
                        .out())
                .matches("Version 2-[0-9a-f]{8}: 4 triples added, 0 removed.\n");
    }

    @Test
    void the_log_tells_who_when_and_why() {
        List<String> rows = ties("log").out().lines().toList();
        assertThat(rows.get(1)).contains(" 2-", " ann ", " +4 ", " -0 ", "first");
        assertThat(rows.get(2)).contains(" 1-", " ties ", "The vocabulary of this program");
    }

    @Test
    void a_source_that_did_not_change_is_told() {
        assertThat(ties("load", edition.toString()).out()).startsWith("Nothing changed; the version is still 2-");
    }

    @Test
    void versions_can_be_asked_compared_and_exported() throws IOException {
        String first = version(1);
        write("Tarlenheim");
        ties("load", edition.toString());
        String second = version(1);
        assertThat(ties("describe", "Tarlenheim").exitCode()).isZero();
        assertThat(ties("describe", "official/Sapt").exitCode()).isEqualTo(1);
        assertThat(ties("describe", "Sapt", "--at", first).exitCode()).isZero();
        assertThat(ties("export", "--format", "nq", "--at", first).out())
                .contains("official/Sapt")
                .doesNotContain("Tarlenheim");
        assertThat(ties("diff", first, second).out().lines())
                .hasSize(4)
                .first()
                .asString()
                .startsWith("- <https://w3id.org/diplomatic-ties/id/official/Sapt> ");
    }

    @Test
    void a_version_that_is_none_is_told() {
        assertThat(ties("describe", "Sapt", "--at", "yesterday").err())
                .startsWith("version: \"yesterday\" is no version. Give one as");
        assertThat(ties("describe", "Sapt", "--at", "7-00000000").err())
                .startsWith("7-00000000: There was no such version of this graph.");
    }

    @Test
    void sources_are_listed_and_unloaded() {
        assertThat(ties("sources", "--format", "csv").out())
                .isEqualTo("source,label,triples\nhttps://w3id.org/diplomatic-ties/id/source/gazette,Gazette,4\n");
        assertThat(ties("unload", "source/gazette").out()).contains(": 4 triples removed.");
        assertThat(ties("sources", "--format", "csv").out()).isEqualTo("source,label,triples\n");
        assertThat(ties("unload", "source/gazette").err()).startsWith("source/gazette: The store has no such source.");
    }

    @Test
    void a_load_with_a_problem_changes_nothing() throws IOException {
        Files.writeString(edition, Files.readString(edition) + "<official/b> a dt:Offical .\n");
        Shell shell = ties("load", edition.toString());
        assertThat(shell.exitCode()).isEqualTo(1);
        assertThat(shell.err()).contains("facts.ttl:6:16: official/b: dt:Offical is not a known class.");
        assertThat(version(1)).startsWith("2-");
    }

    @Test
    void a_store_and_a_folder_of_data_exclude_each_other() {
        Shell shell = ties("sources", "--data", parent.toString());
        assertThat(shell.exitCode()).isEqualTo(1);
        assertThat(shell.err()).startsWith("--data: It cannot be used together with --store.");
    }

    @Test
    void commands_that_need_a_store_say_so() {
        assertThat(Shell.ties("log").err()).startsWith("Missing required option: '--store=DIR'");
    }

    @Test
    void a_store_is_verified_compacted_backed_up_and_restored() {
        String backup = parent.resolve("backup.zip").toString();
        String version = version(1);
        assertThat(ties("verify").out())
                .startsWith("No problems in version " + version + ", 2 changes, ")
                .contains(" triples in 2 graphs; merged, ")
                .containsPattern("\nDigest: [0-9a-f]{64}\n");
        assertThat(ties("compact").out()).startsWith("Compacted; the files of the data have ");
        assertThat(ties("backup", backup).out()).startsWith("Written: version " + version + ", 2 changes, ");
        assertThat(ties("backup", backup).exitCode()).isEqualTo(1);
        assertThat(ties("restore", backup).err()).contains("The folder is not empty. Name another one, or");
        assertThat(ties("restore", "--replace", backup).out())
                .startsWith("Restored: version " + version + ", 2 changes, ")
                .contains("The store that was there is now ", "store.before-" + version + ".\n");
        assertThat(ties("verify").exitCode()).isZero();
    }

    @Test
    void a_damaged_log_is_told_by_verify() throws IOException {
        Path log = Path.of(store, "log");
        byte[] bytes = Files.readAllBytes(log);
        bytes[bytes.length - 50] ^= 1;
        Files.write(log, bytes);
        Shell shell = ties("verify");
        assertThat(shell.exitCode()).isEqualTo(1);
        assertThat(shell.err()).contains("The log is damaged from change 2 on");
    }

    @Test
    void a_store_that_is_not_there_is_not_made_by_looking_at_it() {
        for (String command : List.of("verify", "compact")) {
            assertThat(Shell.ties(command, "--store", parent.resolve("none").toString())
                            .err())
                    .contains("There is no store");
        }
        assertThat(parent.resolve("none")).doesNotExist();
    }

    private String version(int row) {
        return ties("log").out().lines().toList().get(row).strip().split(" ")[0];
    }

    private Shell ties(String command, String... rest) {
        String[] arguments = new String[rest.length + 3];
        arguments[0] = command;
        arguments[1] = "--store";
        arguments[2] = store;
        System.arraycopy(rest, 0, arguments, 3, rest.length);
        return Shell.ties(arguments);
    }

    private void write(String name) throws IOException {
        Files.writeString(edition, """
                @base <https://w3id.org/diplomatic-ties/id/> .
                @prefix dt: <https://w3id.org/diplomatic-ties/ontology#> .
                @prefix skos: <http://www.w3.org/2004/02/skos/core#> .
                <source/gazette> a dt:Source ; skos:prefLabel "Gazette"@en .
                <official/NAME> a dt:Official ; skos:prefLabel "NAME"@en .
                """.replace("NAME", name));
    }
}
