package org.diplomaticties.store;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import org.apache.jena.graph.Node;
import org.apache.jena.sparql.core.DatasetGraph;
import org.apache.jena.sparql.core.Quad;
import org.apache.jena.system.Txn;
import org.apache.jena.vocabulary.RDF;
import org.apache.jena.vocabulary.SKOS;
import org.diplomaticties.Cases;
import org.diplomaticties.change.Commit;
import org.diplomaticties.change.Edit;
import org.diplomaticties.change.Reason;
import org.diplomaticties.change.Version;
import org.diplomaticties.file.TextFile;
import org.diplomaticties.ontology.Ontology;
import org.diplomaticties.ontology.Ties;
import org.diplomaticties.problem.TiesException;
import org.diplomaticties.rdf.SourceReader;
import org.diplomaticties.rdf.Things;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

final class DiskStoreTest {

    private static final Ontology ONTOLOGY = Ontology.bundled();
    private static final Reason REASON = new Reason("ann", "because");
    private static final Instant NOON = Instant.parse("2026-01-01T12:00:00Z");

    @TempDir
    private Path parent;

    private Path folder;
    private DiskStore store;

    @BeforeEach
    void open() {
        folder = parent.resolve("store");
        store = open(NOON);
    }

    @AfterEach
    void close() {
        if (store != null) {
            store.close();
        }
    }

    @Test
    void a_change_is_there_after_the_next_start() {
        Commit commit = store.change(gazette("Sapt"), REASON).orElseThrow();
        reopen(NOON);
        assertThat(store.version()).isEqualTo(commit.version());
        assertThat(officials()).containsExactly("Sapt");
        assertThat(store.commits()).last().satisfies(last -> {
            assertThat(last.reason()).isEqualTo(REASON);
            assertThat(last.time()).isEqualTo(NOON);
            assertThat(last.added()).isEqualTo(4);
        });
    }

    @Test
    void loading_a_source_again_replaces_its_graph() {
        store.change(gazette("Sapt", "Tarlenheim"), REASON);
        store.change(gazette("Sapt", "Rassendyll"), REASON);
        assertThat(officials()).containsExactly("Rassendyll", "Sapt");
    }

    @Test
    void a_source_that_did_not_change_makes_no_commit() {
        store.change(gazette("Sapt"), REASON);
        Version before = store.version();
        assertThat(store.change(gazette("Sapt"), REASON)).isEmpty();
        assertThat(store.version()).isEqualTo(before);
    }

    @Test
    void a_number_that_is_written_in_another_way_is_not_lost() {
        String event = "<source/gazette> a dt:Source ; skos:prefLabel 'Paper'@en ."
                + "<event/ball> a dt:Event ; skos:prefLabel 'Ball'@en ; dt:edition %s .";
        store.change(Edit.sources(read("gazette", event.formatted("10"))), REASON);
        String sameNumber = "'010'^^<http://www.w3.org/2001/XMLSchema#integer>";
        assertThat(store.change(Edit.sources(read("gazette", event.formatted(sameNumber))), REASON))
                .isEmpty();
        reopen(NOON);
        Txn.executeRead(
                store.dataset(),
                () -> assertThat(store.dataset()
                                .getDefaultGraph()
                                .contains(Things.thing("event", "ball"), Ties.EDITION, Node.ANY))
                        .isTrue());
    }

    @Test
    void what_another_source_says_too_stays_in_the_merge() {
        store.change(gazette("Sapt"), REASON);
        store.change(source("courier", "Sapt"), REASON);
        store.change(Edit.unload(Things.thing("source", "gazette")), REASON);
        assertThat(officials()).containsExactly("Sapt");
        store.change(Edit.unload(Things.thing("source", "courier")), REASON);
        assertThat(officials()).isEmpty();
    }

    @Test
    void a_source_whose_text_becomes_known_needs_evidence_for_the_claims_it_had() {
        String facts = Cases.read(
                Path.of("src/test/resources/org/diplomaticties/validate/rules/claim-without-evidence/input.ttl"));
        String withoutText = facts.replaceAll(" ;\n  dt:textDigest .*\n  dt:textLength \\d+ \\.", " .");
        assertThat(withoutText).isNotEqualTo(facts);
        store.change(Edit.sources(SourceReader.read(List.of(new TextFile("g.ttl", "gazette", withoutText)))), REASON);
        Edit withText = Edit.sources(SourceReader.read(List.of(new TextFile("g.ttl", "gazette", facts))));
        assertThatThrownBy(() -> store.change(withText, REASON))
                .isInstanceOf(TiesException.class)
                .hasMessageContaining("It has no evidence, though the text of its source is known.");
    }

    @Test
    void a_change_with_a_problem_leaves_nothing() {
        store.change(gazette("Sapt"), REASON);
        Version before = store.version();
        Edit bad = Edit.sources(read("gazette", "<official/a> a dt:Offical ."));
        assertThatThrownBy(() -> store.change(bad, REASON))
                .isInstanceOf(TiesException.class)
                .hasMessageContaining("dt:Offical is not a known class");
        assertThat(store.version()).isEqualTo(before);
        reopen(NOON);
        assertThat(store.version()).isEqualTo(before);
        assertThat(officials()).containsExactly("Sapt");
    }

