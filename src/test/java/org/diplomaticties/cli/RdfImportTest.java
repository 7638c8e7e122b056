package org.diplomaticties.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Files that are RDF already, imported on the command line. */
final class RdfImportTest {

    private static final String TRIG = """
            @base <https://w3id.org/diplomatic-ties/id/> .
            @prefix dt: <https://w3id.org/diplomatic-ties/ontology#> .
            @prefix skos: <http://www.w3.org/2004/02/skos/core#> .
            <source/gazette> {
              <source/gazette> a dt:Source ; skos:prefLabel "Gazette"@en .
              <official/sapt> a dt:Official ; skos:prefLabel "Sapt"@en .
            }
            <source/herald> a dt:Source ; skos:prefLabel "Herald"@en .
            """;

    @TempDir
    private Path folder;

    private String good;

    @BeforeEach
    void write() throws IOException {
        good = Files.writeString(folder.resolve("sources.trig"), TRIG).toString();
    }

    @Test
    void without_a_store_it_is_checked_only() throws IOException {
        Shell shell = Shell.ties("import", "rdf", good);
        assertThat(shell.out()).isEqualTo("1 files read: 6 triples in 2 sources, 0 problems.\n");
        assertThat(shell.exitCode()).isZero();
        String bad = Files.writeString(folder.resolve("bad.trig"), TRIG.replace("dt:Official", "dt:Oficial"))
                .toString();
        Shell refused = Shell.ties("import", "rdf", bad);
        assertThat(refused.exitCode()).isEqualTo(1);
        assertThat(refused.out()).contains("dt:Oficial is not a known class.").endsWith(" 1 problems.\n");
    }

    @Test
    void each_graph_is_a_source_of_the_store() {
        String store = folder.resolve("store").toString();
        assertThat(Shell.ties("import", "rdf", good, "--store", store).exitCode())
                .isZero();
        assertThat(Shell.ties("sources", "--store", store).out()).contains("source/gazette", "source/herald");
        assertThat(Shell.ties("import", "rdf", good, "--store", store).out()).contains("Nothing changed");
    }

    @Test
    void what_is_not_valid_does_not_come_into_the_store() throws IOException {
        String store = folder.resolve("store").toString();
        String bad = Files.writeString(folder.resolve("bad.trig"), TRIG.replace("\"Sapt\"@en", "\"Sapt\""))
                .toString();
        Shell shell = Shell.ties("import", "rdf", bad, "--store", store);
        assertThat(shell.exitCode()).isEqualTo(1);
        assertThat(shell.err()).contains("official/sapt");
        assertThat(Shell.ties("sources", "--store", store).out()).doesNotContain("source/gazette");
    }

    @Test
    void the_format_can_be_named_and_has_to_be_one_that_is_read() throws IOException {
        String text = Files.writeString(folder.resolve("sources.txt"), TRIG).toString();
        assertThat(Shell.ties("import", "rdf", text).err()).contains("Use one of: ttl, trig, nt, nq, jsonld, rdf");
        assertThat(Shell.ties("import", "rdf", text, "--rdf-format", "trig").exitCode())
                .isZero();
        Shell unknown = Shell.ties("import", "rdf", text, "--rdf-format", "docx");
        assertThat(unknown.exitCode()).isEqualTo(2);
        assertThat(unknown.err()).contains("--rdf-format: \"docx\" is not read.");
        assertThat(Shell.ties("import", "rdf", good, "-o", "x.ttl").exitCode()).isEqualTo(2);
    }
}
