package org.diplomaticties.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.Charset;
import java.nio.file.Files;
import java.nio.file.Path;
import org.apache.jena.graph.Node;
import org.apache.jena.riot.RDFDataMgr;
import org.apache.jena.sparql.core.DatasetGraph;
import org.diplomaticties.importer.Zips;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** An import as its user meets it on the command line. */
final class ImportCommandTest {

    private static final Path CASES = Path.of("src/test/resources/org/diplomaticties/importer/visits");
    private static final String GOOD =
            CASES.resolve("visitors-and-states/input").toString();
    private static final String BAD = CASES.resolve("bad-records/input").toString();

    @TempDir
    private Path folder;

    @Test
    void without_a_target_it_tells_what_would_come_of_it() {
        Shell shell = Shell.ties("import", "visits", GOOD);
        assertThat(shell.exitCode()).isZero();
        assertThat(shell.out()).isEqualTo("source/visits: 3 records read, 16 facts made, 0 problems.\n");
    }

    @Test
    void problems_are_summed_up_by_kind_with_file_and_line() {
        Shell shell = Shell.ties("import", "visits", BAD);
        assertThat(shell.exitCode()).isZero();
        assertThat(shell.out())
                .startsWith("source/visits: 6 records read, 10 facts made, 8 problems.\n\nmissing-value: 1\n  " + BAD
                        + "/data/1990.xml:38:12: The <visit> has no <visitor>.")
                .contains("\nunknown-state: 1\n");
    }

    @Test
    void a_file_is_written_in_the_format_of_its_ending() {
        Path file = folder.resolve("visits.trig");
        Shell.ties("import", "visits", GOOD, "-o", file.toString(), "--source", "my-visits");
        DatasetGraph read = RDFDataMgr.loadDatasetGraph(file.toString());
        assertThat(read.listGraphNodes())
                .toIterable()
                .map(Node::getURI)
                .containsExactly("https://w3id.org/diplomatic-ties/id/source/my-visits");
    }

    @Test
    void a_file_with_another_ending_is_refused_and_none_is_left() throws IOException {
        Shell shell = Shell.ties(
                "import", "visits", GOOD, "-o", folder.resolve("visits.docx").toString());
        assertThat(shell.exitCode()).isEqualTo(1);
        assertThat(shell.err()).contains("Use one of: ttl, nt, trig, nq.");
        assertThat(folder).isEmptyDirectory();
    }

    @Test
    void strict_takes_nothing_where_there_is_a_problem() {
        Path store = folder.resolve("store");
        Shell shell = Shell.ties("import", "visits", BAD, "--strict", "--store", store.toString());
        assertThat(shell.exitCode()).isEqualTo(1);
        assertThat(shell.err()).isEqualTo("Nothing was taken, since there are problems (--strict).\n");
        assertThat(store).doesNotExist();
        assertThat(Shell.ties(
                                "import",
                                "visits",
                                BAD,
                                "--strict",
                                "-o",
                                folder.resolve("v.ttl").toString())
                        .exitCode())
                .isEqualTo(1);
        assertThat(folder).isEmptyDirectory();
    }

    @Test
    void strict_takes_what_has_no_problem() {
        assertThat(Shell.ties("import", "visits", GOOD, "--strict").exitCode()).isZero();
    }

    @Test
    void a_source_in_a_store_is_replaced_and_not_changed_by_the_same() {
        String store = folder.resolve("store").toString();
        String[] first = {"import", "visits", GOOD, "--store", store, "--author", "ann"};
        assertThat(Shell.ties(first).out()).startsWith("Version 2-");
        assertThat(Shell.ties(first).out()).startsWith("Nothing changed; the version is still 2-");
        assertThat(Shell.ties("log", "--store", store).out())
                .contains(" ann ", "ties import visits " + Path.of(GOOD).getFileName());
        assertThat(Shell.ties("import", "visits", BAD, "--store", store).out()).startsWith("Version 3-");
        assertThat(Shell.ties("sources", "--store", store).out()).contains("source/visits");
    }

    @Test
    void an_unknown_format_is_told_with_those_that_are_read() {
        Shell shell = Shell.ties("import", "vists", GOOD);
        assertThat(shell.exitCode()).isEqualTo(2);
        assertThat(shell.err()).contains("vists").contains("visits, pocom, gsh");
    }

    @Test
    void a_folder_of_the_wrong_kind_is_refused() {
        Shell shell = Shell.ties("import", "pocom", GOOD);
        assertThat(shell.exitCode()).isEqualTo(1);
        assertThat(shell.err()).startsWith(GOOD + ": This does not look like pocom: it has no files people/*.xml.");
    }

    @Test
    void a_zip_is_read_as_the_folder_in_it() throws IOException {
        Path zip = Zips.of(Path.of(GOOD), folder.resolve("visits.zip"), "visits-master/");
        assertThat(Shell.ties("import", "visits", zip.toString()).out())
                .isEqualTo(Shell.ties("import", "visits", GOOD).out());
    }

    @Test
    void a_source_key_that_no_iri_can_hold_is_refused() throws IOException {
        Shell shell = Shell.ties("import", "visits", GOOD, "--source", "my visits");
        assertThat(shell.exitCode()).isEqualTo(2);
        assertThat(shell.err()).startsWith("--source: A key has letters, digits and hyphens only");
        assertThat(Files.exists(folder.resolve("my visits"))).isFalse();
    }

    @Test
    void a_table_is_read_with_a_mapping_and_in_an_encoding() throws IOException {
        Path table = Files.write(
                folder.resolve("table.csv"), "Дата;Имя\n12.09.2022;Круты\n".getBytes(Charset.forName("windows-1251")));
        Path mapping = Files.writeString(
                folder.resolve("table.yaml"), "columns: {Дата: date, Имя: name}\ndates: d.M.uuuu\nlanguage: ru\n");
        Shell shell = Shell.ties(
                "import", "csv", table.toString(), "--mapping", mapping.toString(), "--encoding", "windows-1251");
        assertThat(shell.out()).isEqualTo("source/table: 1 records read, 3 facts made, 0 problems.\n");
        Shell unknown = Shell.ties("import", "csv", table.toString(), "--encoding", "cp-none");
        assertThat(unknown.exitCode()).isEqualTo(2);
        assertThat(unknown.err()).contains("--encoding").contains("cp-none");
    }
}