    @Test
    void a_hundred_changes_that_fail_leave_every_triple_readable() {
        store.change(gazette("Sapt"), REASON);
        for (int i = 0; i < 100; i++) {
            String bad =
                    "<source/new-%1$d> a dt:Source ; skos:prefLabel 'New %1$d'@en . <official/new-%1$d> a dt:Offical ."
                            .formatted(i);
            Edit edit = Edit.sources(read("new-" + i, bad));
            assertThatThrownBy(() -> store.change(edit, REASON)).isInstanceOf(TiesException.class);
            if (i % 10 == 0) {
                store.change(gazette("Sapt", "Officer-" + i), REASON);
            }
        }
        assertThat(store.check().problems()).isEmpty();
        reopen(NOON);
        assertThat(store.check().problems()).isEmpty();
        assertThat(officials()).containsExactly("Officer-90", "Sapt");
    }

    @Test
    void removing_what_others_point_to_is_a_problem() {
        store.change(gazette("Sapt"), REASON);
        store.change(
                Edit.sources(read(
                        "courier",
                        "<source/courier> a dt:Source ; skos:prefLabel 'Courier'@en ."
                                + "<participation/1> a dt:Participation ; skos:prefLabel 'Sapt at 1'@en ;"
                                + " dt:participant <official/Sapt> .")),
                REASON);
        assertThatThrownBy(() -> store.change(Edit.unload(Things.thing("source", "gazette")), REASON))
                .isInstanceOf(TiesException.class)
                .hasMessageContaining("participation/1: A dt:participant is no official");
    }

    @Test
    void an_earlier_version_can_be_read() {
        Version first = store.change(gazette("Sapt"), REASON).orElseThrow().version();
        store.change(gazette("Tarlenheim"), REASON);
        Version third =
                store.change(gazette("Rassendyll"), REASON).orElseThrow().version();
        assertThat(officialsAt(first)).containsExactly("Sapt");
        assertThat(officialsAt(third)).containsExactly("Rassendyll");
        assertThat(store.difference(first, third).removed())
                .contains(label("Sapt"))
                .doesNotContain(label("Tarlenheim"));
        assertThat(store.difference(third, first).added()).contains(label("Sapt"));
    }

    @Test
    void a_version_of_another_store_is_unknown() {
        store.change(gazette("Sapt"), REASON);
        assertThatThrownBy(() -> officialsAt(new Version(2, "0badf00d")))
                .isInstanceOf(TiesException.class)
                .hasMessageStartingWith("2-0badf00d: There was no such version of this graph.");
    }

    @Test
    void a_clock_that_goes_backwards_does_not_turn_the_log_around() {
        store.change(gazette("Sapt"), REASON);
        reopen(NOON.minus(Duration.ofDays(1)));
        store.change(gazette("Tarlenheim"), REASON);
        assertThat(store.commits()).extracting(Commit::time).last().isEqualTo(NOON);
    }

    @Test
    void data_that_is_lost_is_made_anew_from_the_log() throws IOException {
        store.change(gazette("Sapt"), REASON);
        Version before = store.version();
        close();
        deleteRecursively(folder.resolve("data"));
        store = open(NOON);
        assertThat(officials()).containsExactly("Sapt");
        assertThat(store.version()).isEqualTo(before);
    }

    @Test
    void a_change_that_was_logged_and_not_applied_is_applied_at_the_next_start() throws IOException {
        store.change(gazette("Sapt"), REASON);
        store.change(gazette("Tarlenheim"), REASON);
        close();
        Files.writeString(folder.resolve("data/0-00000000/applied"), "1");
        store = open(NOON);
        assertThat(officials()).containsExactly("Tarlenheim");
    }

    @Test
    void the_rest_of_a_change_that_was_being_written_is_cut_off() throws IOException {
        store.change(gazette("Sapt"), REASON);
        Version before = store.version();
        close();
        long whole = Files.size(folder.resolve("log"));
        Files.writeString(folder.resolve("log"), "change 1 00000", StandardOpenOption.APPEND);
        store = open(NOON);
        assertThat(store.version()).isEqualTo(before);
        assertThat(Files.size(folder.resolve("log"))).isEqualTo(whole);
    }

    @Test
    void a_log_with_a_flipped_bit_is_refused_by_the_number_of_the_change() throws IOException {
        store.change(gazette("Sapt"), REASON);
        int start = (int) Files.size(folder.resolve("log"));
        store.change(gazette("Tarlenheim"), REASON);
        store.change(gazette("Rassendyll"), REASON);
        close();
        byte[] bytes = Files.readAllBytes(folder.resolve("log"));
        bytes[start + 300] ^= 1;
        Files.write(folder.resolve("log"), bytes);
        store = null;
        assertThatThrownBy(() -> open(NOON))
                .isInstanceOf(TiesException.class)
                .hasMessageContaining("The log is damaged from change 3 on");
        assertThat(Files.readAllBytes(folder.resolve("log"))).isEqualTo(bytes);
    }

    @Test
    void an_acknowledged_change_that_was_damaged_is_not_taken_for_a_torn_one() throws IOException {
        store.change(gazette("Sapt"), REASON);
        close();
        byte[] bytes = Files.readAllBytes(folder.resolve("log"));
        Files.write(folder.resolve("log"), java.util.Arrays.copyOf(bytes, bytes.length - 5));
        store = null;
        assertThatThrownBy(() -> open(NOON))
                .isInstanceOf(TiesException.class)
                .hasMessageContaining("The log is damaged from change 2 on: it is not whole");
    }

    @Test
    void a_log_that_lost_its_end_is_refused() throws IOException {
        store.change(gazette("Sapt"), REASON);
        close();
        Files.write(folder.resolve("log"), new byte[0]);
        store = null;
        assertThatThrownBy(() -> open(NOON))
                .isInstanceOf(TiesException.class)
                .hasMessageContaining("The log ends with change 0, but the data holds change 2");
    }

    @Test
    void a_store_that_is_open_is_refused_with_the_process_that_holds_it() {
        assertThatThrownBy(() -> open(NOON))
                .isInstanceOf(TiesException.class)
                .hasMessageContaining("Process " + ProcessHandle.current().pid() + " has this store open. Stop it");
    }

    @Test
    void a_folder_that_is_no_store_is_refused() throws IOException {
        Path other = Files.createDirectories(parent.resolve("other"));
        Files.writeString(other.resolve("letter.txt"), "Dear Ann");
        assertThatThrownBy(() -> DiskStore.open(other, ONTOLOGY, Clock.systemUTC()))
                .isInstanceOf(TiesException.class)
                .hasMessageContaining("The folder is no store");
        assertThat(other.resolve("log")).doesNotExist();
    }

    @Test
    void a_store_of_a_newer_program_is_refused() throws IOException {
        close();
        Files.writeString(folder.resolve("store.json"), "{\"format\":2}");
        store = null;
        assertThatThrownBy(() -> open(NOON))
                .isInstanceOf(TiesException.class)
                .hasMessageContaining("The store has format 2; this program knows formats up to 1");
    }

    @Test
    void a_reader_keeps_the_version_it_started_with() {
        Version first = store.change(gazette("Sapt"), REASON).orElseThrow().version();
        DatasetGraph dataset = store.dataset();
        dataset.executeRead(() -> {
            Thread writer = new Thread(() -> store.change(gazette("Tarlenheim"), REASON));
            writer.start();
            try {
                writer.join();
            } catch (InterruptedException e) {
                throw new AssertionError(e);
            }
            assertThat(store.version()).isEqualTo(first);
            assertThat(dataset.contains(label("Sapt"))).isTrue();
        });
        assertThat(store.version().number()).isEqualTo(first.number() + 1);
    }

    private DiskStore open(Instant time) {
        return DiskStore.open(folder, ONTOLOGY, Clock.fixed(time, ZoneOffset.UTC));
    }

    private void reopen(Instant time) {
        close();
        store = open(time);
    }

    private List<String> officials() {
        return officialsAt(store.version());
    }

    private List<String> officialsAt(Version version) {
        return Txn.calculateRead(
                store.dataset(),
                () -> store.at(version).getDefaultGraph().stream(Node.ANY, RDF.type.asNode(), Ties.OFFICIAL)
                        .map(triple -> triple.getSubject().getURI())
                        .map(iri -> iri.substring(iri.lastIndexOf('/') + 1))
                        .sorted()
                        .toList());
    }

    private static Quad label(String name) {
        return Quad.create(
                Things.thing("source", "gazette"),
                Things.thing("official", name),
                SKOS.prefLabel.asNode(),
                org.apache.jena.graph.NodeFactory.createLiteralLang(name, "en"));
    }

    private static Edit gazette(String... names) {
        return source("gazette", names);
    }

    private static Edit source(String key, String... names) {
        StringBuilder turtle = new StringBuilder("<source/" + key + "> a dt:Source ; skos:prefLabel 'Paper'@en .");
        for (String name : names) {
            turtle.append("<official/" + name + "> a dt:Official ; skos:prefLabel '" + name + "'@en .");
        }
        return Edit.sources(read(key, turtle.toString()));
    }

    private static SourceReader read(String key, String turtle) {
        String prefixes = "@base <https://w3id.org/diplomatic-ties/id/> ."
                + "@prefix dt: <https://w3id.org/diplomatic-ties/ontology#> ."
                + "@prefix skos: <http://www.w3.org/2004/02/skos/core#> .";
        return SourceReader.read(List.of(new TextFile(key + ".ttl", key, prefixes + turtle)));
    }

    private static void deleteRecursively(Path path) throws IOException {
        try (var paths = Files.walk(path)) {
            for (Path each : paths.sorted(java.util.Comparator.reverseOrder()).toList()) {
                Files.delete(each);
            }
        }
    }
}
